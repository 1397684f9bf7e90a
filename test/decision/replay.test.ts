import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '#decision/judge.js';
import type { BgpPath, BgpRoute } from '#facts/bgp-route.js';
import { judged } from '../support/decision/judged.js';
import { printRoute } from '../support/decision/print-route.js';
import { anyHabits, anyPaths } from '../support/decision/worlds.js';
import { best, invalid, local, type PathSpec, path, sharing } from '../support/path.js';

/** The seed's own shape: a local path shuts three learned ones out. */
const SHUT_OUT: readonly PathSpec[] = [
  local(),
  path({ tieBreakReason: 'as-path-length' }),
  path(),
  path(),
];
const EQUAL: readonly PathSpec[] = [best(), sharing(), sharing()];

const changed = (paths: readonly PathSpec[], at: number, differs: PathSpec): readonly PathSpec[] =>
  paths.map((one, index) => (index === at ? { ...one, ...differs } : one));

/** What was changed in a right report, and what the replay says: path, what, printed, expected. */
const TAMPERED: Readonly<Record<string, readonly [readonly PathSpec[], readonly string[]]>> = {
  'an invalid path flagged Valid': [
    [best(), invalid(['as-loop'], { flags: ['valid'], tieBreakReason: 'peer-router-id' })],
    ['2 flag valid as-loop'],
  ],
  'a path in use that is not Best': [
    changed(EQUAL, 1, { flags: ['valid', 'used'] }),
    ['2 flag used not used'],
  ],
  'a best path that is not Valid': [
    changed(EQUAL, 1, { flags: ['best'] }),
    ['2 flag best not best'],
  ],
  'a longer AS path in the best set': [
    changed(EQUAL, 2, { asPath: [65001, 65002] }),
    [
      '3 flag best not equal to path 1 at as-path-length',
      '3 tie-break-reason peer-router-id as-path-length',
    ],
  ],
  'a lower local preference in the best set': [
    changed(EQUAL, 2, { localPreference: 90 }),
    [
      '3 flag best not equal to path 1 at local-pref',
      '3 tie-break-reason peer-router-id local-pref',
    ],
  ],
  'a higher MED in the best set': [
    [best({ med: 1 }), sharing({ med: 2 })],
    ['2 flag best not equal to path 1 at med', '2 tie-break-reason peer-router-id med'],
  ],
  'a late reason where an AS path is longer than any other': [
    changed(SHUT_OUT, 1, { tieBreakReason: 'peer-router-id' }),
    [
      '2 tie-break-reason peer-router-id as-path-length',
      '3 tie-break-reason peer-router-id as-path-length',
      '4 tie-break-reason peer-router-id as-path-length',
    ],
  ],
  'an early reason on two paths that cannot both stand behind the best one': [
    changed(SHUT_OUT, 2, { tieBreakReason: 'as-path-length' }),
    ['3 tie-break-reason as-path-length as-path-length'],
  ],
  'a reason at a step where all tie': [
    changed(SHUT_OUT, 3, { tieBreakReason: 'local-pref' }),
    ['4 tie-break-reason local-pref as-path-length'],
  ],
  'the best path and a better one, changed over': [
    [path({ asPath: [], tieBreakReason: 'as-path-length' }), best()],
    [
      '2 flag best behind path 1 at as-path-length',
      '1 tie-break-reason as-path-length as-path-length',
    ],
  ],
  'two paths that print none': [
    changed(SHUT_OUT, 3, { tieBreakReason: 'none' }),
    ['4 tie-break-reason none a step of the decision, or the flag Best'],
  ],
  'two best paths that print none': [
    [best(), best(), path()],
    ['2 tie-break-reason none a step of the decision, or the flag Best'],
  ],
  'a lower MED than that of the best path, among paths of one neighbor AS': [
    [best({ med: 10 }), path({ med: 5 })],
    ['1 flag best behind path 2 at med', '2 tie-break-reason peer-router-id med'],
  ],
  'none on a path that is not Best': [
    changed(EQUAL, 0, { flags: ['valid'] }),
    ['1 tie-break-reason none a step of the decision, or the flag Best'],
  ],
  'a reason at which only the path itself could stand ahead': [
    [
      best(),
      path({ asPath: [65001, 65002], tieBreakReason: 'as-path-length' }),
      path({ asPath: [65001, 65002, 65003], tieBreakReason: 'next-hop-cost' }),
    ],
    ['3 tie-break-reason next-hop-cost as-path-length'],
  ],
  'a reason on a path that differs in nothing': [
    [best(), path({ neighbor: '192.0.2.21', tieBreakReason: 'as-path-length' })],
    ['2 tie-break-reason as-path-length another step'],
  ],
  'no path that prints none': [
    changed(EQUAL, 0, { tieBreakReason: 'peer-ip' }),
    ['1 tie-break-reason peer-ip none on the best path'],
  ],
  'no path that prints none, the best one not being the first': [
    [path(), sharing({ tieBreakReason: 'peer-ip' })],
    ['2 tie-break-reason peer-ip none on the best path'],
  ],
};

describe('a replay', () => {
  it.for(Object.entries(TAMPERED))('notices %s', ([, [paths, expected]]) => {
    const { conflicts, agrees } = judged(paths).replay;
    expect(
      conflicts.map(({ path: number, what, printed, expected: right }) =>
        [number, what, printed, right].join(' '),
      ),
    ).toEqual(expected);
    expect(agrees).toBe(false);
  });

  it.for([
    ['a local path ahead', SHUT_OUT, 10],
    ['three that share', EQUAL, 10],
    ['one path', [best()], 3],
    ['no path', [], 0],
  ] as const)('counts what it recomputed: %s', ([, paths, checked]) => {
    expect(judged(paths).replay).toEqual({ agrees: true, checked, conflicts: [] });
  });

  it('says nothing where a hidden step can explain what is printed', () => {
    const hidden = path({ asPath: [], tieBreakReason: 'rtm-pref' });
    expect(judged([best(), hidden]).replay.conflicts).toEqual([]);
  });

  it('says nothing where a word whose place is not known can explain what is printed', () => {
    const beside = path({ asPath: [], tieBreakReason: 'local-peer' });
    expect(judged([best(), beside]).replay.conflicts).toEqual([]);
  });

  it.for<[string, readonly PathSpec[]]>([
    [
      'where a reason is lost, which may have been none',
      [sharing(), path({ tieBreakReason: null })],
    ],
    [
      'of a suppressed path that prints none',
      [best(), path({ tieBreakReason: 'none', routeFlapDamping: 'suppressed' })],
    ],
    ['of an invalid path that prints none', [best(), invalid(['as-loop'])]],
    [
      'where the order on screen is no rank',
      [
        local(),
        path({ asPath: [65001, 65002], tieBreakReason: 'as-path-length' }),
        path({ tieBreakReason: 'as-path-length' }),
      ],
    ],
  ])('says nothing %s', ([, paths]) => {
    expect(judged(paths).replay.conflicts).toEqual([]);
  });

  it('without reasons notices an unequal path in the best set, unless it may have lost on MED alone', () => {
    const of = (one: PathSpec, other: PathSpec) =>
      judged(
        [one, other].map((differs) => sharing({ ...differs, tieBreakReason: null })),
        { detail: false },
      ).replay.conflicts.map(({ expected }) => expected);
    expect(of({}, { asPath: [65001, 65002] })).toEqual(['not equal to path 1 at as-path-length']);
    expect(of({ med: 1 }, { med: 2 })).toEqual([]);
  });

  it('says nothing of a lower MED beside another neighbor AS, where MED does not sort all alike', () => {
    const paths = [best({ med: 10 }), path({ med: 5 }), path({ asPath: [65002], med: 7 })];
    expect(judged(paths).replay.conflicts).toEqual([]);
  });

  it('says nothing of a better path when the reasons are not all there', () => {
    const better = path({ asPath: [], tieBreakReason: null });
    expect(judged([best(), better]).replay.conflicts).toEqual([]);
    expect(judged([best(), path({ asPath: [] })], { receivedPaths: 3 }).replay.conflicts).toEqual(
      [],
    );
  });
});

/** The same report with the reasons, or the flags, of two paths changed over. */
function swapped(route: BgpRoute, key: 'tieBreakReason' | 'flags'): BgpRoute | null {
  const first = route.paths.find(({ flags }) => flags.includes('best'));
  const second = route.paths.find(
    (one) => first !== undefined && one.flags.length > 0 && `${one[key]}` !== `${first[key]}`,
  );
  if (first === undefined || second === undefined) return null;
  const swap = (one: BgpPath): BgpPath => {
    if (one === first) return { ...one, [key]: second[key] };
    return one === second ? { ...one, [key]: first[key] } : one;
  };
  return { ...route, paths: route.paths.map(swap) };
}

describe('over many whole reports', () => {
  const routes = fc
    .sample(fc.tuple(anyPaths, anyHabits), { numRuns: 1500, seed: 5 })
    .map(([paths, habits]) => printRoute(paths, habits));

  it.for([
    ['flags', 0.95],
    ['tieBreakReason', 0.9],
  ] as const)('most changed %s of two paths are noticed', ([key, share]) => {
    const tampered = routes.flatMap((route) => swapped(route, key) ?? []);
    const noticed = tampered.filter(
      (route) => !judge(route, { routes: null, complete: true }).replay.agrees,
    );
    expect(tampered.length).toBeGreaterThan(500);
    expect(noticed.length / tampered.length).toBeGreaterThan(share);
  });
});
