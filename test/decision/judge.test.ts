import { describe, expect, it } from 'vitest';
import { judged, told } from '../support/decision/judged.js';
import { best, invalid, local, type PathSpec, path, sharing } from '../support/path.js';

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

  it('without detail leaves open what only late steps could tell', () => {
    const paths = [best({ tieBreakReason: null }), path({ tieBreakReason: null })];
    expect(told(judged(paths, { detail: false }))[1]).toBe('undetermined / assumed undetermined');
  });

  it('without detail compares with one of several flagged Best, and names none the best', () => {
    const shared = sharing({ tieBreakReason: null });
    const judgement = judged([shared, shared, path({ ...LONGER, tieBreakReason: null })], {
      detail: false,
    });
    expect(judgement.best).toBeNull();
    expect(told(judgement)[2]).toBe('as-path-length 2/1 assumed not-equal');
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
