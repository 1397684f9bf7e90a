import { describe, expect, test } from 'vitest';
import { viewOf } from '#rules/case/judge-case.js';
import type { ViewWith } from '#rules/rule.js';
import { NO_STRANGER, strangersOf } from '#rules/strangers.js';
import { type LeafSpec, leaf } from '../support/leaf.js';
import { best, local, sharing } from '../support/path.js';
import { bgpRoute } from '../support/route.js';
import { detail, running, sessions, table, up } from '../support/sessions.js';

const none = { paths: [], routes: [] };
const other = (...paths: NonNullable<LeafSpec['paths']>): LeafSpec => ({ name: 'leaf2', paths });
const one = { paths: [best()], beside: sessions(up(1)) };

/** Of what the first leaf told, where all of them told. */
function strangers(...specs: readonly LeafSpec[]) {
  const all = specs.map((spec) => viewOf(leaf(spec).facts));
  const [first] = all;
  if (first?.facts.bgpRoutes === undefined || first.facts.sessions === undefined)
    throw new Error('the first leaf has to tell paths and sessions');
  return strangersOf(first as ViewWith<'bgpRoutes' | 'sessions'>, all).map(
    ({ address, as, expected, route, quotes }) => ({
      ...{ address, as, expected, route: route?.prefix ?? null },
      labels: quotes.map(({ label }) => label),
    }),
  );
}

describe('strangers', () => {
  test('an address that announces to another leaf is one, with its AS as that leaf hears it', () => {
    expect(strangers(one, other(best({ neighbor: '192.0.2.22', asPath: [65002] })))).toEqual([
      {
        ...{ address: '192.0.2.22', as: 65002, expected: false, route: null },
        labels: ['192.0.2.22 announces the prefix to leaf2'],
      },
    ]);
  });

  test('a static host route makes it one that is expected', () => {
    const beside = { ...sessions(up(1)), ...table({ '192.0.2.22/32': 'static' }) };
    expect(strangers({ ...one, beside }, other(best({ neighbor: '192.0.2.22' })))).toEqual([
      {
        ...{ address: '192.0.2.22', as: 65001, expected: true, route: '192.0.2.22/32' },
        labels: [
          '192.0.2.22 announces the prefix to leaf2',
          'the leaf has a static route to 192.0.2.22',
        ],
      },
    ]);
  });

  test('routes to more than one address, and those that are not static, lead to no node', () => {
    const beside = {
      ...sessions(),
      ...table({ '192.0.2.0/24': 'static', '192.0.2.21/32': 'local', '192.0.2.22/32': 'static' }),
    };
    expect(strangers({ ...none, beside })).toEqual([
      {
        ...{ address: '192.0.2.22', as: null, expected: true, route: '192.0.2.22/32' },
        labels: ['the leaf has a static route to 192.0.2.22'],
      },
    ]);
  });

  test('static routes show nobody where the prefix is heard, or the report is cut', () => {
    const beside = { ...sessions(up(1)), ...table({ '192.0.2.22/32': 'static' }) };
    expect(strangers({ ...one, beside })).toEqual([]);
    expect(strangers({ ...none, bgpProblems: [], beside })).toEqual([]);
    expect(strangers({ ...none, routes: [bgpRoute(['192.0.2.21'])], beside })).toEqual([]);
  });

  test('a peer of the leaf is none, whether its session is told or it is a neighbor by name', () => {
    const named = running('neighbor 192.0.2.22 {', '    peer-group nodes', '}');
    expect(strangers(one, other(best()))).toEqual([]);
    expect(
      strangers(
        { ...one, beside: { ...one.beside, ...named } },
        other(best({ neighbor: '192.0.2.22' })),
      ),
    ).toEqual([]);
  });

  test('what the leaf itself hears is none, though its session is gone since', () => {
    expect(strangers({ paths: [best(), sharing()], beside: sessions(up(1)) })).toEqual([]);
  });

  test('copies of another leaf, and paths that do not say their neighbor, show nobody', () => {
    expect(strangers(one, other(local(), sharing({ neighbor: null })))).toEqual([]);
    expect(strangers(one, { name: 'leaf2', routes: [] })).toEqual([]);
  });

  test('the AS is not known of what comes over iBGP, or whose AS path begins with a set', () => {
    const [byIbgp] = strangers(one, {
      ...other(best({ neighbor: '192.0.2.22' })),
      beside: detail(2, { peerType: 'ibgp' }),
    });
    const [bySet] = strangers(one, other(best({ neighbor: '192.0.2.22', asPath: [[65002]] })));
    expect([byIbgp?.as, bySet?.as]).toEqual([null, null]);
  });
});

describe('no stranger', () => {
  const isExempt = (...specs: readonly [LeafSpec, ...LeafSpec[]]): boolean => {
    const [first, ...others] = specs.map((spec) => leaf(spec).facts);
    if (first === undefined) throw new Error('there is a first leaf');
    return NO_STRANGER.when(first, [first, ...others]);
  };

  test('the others hear nobody that this leaf does not hear', () => {
    expect(isExempt(one, other(best(), local()))).toBe(true);
    expect(isExempt(one, other(best(), sharing()))).toBe(false);
    expect(
      isExempt(one, other(best()), { ...other(best({ neighbor: '192.0.2.22' })), name: 'leaf3' }),
    ).toBe(false);
  });

  test('a report of another leaf that is cut, or was not given, does not tell', () => {
    expect(isExempt(one, { ...other(best()), bgpProblems: [] })).toBe(false);
    expect(isExempt(one, { name: 'leaf2', routes: [] })).toBe(false);
  });

  test('the report of the leaf itself may be cut', () => {
    expect(isExempt({ ...one, bgpProblems: [] }, other(best()))).toBe(true);
  });

  test('a leaf with neither path nor route may have lost all of its nodes', () => {
    expect(isExempt(none, other())).toBe(false);
    expect(isExempt({ ...none, routes: [bgpRoute(['192.0.2.21'])] }, other())).toBe(true);
  });
});
