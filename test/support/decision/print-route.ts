import type { BgpPath, BgpRoute } from '#facts/bgp-route.js';
import { type Candidate, type Habits, loadSet, parting, sorted } from './router.js';

/** How much of a report is there. */
export interface Print {
  readonly detail: boolean;
  /** Numbers of paths that were cut away. */
  readonly missing: readonly number[];
  /** Nothing is Used: another owner's route is active. */
  readonly unused: boolean;
  readonly prefix: string;
}

export const WHOLE: Print = { detail: true, missing: [], unused: false, prefix: '192.0.2.0/24' };

/** What the router prints of these paths, as facts. */
export function printRoute(
  paths: readonly Candidate[],
  habits: Habits,
  { detail, missing, unused, prefix }: Print = WHOLE,
): BgpRoute {
  const order = sorted(paths, habits);
  const set = loadSet(order, habits);
  const shared = ['best', 'valid', ...(unused ? [] : ['used'])];
  const flagsOf = (one: Candidate): readonly string[] =>
    set.includes(one) ? shared : one.valid ? ['valid'] : [];
  const printed = paths.map(
    (one): BgpPath => pathOf(one, flagsOf(one), detail ? reasonOf(one, order, habits) : null),
  );
  return {
    routeDistinguisher: null,
    prefix,
    receivedPaths: paths.length,
    detail,
    paths: printed.filter(({ number }) => !missing.includes(number)),
    advertised: [],
    spans: {},
    span: [0, 1],
  };
}

function reasonOf(one: Candidate, order: readonly Candidate[], habits: Habits): string {
  const ahead = order[order.indexOf(one) - 1];
  if (!one.valid || ahead === undefined) return 'none';
  const word = parting(ahead, one, habits)?.word ?? 'unknown';
  const reflected = ahead.originator !== null || one.originator !== null;
  return word === 'peer-router-id' && reflected ? 'originator-id' : word;
}

function pathOf(one: Candidate, flags: readonly string[], tieBreakReason: string | null): BgpPath {
  const detail = tieBreakReason !== null;
  return {
    number: one.number,
    flags,
    neighbor: one.neighbor,
    med: one.med,
    localPreference: one.localPreference,
    nextHop: one.nextHop,
    origin: one.origin,
    asPath: one.asPath,
    communities: [],
    originatorId: detail && one.originator !== null ? `192.0.2.${one.originator}` : null,
    clusterList: detail ? Array.from({ length: one.clusters }, () => '192.0.2.250') : [],
    aggregation: null,
    unknownAttributes: null,
    invalidReasons: detail && !one.valid ? ['as-loop'] : [],
    tieBreakReason,
    routeFlapDamping: null,
    domainPath: null,
    extra: {},
    spans: spansOf(detail),
    span: [0, 1],
  };
}

/** Places alone: a value has one when its line is there. */
const spansOf = (detail: boolean): BgpPath['spans'] => ({
  flags: [0, 1],
  neighbor: [0, 1],
  med: [0, 1],
  localPreference: [0, 1],
  nextHop: [0, 1],
  origin: [0, 1],
  ...(detail && { clusterList: [0, 1], invalidReasons: [0, 1], tieBreakReason: [0, 2] }),
});

/** The same report with one kind of line taken out of one path. */
export const withoutLine = (route: BgpRoute, number: number, line: Line): BgpRoute => ({
  ...route,
  paths: route.paths.map((path) => (path.number === number ? lacking(path, line) : path)),
});

export type Line = keyof typeof LINES;

const LINES = {
  'Route source': { neighbor: null },
  'Route Preference': { med: null, localPreference: null },
  Path: { asPath: [], origin: null },
  'RR Attributes': { originatorId: null, clusterList: [] },
  'Tie Break Reason': { tieBreakReason: null },
} as const;

function lacking(path: BgpPath, line: Line): BgpPath {
  const gone: readonly string[] = Object.keys(LINES[line]);
  const spans = Object.entries(path.spans).filter(([key]) => !gone.includes(key));
  return { ...path, ...LINES[line], spans: Object.fromEntries(spans) };
}
