import fc from 'fast-check';
import type { Candidate, Habits } from './router.js';

/** Mostly the usual value, so that paths tie often and late steps decide, too. */
const mostly = <T>(usual: T, ...others: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(usual, ...others) },
  );

const anyCandidate = fc.record({
  valid: mostly(true, false),
  local: mostly(false, true),
  nextHop: fc.constantFrom(1, 2, 3, 4, 5, 6, 7, 8, 9),
  notInstallable: mostly(false, false, false, true),
  longLivedStale: mostly(false, false, false, true),
  preference: mostly(170, 160, 180),
  localPreference: mostly<number | null>(100, null, 200, 50),
  accumulated: mostly(0, 0, 0, 7),
  asPath: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom([65001], [65002], [65003]) },
    { weight: 1, arbitrary: fc.constantFrom([], [65001, 65009], [65002, 65001, 65009]) },
  ),
  origin: mostly<Candidate['origin']>('igp', 'egp', 'incomplete'),
  med: fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    { weight: 2, arbitrary: fc.constantFrom(0, 10, 20) },
  ),
  owner: mostly(0, 0, 0, 1),
  internal: mostly(false, true),
  cost: mostly(0, 10, 20),
  byRoute: mostly(false, false, true),
  routerId: fc.integer({ min: 1, max: 9 }),
  originator: mostly<number | null>(null, 3, 5),
  clusters: mostly(0, 1, 2),
});

/** One to seven paths of one prefix, with all that decides about them. */
export const anyPaths: fc.Arbitrary<readonly Candidate[]> = fc
  .array(anyCandidate, { minLength: 1, maxLength: 7 })
  .map((drawn) =>
    drawn.map(({ local, nextHop, ...one }, index) => {
      const neighbor = local ? '0.0.0.0' : `198.51.100.${11 + index}`;
      return {
        ...one,
        number: index + 1,
        madeBySendDefault: false,
        neighbor,
        nextHop: local ? '0.0.0.0' : `203.0.113.${nextHop}`,
        owner: local ? 2 : one.owner,
        pathId: index,
      };
    }),
  );

export const anyHabits: fc.Arbitrary<Habits> = fc.record({
  alwaysCompareMed: mostly(false, true),
  absentMed: fc.constantFrom('lowest', 'highest'),
  defaultLocalPreference: mostly(100, 150),
  sorting: fc.constantFrom('by group', 'one by one'),
  width: fc.constantFrom(1, 2, 4, 64),
  multipleAs: mostly(true, false),
  medLosersShare: fc.boolean(),
});
