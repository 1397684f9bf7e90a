import { describe, expect, it } from 'vitest';
import { judge } from '#decision/judge.js';
import type { Judgement } from '#decision/judgement.js';
import { judged, told } from '../support/decision/judged.js';
import { leaf } from '../support/leaf.js';
import { best, invalid, local, type PathSpec, path, sharing } from '../support/path.js';
import { staticRoute } from '../support/route.js';

const LONGER = { asPath: [65001, 65002] };
const MED_10 = { med: 10 };

/** What is printed, in which order, and what is told of each path. */
const CASES: Readonly<Record<string, readonly [readonly PathSpec[], readonly string[]]>> = {
  'one early reason explains all paths behind it': [
    [local(), path({ tieBreakReason: 'as-path-length' }), path(), path()],
    [
      '- in-use',
      'as-path-length 1/0 stated not-equal',
      'as-path-length 1/0 derived not-equal',
      'as-path-length 1/0 derived not-equal',
    ],
  ],
  'the order on screen is no rank': [
    [path(), path({ tieBreakReason: 'as-path-length' }), local()],
    ['as-path-length 1/0 derived not-equal', 'as-path-length 1/0 stated not-equal', '- in-use'],
  ],
  'late reasons alone prove a tie on all that counts': [
    [best(), path(), path({ tieBreakReason: 'peer-router-id' })],
    ['- in-use', 'peer-router-id / stated eligible', 'peer-router-id / stated eligible'],
  ],
  'which of two late steps it is may stay open, and the tie is proven all the same': [
    [best(), path(), path({ tieBreakReason: 'peer-ip' })],
    ['- in-use', 'peer-router-id / stated eligible', 'undetermined / assumed eligible'],
  ],
  'a step whose values are not printed is told by its word': [
    [best(), path({ tieBreakReason: 'next-hop-cost' })],
    ['- in-use', 'next-hop-cost / stated not-equal'],
  ],
  'a hidden step on one path may or may not concern the other': [
    [best(), path(), path({ tieBreakReason: 'next-hop-cost' })],
    ['- in-use', 'undetermined / assumed undetermined', 'next-hop-cost / stated not-equal'],
  ],
  'a path in use is not concerned by it': [
    [best(), sharing(), path({ tieBreakReason: 'next-hop-cost' })],
    ['- in-use', 'peer-router-id / stated in-use', 'next-hop-cost / stated not-equal'],
  ],
  'a word for a renamed value stands as printed': [
    [best(), path({ tieBreakReason: 'rtm-install-disabled' })],
    ['- in-use', 'rtm-install-disabled / stated not-equal'],
  ],
  'a word that is no step of the ladder is told as printed': [
    [best(), path({ tieBreakReason: 'local-peer' })],
    ['- in-use', 'local-peer / stated undetermined'],
  ],
  'such a word leaves other paths open': [
    [best(), path({ tieBreakReason: 'local-peer' }), path()],
    ['- in-use', 'undetermined / assumed undetermined', 'undetermined / assumed undetermined'],
  ],
  'a word that no release has is no word': [
    [best(), path({ tieBreakReason: 'shorter-beard' })],
    ['- in-use', 'undetermined / assumed undetermined'],
  ],
  'a path of another owner loses to one of BGP': [
    [best(), path({ tieBreakReason: 'vpn-route' })],
    ['- in-use', 'vpn-route / stated not-equal'],
  ],
  'a hidden step explains a path that is better by itself': [
    [
      best(),
      path({ asPath: [], tieBreakReason: 'rtm-pref' }),
      path({ asPath: [], tieBreakReason: 'peer-router-id' }),
    ],
    ['- in-use', 'rtm-pref / stated not-equal', 'rtm-pref / derived not-equal'],
  ],
  'a VPN route with the higher distinguisher ties': [
    [best(), path({ neighbor: '192.0.2.21', tieBreakReason: 'vpn-rd' })],
    ['- in-use', 'vpn-rd / stated eligible'],
  ],
  'the word unknown tells nothing': [
    [best(), path({ tieBreakReason: 'unknown' })],
    ['- in-use', 'undetermined / assumed undetermined'],
  ],
  'MED is compared within one neighbor AS': [
    [best(), path({ ...MED_10, med: 20, tieBreakReason: 'med' }), path({ ...MED_10 })].map(
      (one, at) => (at === 0 ? { ...one, ...MED_10 } : one),
    ),
    ['- in-use', 'med 20/10 stated not-equal', 'peer-router-id / stated eligible'],
  ],
  'a reason med beside several neighbor ASes does not tell about the best path': [
    [
      best(MED_10),
      path({ asPath: [65002], med: 5 }),
      path({ asPath: [65002], med: 9, tieBreakReason: 'med' }),
    ],
    ['- in-use', 'undetermined / assumed undetermined', 'undetermined / assumed undetermined'],
  ],
  'MED beside another neighbor AS tells two paths of one AS apart, though none prints it': [
    [best(MED_10), path({ med: 20 }), path({ asPath: [65002], med: 10 })],
    ['- in-use', 'med 20/10 derived not-equal', 'peer-router-id / stated eligible'],
  ],
  'a reason above MED excludes MED': [
    [
      best(MED_10),
      path({ med: 20, tieBreakReason: 'aigp' }),
      path({ asPath: [65002], med: 10, tieBreakReason: 'peer-router-id' }),
    ],
    ['- in-use', 'aigp / stated not-equal', 'undetermined / assumed undetermined'],
  ],
  'a path of another neighbor AS that is better at a late step loses by its word': [
    [best({ neighbor: '192.0.2.99' }), path({ asPath: [65002], tieBreakReason: 'next-hop-cost' })],
    ['- in-use', 'next-hop-cost / stated not-equal'],
  ],
  'invalid paths are no links of the chain of reasons': [
    [best(), invalid(['as-loop']), path()],
    ['- in-use', 'invalid-route as-loop/valid stated invalid', 'peer-router-id / stated eligible'],
  ],
  'invalid paths lose to the best one without being compared': [
    [best(), invalid(['as-loop']), path({ flags: [], tieBreakReason: 'none' })],
    [
      '- in-use',
      'invalid-route as-loop/valid stated invalid',
      'invalid-route invalid/valid derived invalid',
    ],
  ],
  'a best path that is not used stays the best': [
    [best({ flags: ['best', 'valid'] }), sharing({ flags: ['best', 'valid'] })],
    ['- eligible', 'peer-router-id / stated eligible'],
  ],
  'without a best path nothing is compared': [
    [path(), invalid(['as-loop'])],
    ['- undetermined', '- invalid'],
  ],
  'two paths that print none leave the best path open': [
    [best(), best(), path()],
    ['- in-use', '- in-use', '- undetermined'],
  ],
  'a suppressed path that prints none is not compared': [
    [best(), path({ tieBreakReason: 'none', routeFlapDamping: 'suppressed' }), path()],
    ['- in-use', 'undetermined / assumed undetermined', 'peer-router-id / stated eligible'],
  ],
  'a suppressed path whose reason is lost may have been compared': [
    [best(), path({ tieBreakReason: null, routeFlapDamping: 'suppressed' }), path()],
    ['- in-use', 'undetermined / assumed undetermined', 'undetermined / assumed undetermined'],
  ],
  'a path that prints none, and is neither best nor suppressed, breaks the chain of reasons': [
    [best(), path({ tieBreakReason: 'none' }), path()],
    ['- in-use', 'undetermined / assumed undetermined', 'undetermined / assumed undetermined'],
  ],
  'a stale path is compared like any other': [
    [best(), path({ flags: ['valid', 'stale'], ...LONGER, tieBreakReason: 'as-path-length' })],
    ['- in-use', 'as-path-length 2/1 stated not-equal'],
  ],
  'one path alone is the best': [[best()], ['- in-use']],
};

describe('a whole report', () => {
  it.for(Object.entries(CASES))('%s', ([, [paths, expected]]) => {
    const judgement = judged(paths);
    expect(told(judgement)).toEqual(expected);
  });
});

describe('a report that tells less', () => {
  it('without detail rests on assumptions that it names', () => {
    const [, loser] = judged(
      [best({ tieBreakReason: null }), path({ ...LONGER, tieBreakReason: null })],
      { detail: false },
    ).paths;
    expect(loser).toMatchObject({
      multipath: 'not-equal',
      cause: { step: 'as-path-length', mine: 2, best: 1, basis: 'assumed' },
    });
    expect(loser?.cause?.assuming).toEqual([
      'fib-install-disabled',
      'long-live-gr-stale',
      'origin-validation',
      'rtm-pref',
      'aigp',
    ]);
  });

  it('without detail never assumes the preference of a route of another protocol', () => {
    const paths = [local({ tieBreakReason: null }), path({ tieBreakReason: null })];
    expect(told(judged(paths, { detail: false }))).toEqual([
      '- in-use',
      'undetermined / assumed not-equal',
    ]);
  });

  it('without detail never assumes of a default route that it was not made by send-default-route', () => {
    const paths = [best({ tieBreakReason: null }), path({ ...LONGER, tieBreakReason: null })];
    expect(told(judged(paths, { detail: false, prefix: '0.0.0.0/0' }))[1]).toBe(
      'undetermined / assumed not-equal',
    );
  });

  it('without detail assumes nothing on behalf of a step that printed values speak against', () => {
    const better = path({ localPreference: 200, tieBreakReason: null });
    const judgement = judged([local({ tieBreakReason: null }), better], { detail: false });
    expect(told(judgement)[1]).toBe('undetermined / assumed not-equal');
    expect(judgement.paths[1]?.open).toContain('rtm-pref');
  });

  it.for([
    ['aigp', ['fib-install-disabled', 'long-live-gr-stale', 'origin-validation', 'rtm-pref']],
    ['long-live-gr-stale', ['fib-install-disabled']],
  ] as const)(
    'with a path missing rests the word %s on the silent steps before',
    ([step, assuming]) => {
      const [, loser] = judged([best(), path({ tieBreakReason: step })], {
        receivedPaths: 3,
      }).paths;
      expect(loser?.cause).toEqual({
        ...{ step, mine: null, best: null, against: 1 },
        ...{ basis: 'assumed', assuming },
      });
    },
  );

  it('without detail leaves open what only late steps could tell', () => {
    const paths = [best({ tieBreakReason: null }), path({ tieBreakReason: null })];
    expect(told(judged(paths, { detail: false }))[1]).toBe('undetermined / assumed undetermined');
  });

  it('without detail compares with one of several flagged Best, and names none the best', () => {
    const shared = sharing({ tieBreakReason: null });
    const longer = path({ ...LONGER, tieBreakReason: null });
    const judgement = judged([longer, shared, shared], { detail: false });
    expect(judgement.best).toBeNull();
    expect(told(judgement)[0]).toBe('as-path-length 2/1 assumed not-equal');
    expect(judgement.paths[0]?.cause?.against).toBe(2);
  });

  it('with the reason of one of several flagged Best lost compares with none of them', () => {
    const shared = sharing({ tieBreakReason: null });
    const judgement = judged([shared, sharing(), path({ ...LONGER, tieBreakReason: null })]);
    expect(told(judgement)).toEqual(['- in-use', '- in-use', '- undetermined']);
  });

  it('with a path missing proves no tie', () => {
    const judgement = judged([best(), path()], { receivedPaths: 3 });
    expect(told(judgement)[1]).toBe('undetermined / assumed undetermined');
  });
});

describe('the steps that stay open', () => {
  const TERSE = { tieBreakReason: null };
  const openOf = (paths: readonly PathSpec[], at: number, detail: boolean): readonly string[] =>
    judged(paths, { detail }).paths[at]?.open ?? [];

  it('end where printed values speak for the path itself', () => {
    const shorter = [best(TERSE), path({ ...TERSE, asPath: [] })];
    expect(openOf(shorter, 1, false)).toEqual([
      'fib-install-disabled',
      'long-live-gr-stale',
      'origin-validation',
      'rtm-pref',
      'aigp',
    ]);
  });

  it('are told in the order of the ladder', () => {
    expect(openOf([best(TERSE), path(TERSE)], 1, false)).toEqual([
      'fib-install-disabled',
      'long-live-gr-stale',
      'origin-validation',
      'rtm-pref',
      'aigp',
      'med',
      'owner',
      'ebgp-route',
      'next-hop-cost',
      'next-hop-type',
      'peer-router-id',
      'cluster-list',
      'peer-ip',
    ]);
  });

  it.for([
    ['best', 'valid'],
    ['valid', 'used'],
  ])('are late ones alone for a path flagged %s, %s', (flags) => {
    const one = { ...TERSE, flags };
    expect(openOf([best(TERSE), path(one)], 1, true)).toEqual([
      'peer-router-id',
      'cluster-list',
      'peer-ip',
    ]);
  });

  it('hold MED where it differs between neighbor ASes, as always-compare-med may be set', () => {
    const other = path({ ...TERSE, asPath: [65002], med: 5 });
    expect(openOf([best({ ...TERSE, ...MED_10 }), other], 1, false)).toContain('med');
    const printed = path({ asPath: [65002], med: 9, tieBreakReason: 'med' });
    expect(
      openOf([best(MED_10), { ...other, tieBreakReason: 'peer-ip' }, printed], 2, true),
    ).toContain('med');
  });

  it('are not told of a path that a third one of its own neighbor AS may have shut out', () => {
    const higher = best({ ...TERSE, neighbor: '192.0.2.99' });
    expect(openOf([higher, path({ ...TERSE, asPath: [65002] })], 1, false)).toEqual([]);
    expect(openOf([best({ ...TERSE, ...MED_10 }), path({ ...TERSE, med: 5 })], 1, false)).toEqual(
      [],
    );
  });

  it('are never assumed to tie where another path prints their word', () => {
    const paths = [
      best(),
      path({ tieBreakReason: 'aigp' }),
      path({ ...LONGER, tieBreakReason: null }),
    ];
    const { cause, open } = judged(paths).paths[2] ?? {};
    expect(open).toContain('aigp');
    expect(cause?.assuming).not.toContain('aigp');
    expect(cause?.step).toBe('undetermined');
  });
});

describe('a value that is printed as absent', () => {
  /** A report without reasons whose paths print `MED is -, No LocalPref` and the like. */
  function terse(...paths: readonly PathSpec[]): Judgement {
    const told = leaf({ paths: paths.map((one) => ({ ...one, tieBreakReason: null })) }).facts;
    if (told.bgpRoutes === undefined) throw new Error('a leaf with paths tells its BGP routes');
    const { report } = told.bgpRoutes;
    const printed = report.paths.map(({ spans, ...one }) => ({
      ...one,
      spans: { med: one.span, localPreference: one.span, invalidReasons: one.span, ...spans },
    }));
    return judge({ ...report, detail: false, paths: printed }, { routes: null, complete: true });
  }
  const openOf = (judgement: Judgement): readonly string[] => judgement.paths[1]?.open ?? [];

  it('ties with one that is absent, too', () => {
    const none = { med: null, localPreference: null };
    const open = openOf(terse(best(none), path(none)));
    expect(open).not.toContain('med');
    expect(open).not.toContain('local-pref');
  });

  it('may or may not be worth another one, beside which it decides nothing', () => {
    expect(openOf(terse(best({ med: null }), path({ med: 5 })))).toContain('med');
    expect(openOf(terse(best({ med: null }), path({ med: 5 })))).toContain('peer-ip');
    const lower = path({ localPreference: 50 });
    expect(openOf(terse(best({ localPreference: null }), lower))).toContain('local-pref');
    expect(openOf(terse(best({ localPreference: null }), lower))).toContain('peer-ip');
  });

  it('is no reason to be invalid', () => {
    expect(terse(best(), path()).replay).toMatchObject({ agrees: true });
  });

  it('decides nothing where the line of one of two paths is missing', () => {
    const open = openOf(terse(best(), path({ clusterList: ['192.0.2.1'] })));
    expect(open).toContain('cluster-list');
    expect(open).toContain('peer-ip');
  });
});

describe('the matrix of steps and paths', () => {
  it('keeps a path beside a word whose place is not known', () => {
    const { contests } = judged([
      best(),
      path({ ...LONGER, tieBreakReason: 'local-peer' }),
      path({ ...LONGER, tieBreakReason: 'as-path-length' }),
    ]);
    expect(contests.find(({ step }) => step === 'as-path-length')?.left).toContain(2);
  });

  it('keeps a path that a third one may have shut out, anywhere', () => {
    const { contests } = judged([
      best({ neighbor: '192.0.2.99', tieBreakReason: null }),
      path({ asPath: [65002], tieBreakReason: null }),
    ]);
    expect(contests.map(({ left }) => left)).toEqual(contests.map(() => [1, 2]));
    expect(contests.map(({ step }) => step)).toContain('peer-ip');
  });

  it('has the values of all steps that print any', () => {
    const reflected = {
      ...{ neighbor: '2001:db8::1', med: 10, origin: 'egp' as const },
      ...{ originatorId: '192.0.2.7', clusterList: ['192.0.2.1', '192.0.2.2'] },
    };
    const { contests } = judged(
      [local({ localPreference: null }), path(reflected), invalid(['as-loop'])],
      { routes: [staticRoute()] },
    );
    expect(Object.fromEntries(contests.map(({ step, values }) => [step, values]))).toEqual({
      'invalid-route': ['valid', 'valid', 'invalid'],
      'rtm-pref': [5, null, null],
      'local-pref': [null, 100, 100],
      'as-path-length': [0, 1, 1],
      origin: ['igp', 'egp', 'igp'],
      med: [null, 10, null],
      'peer-router-id': [null, '192.0.2.7', null],
      'cluster-list': [0, 2, 0],
      'peer-ip': ['0.0.0.0', '2001:db8::1', '192.0.2.23'],
    });
  });

  it('has a row for values that one path alone has', () => {
    const { contests } = judged([best(MED_10), path()]);
    expect(contests.find(({ step }) => step === 'med')?.values).toEqual([10, null]);
  });

  it('lets a path leave at the step where it loses, and keeps the others', () => {
    const { contests } = judged([
      local(),
      path({ tieBreakReason: 'as-path-length' }),
      invalid(['as-loop']),
    ]);
    const left = Object.fromEntries(contests.map((one) => [one.step, one.left]));
    expect(left).toMatchObject({
      'invalid-route': [1, 2],
      'local-pref': [1, 2],
      'as-path-length': [1],
      origin: [1],
    });
    expect(contests.find(({ step }) => step === 'as-path-length')?.values).toEqual([0, 1, 1]);
  });

  it('has a row for a hidden step only where one decided', () => {
    const steps = (reason: string): readonly string[] =>
      judged([best(), path({ tieBreakReason: reason })]).contests.map(({ step }) => step);
    expect(steps('aigp')).toContain('aigp');
    expect(steps('peer-router-id')).not.toContain('aigp');
  });

  it('keeps a path whose cause is open until it must have left', () => {
    const { contests } = judged([best(), path(), path({ tieBreakReason: 'next-hop-cost' })]);
    const of = (wanted: string) => contests.find(({ step }) => step === wanted)?.left;
    expect(of('next-hop-cost')).toEqual([1, 2]);
    expect(of('peer-router-id')).toEqual([1]);
  });
});
