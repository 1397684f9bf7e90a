import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '#decision/judge.js';
import type { Judgement } from '#decision/judgement.js';
import { stepOf } from '#decision/reason-word.js';
import { STEPS } from '#decision/steps.js';
import type { Cause } from '#findings/diagnosis.js';
import {
  type Line,
  type Print,
  printRoute,
  WHOLE,
  withoutLine,
} from '../support/decision/print-route.js';
import { type Candidate, type Habits, parting, sorted, ties } from '../support/decision/router.js';
import { anyHabits, anyPaths } from '../support/decision/worlds.js';

const RUNS = Number(process.env['RUNS'] ?? 1000);

const judged = (paths: readonly Candidate[], habits: Habits, print: Print = WHOLE): Judgement =>
  judge(printRoute(paths, habits, print), {
    routes: null,
    complete: print.missing.length === 0,
  });

/** What a judgement says that is not so; open answers are never wrong. */
function wrongIn(judgement: Judgement, paths: readonly Candidate[], habits: Habits): string[] {
  const [best] = sorted(paths, habits);
  return judgement.paths.flatMap(({ path, cause, multipath }) => {
    const one = paths.find(({ number }) => number === path.number);
    const against = paths.find(({ number }) => number === cause?.against) ?? best;
    if (one === undefined || against === undefined) return [];
    const named = judgement.best !== null && judgement.best.number !== best?.number;
    return [
      ...(named ? [`path ${judgement.best?.number} is not the best`] : []),
      ...wrongCause(cause, one, against, habits),
      ...wrongStatus(multipath, path.flags, one, against, habits),
    ];
  });
}

function wrongCause(
  cause: Cause | null,
  one: Candidate,
  against: Candidate,
  habits: Habits,
): string[] {
  if (cause === null || cause.step === 'undetermined') return [];
  const truth = one.valid ? wordAgainst(against, one, habits) : 'invalid-route';
  const excused = cause.assuming.includes(truth);
  return stepOf(cause.step) === stepOf(truth) || excused
    ? []
    : [`path ${one.number} loses at ${truth}, not at ${cause.step} (${cause.basis})`];
}

/** Where the router let the best path win; beside a third path that may be nowhere. */
function wordAgainst(best: Candidate, one: Candidate, habits: Habits): string {
  const part = parting(best, one, habits);
  return part !== undefined && part.by < 0 ? part.word : 'nowhere';
}

function wrongStatus(
  status: string,
  flags: readonly string[],
  one: Candidate,
  best: Candidate,
  habits: Habits,
): string[] {
  const tie = one.valid && ties(best, one, habits);
  const right =
    status === 'undetermined' ||
    ((status === 'in-use') === flags.includes('used') &&
      (status === 'invalid') === !one.valid &&
      (status !== 'not-equal' || !tie) &&
      (!['eligible', 'cut-by-maximum'].includes(status) || tie));
  return right ? [] : [`path ${one.number} is ${tie ? '' : 'not '}equal, and called ${status}`];
}

describe('a report that a router printed', () => {
  it('is never contradicted, and no path gets a wrong cause or status', () => {
    fc.assert(
      fc.property(anyPaths, anyHabits, fc.boolean(), (paths, habits, unused) => {
        const judgement = judged(paths, habits, { ...WHOLE, unused });
        expect(judgement.replay.conflicts).toEqual([]);
        expect(wrongIn(judgement, paths, habits)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('gives no wrong cause when paths are cut away', () => {
    fc.assert(
      fc.property(anyPaths, anyHabits, fc.integer({ min: 1, max: 7 }), (paths, habits, cut) => {
        const judgement = judged(paths, habits, { ...WHOLE, missing: [cut] });
        expect(judgement.replay.conflicts).toEqual([]);
        expect(wrongIn(judgement, paths, habits)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('gives no wrong cause when a line is missing', () => {
    const anyLine = fc.constantFrom<Line>(
      'Route source',
      'Route Preference',
      'Path',
      'RR Attributes',
      'Tie Break Reason',
    );
    fc.assert(
      fc.property(
        anyPaths,
        anyHabits,
        fc.integer({ min: 1, max: 7 }),
        anyLine,
        (paths, habits, number, line) => {
          const route = withoutLine(printRoute(paths, habits), number, line);
          const judgement = judge(route, { routes: null, complete: false });
          expect(judgement.replay.conflicts).toEqual([]);
          expect(wrongIn(judgement, paths, habits)).toEqual([]);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('gives no wrong cause without detail', () => {
    fc.assert(
      fc.property(anyPaths, anyHabits, (paths, habits) => {
        const judgement = judged(paths, habits, { ...WHOLE, detail: false });
        expect(judgement.replay.conflicts).toEqual([]);
        expect(wrongIn(judgement, paths, habits)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('over many whole reports', () => {
  const told = fc
    .sample(fc.tuple(anyPaths, anyHabits), { numRuns: 1500, seed: 11 })
    .flatMap(([paths, habits]) => judged(paths, habits).paths);

  it('more causes are told than left open', () => {
    const steps = told.flatMap(({ cause }) => cause?.step ?? []);
    const open = steps.filter((step) => step === 'undetermined').length;
    expect(steps.length).toBeGreaterThan(4000);
    expect(open / steps.length).toBeLessThan(0.5);
  });

  it('each step that a router can lose at is named for some path', () => {
    const named = new Set(told.map(({ cause }) => cause?.step));
    for (const { id, concerns } of STEPS)
      if (concerns === undefined && !NEVER_DRAWN.includes(id)) expect(named, id).toContain(id);
  });

  it('each status is met that these reports can prove', () => {
    expect([...new Set(told.map(({ multipath }) => multipath))].sort()).toEqual([
      'cut-by-maximum',
      'eligible',
      'in-use',
      'invalid',
      'not-equal',
      'undetermined',
    ]);
  });
});

/** Steps that no drawn path loses at: two paths of one peer, RPKI, VPN families. */
const NEVER_DRAWN = ['origin-validation', 'vpn-rd', 'path-identifier'];
