import { describe, expect, it, test } from 'vitest';
import { bestOf, type Entrant, entrantsOf } from '#decision/printed.js';
import type { BgpPath, BgpPathValues } from '#facts/bgp-route.js';
import { leaf } from '../support/leaf.js';
import { best, invalid, local, type PathSpec, path, sharing } from '../support/path.js';
import { bgpRoute, evpnRoute, type RouteSpec, staticRoute } from '../support/route.js';

const REFLECTED = { originatorId: '192.0.2.7', clusterList: ['192.0.2.1'], med: 10 };

const pathsOf = (paths: readonly PathSpec[]): readonly BgpPath[] =>
  leaf({ paths }).facts.bgpRoutes?.report.paths ?? [];

/** What a path still tells where its report ends with this value. */
function endingWith(one: BgpPath, key: keyof BgpPathValues & string): BgpPath {
  const [, end = 0] = one.spans[key] ?? [];
  const spans = Object.entries(one.spans).filter(([, [, to]]) => to <= end);
  return { ...one, spans: Object.fromEntries(spans) };
}

/** The last of three paths, where the report ends with a value of it. */
function cutOff(key: keyof BgpPathValues & string, differs: PathSpec = {}): Entrant | undefined {
  const paths = pathsOf([best(REFLECTED), path(), path({ ...REFLECTED, ...differs })]);
  const cut = paths.map((one, at) => (at === 2 ? endingWith(one, key) : one));
  return entrantsOf(cut, null, true).at(-1);
}

describe('a report that ends too early', () => {
  it.for([
    ['neighbor', ['rtm-pref', 'owner', 'peer-ip']],
    ['med', ['med']],
    ['localPreference', ['local-pref']],
    ['origin', ['as-path-length', 'origin']],
    ['asPath', ['as-path-length', 'med']],
    ['clusterList', ['cluster-list']],
  ] as const)('may have cut its last word, %s, in half', ([key, half]) => {
    const [, whole] = pathsOf([best(REFLECTED), path(REFLECTED)]);
    const missing = (one: BgpPath): ReadonlySet<string> =>
      entrantsOf([one], null, false)[0]?.unseen ?? new Set();
    if (whole === undefined) throw new Error('two paths were printed');
    expect(missing(whole)).toEqual(new Set());
    const behind = missing(endingWith(whole, key));
    expect(behind).not.toEqual(new Set(half));
    expect(cutOff(key)?.unseen).toEqual(new Set([...behind, ...half]));
  });

  it('ends with a reason that may go on', () => {
    expect(cutOff('tieBreakReason', { tieBreakReason: 'origin' })).toMatchObject({
      reason: null,
      printedStep: null,
      unseen: new Set(),
    });
  });

  it.for(['none', 'peer-ip'])('ends with the reason %s, which is whole in any case', (reason) => {
    expect(cutOff('tieBreakReason', { tieBreakReason: reason })?.reason).toBe(reason);
  });

  it('tells what stands before its last word', () => {
    const damped = { tieBreakReason: 'origin', routeFlapDamping: 'suppressed' };
    expect(cutOff('routeFlapDamping', damped)?.reason).toBe('origin');
  });

  it('tells the other paths whole', () => {
    const [first, second] = pathsOf([path({ tieBreakReason: 'origin' }), path()]);
    if (first === undefined || second === undefined) throw new Error('two paths were printed');
    const cut = endingWith(first, 'tieBreakReason');
    expect(entrantsOf([cut, second], null, true)[0]?.reason).toBe('origin');
    expect(entrantsOf([cut], null, false)[0]?.reason).toBe('origin');
  });
});

test('a path is local, valid and placed by its reason as it is printed', () => {
  const entrants = entrantsOf(
    pathsOf([
      best({ neighbor: '::' }),
      local(),
      path({ tieBreakReason: 'origin' }),
      invalid(['as-loop'], { tieBreakReason: 'origin' }),
    ]),
    null,
    false,
  );
  expect(
    entrants.map(({ known, reason, printedStep }) => [
      ...[known.peerType, known.valid, reason],
      printedStep === null,
    ]),
  ).toEqual([
    ['local', true, 'none', true],
    ['local', true, 'none', true],
    [null, true, 'origin', false],
    [null, false, 'origin', true],
  ]);
});

describe('the preference of a path', () => {
  const BGP = bgpRoute(['192.0.2.21']);
  const STATIC = staticRoute({ active: false });
  const IDLE_COPY = local({ flags: ['valid'] });

  it.for<[string, PathSpec, readonly RouteSpec[], number | undefined]>([
    ['in use is that of the route of BGP', best(), [STATIC, BGP], 170],
    ['in use is not known beside two routes of BGP', best(), [BGP, BGP], undefined],
    ['in use is not known without a route of BGP', best(), [STATIC], undefined],
    ['that is not in use is not known', path(), [BGP], undefined],
    ['that is a copy is that of the route of another owner', local(), [BGP, STATIC], 5],
    ['that is a copy is known where it is not in use, too', IDLE_COPY, [BGP, STATIC], 5],
    ['that is a copy is not known beside two of these', local(), [evpnRoute(), STATIC], undefined],
    ['that is a copy is not known where BGP alone has a route', local(), [BGP], undefined],
  ])('%s', ([, spec, routes, preference]) => {
    const { bgpRoutes, routeTable } = leaf({ paths: [spec], routes }).facts;
    const [only] = entrantsOf(bgpRoutes?.report.paths ?? [], routeTable?.report ?? null, false);
    expect(only?.known.routeTablePreference).toBe(preference);
  });
});

test.for<[string, readonly PathSpec[], number | undefined]>([
  ['the one flagged Best that prints none', [sharing(), best(), path()], 2],
  [
    'the one that prints none, though the reason of another is lost',
    [best(), sharing({ tieBreakReason: null })],
    1,
  ],
  ['the only one flagged Best, without reasons', [path(), best({ tieBreakReason: null })], 2],
  ['none of two that print none', [best(), best()], undefined],
  [
    'none of two flagged Best, without reasons',
    [best({ tieBreakReason: null }), best({ tieBreakReason: null })],
    undefined,
  ],
  ['none that is not valid', [invalid([], { flags: ['best'] })], undefined],
])('the best path is %s', ([, paths, number]) => {
  expect(bestOf(entrantsOf(pathsOf(paths), null, false))?.path.number).toBe(number);
});
