/**
 * A router that decides on its own: a second account of the decision, written without looking at the
 * ladder. It knows what no report prints, and each thing it knows has one line here.
 */

/** A path with all that decides about it. */
export interface Candidate {
  readonly number: number;
  readonly valid: boolean;
  /** `0.0.0.0` for a route of another protocol. */
  readonly neighbor: string;
  readonly nextHop: string;
  readonly notInstallable: boolean;
  readonly longLivedStale: boolean;
  readonly madeBySendDefault: boolean;
  readonly preference: number;
  readonly localPreference: number | null;
  readonly accumulated: number;
  readonly asPath: readonly number[];
  readonly origin: 'igp' | 'egp' | 'incomplete';
  readonly med: number | null;
  readonly owner: number;
  readonly internal: boolean;
  readonly cost: number;
  readonly byRoute: boolean;
  readonly routerId: number;
  readonly originator: number | null;
  readonly clusters: number;
  readonly pathId: number;
}

/** What differs from router to router, or is not known of SR Linux. */
export interface Habits {
  readonly alwaysCompareMed: boolean;
  readonly absentMed: 'lowest' | 'highest';
  readonly defaultLocalPreference: number;
  /** How paths are put in order when MED does not sort all of them alike. */
  readonly sorting: 'by group' | 'one by one';
  readonly width: number;
  readonly multipleAs: boolean;
  /** Whether a path that lost on MED to another one of its AS may share with a best path of a third. */
  readonly medLosersShare: boolean;
}

const EARLY = [
  ['fib-install-disabled', (one: Candidate) => Number(one.notInstallable)],
  ['long-live-gr-stale', (one: Candidate) => Number(one.longLivedStale)],
  ['default-originate', (one: Candidate) => Number(one.madeBySendDefault)],
  ['rtm-pref', (one: Candidate) => one.preference],
  [
    'local-pref',
    (one: Candidate, habits: Habits) => -(one.localPreference ?? habits.defaultLocalPreference),
  ],
  ['aigp', (one: Candidate) => one.accumulated],
  ['as-path-length', (one: Candidate) => one.asPath.length],
  ['origin', (one: Candidate) => ['igp', 'egp', 'incomplete'].indexOf(one.origin)],
] as const;
const MIDDLE = [
  ['owner', (one: Candidate) => one.owner],
  ['ebgp-route', (one: Candidate) => Number(one.internal)],
  ['next-hop-cost', (one: Candidate) => one.cost],
  ['next-hop-type', (one: Candidate) => Number(one.byRoute)],
] as const;
const LATE = [
  ['peer-router-id', (one: Candidate) => one.originator ?? one.routerId],
  ['cluster-list', (one: Candidate) => one.clusters],
  ['peer-ip', (one: Candidate) => Number(one.neighbor.split('.').join(''))],
  ['path-identifier', (one: Candidate) => one.pathId],
] as const;

const LATE_WORDS: readonly string[] = LATE.map(([word]) => word);

type Key = (one: Candidate, habits: Habits) => number;
type Keys = readonly (readonly [string, Key])[];

const firstDifference = (keys: Keys, one: Candidate, other: Candidate, habits: Habits) =>
  keys
    .map(([word, key]) => ({ word, by: key(one, habits) - key(other, habits) }))
    .find(({ by }) => by !== 0);

const medOf = ({ med }: Candidate, { absentMed }: Habits): number =>
  med ?? (absentMed === 'lowest' ? 0 : 2 ** 32);

function medDifference(one: Candidate, other: Candidate, habits: Habits) {
  const compared = habits.alwaysCompareMed || one.asPath[0] === other.asPath[0];
  const by = compared ? medOf(one, habits) - medOf(other, habits) : 0;
  return by === 0 ? undefined : { word: 'med', by };
}

/** At which word two paths part, and who is better: below zero, the first one. */
export const parting = (one: Candidate, other: Candidate, habits: Habits) =>
  firstDifference(EARLY, one, other, habits) ??
  medDifference(one, other, habits) ??
  firstDifference([...MIDDLE, ...LATE], one, other, habits);

const beats = (one: Candidate, other: Candidate, habits: Habits): boolean =>
  (parting(one, other, habits)?.by ?? 0) < 0;

/** Valid paths, best first. */
export function sorted(paths: readonly Candidate[], habits: Habits): readonly Candidate[] {
  const valid = paths.filter((one) => one.valid);
  return habits.sorting === 'by group' ? byGroup(valid, habits) : oneByOne(valid, habits);
}

function byGroup(paths: readonly Candidate[], habits: Habits): readonly Candidate[] {
  if (paths.length === 0) return [];
  const head = paths.filter((one) =>
    paths.every((other) => (firstDifference(EARLY, one, other, habits)?.by ?? 0) <= 0),
  );
  const left = head.filter((one) =>
    head.every((other) => (medDifference(one, other, habits)?.by ?? 0) <= 0),
  );
  const [best] = left.filter((one) =>
    left.every(
      (other) => (firstDifference([...MIDDLE, ...LATE], one, other, habits)?.by ?? 0) <= 0,
    ),
  );
  if (best === undefined) throw new Error('some path is always the best of those left');
  return [
    best,
    ...byGroup(
      paths.filter((one) => one !== best),
      habits,
    ),
  ];
}

function oneByOne(paths: readonly Candidate[], habits: Habits): readonly Candidate[] {
  const order: Candidate[] = [];
  for (const one of paths) {
    const at = order.findIndex((other) => beats(one, other, habits));
    order.splice(at === -1 ? order.length : at, 0, one);
  }
  return order;
}

/** Whether two paths tie wherever paths must tie to share the load. */
export const ties = (one: Candidate, other: Candidate, habits: Habits): boolean =>
  LATE_WORDS.includes(parting(one, other, habits)?.word ?? 'path-identifier');

/** The paths that share the load, the best one first. */
export function loadSet(order: readonly Candidate[], habits: Habits): readonly Candidate[] {
  const [best] = order;
  const equal = order.filter(
    (one) => best === one || (best !== undefined && joins(one, best, order, habits)),
  );
  const hops = [...new Set(equal.map(({ nextHop }) => nextHop))].slice(0, habits.width);
  return hops.flatMap((hop) => equal.find(({ nextHop }) => nextHop === hop) ?? []);
}

const joins = (
  one: Candidate,
  best: Candidate,
  order: readonly Candidate[],
  habits: Habits,
): boolean =>
  ties(best, one, habits) &&
  (habits.multipleAs || one.asPath[0] === best.asPath[0]) &&
  (habits.medLosersShare || !order.some((other) => lostOnMed(one, other, habits)));

const lostOnMed = (one: Candidate, other: Candidate, habits: Habits): boolean => {
  const difference = parting(one, other, habits);
  return difference?.word === 'med' && difference.by > 0;
};
