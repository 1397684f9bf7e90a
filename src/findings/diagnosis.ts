import type { Evidence, Finding, Severity } from './finding.js';

/** Everything that was concluded, as plain data: `JSON.parse(JSON.stringify(d))` equals `d`. */
export interface Diagnosis {
  readonly cases: readonly Case[];
  readonly problems: readonly LocatedProblem[];
  /** A card for every rule that ran, so that no renderer needs the rules themselves. */
  readonly cards: readonly RuleCard[];
}

/** One prefix in one network-instance on every leaf we have. */
export interface Case {
  readonly prefix: string;
  readonly networkInstance: string | null;
  readonly leaves: readonly LeafVerdict[];
  /** In telling order: roots before their consequences, errors before notes. */
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
}

export interface NotChecked {
  readonly rule: string;
  /** The commands whose answers would let the rule judge. */
  readonly missing: readonly string[];
  /** Names of the leaves that did not answer them. */
  readonly leaves: readonly string[];
  /** Rules whose findings about these leaves, notes aside, it may explain. */
  readonly mayExplain: readonly string[];
}

export type Verdict = 'balanced' | 'not-balanced' | 'single-path' | 'unreachable' | 'undetermined';

export type MultipathStatus =
  | 'in-use'
  | 'eligible'
  | 'cut-by-maximum'
  | 'needs-multiple-as'
  | 'not-equal'
  | 'invalid'
  | 'undetermined';

export interface LeafVerdict {
  readonly device: string | null;
  /** How people tell this leaf from others: its device name, else the file. */
  readonly name: string;
  readonly verdict: Verdict;
  /** Why this verdict, in one sentence that stands alone. */
  readonly because: string;
  /** Paths with the Used flag; null when no BGP report was given. */
  readonly usedPaths: number | null;
  /** Next hops of the active route; null when no route-table report was given. */
  readonly installedNextHops: number | null;
  readonly routeOwner: string | null;
  /** Null when no report tells any of it. */
  readonly widths: Widths | null;
  readonly paths: readonly PathVerdict[];
  readonly replay: Replay;
  readonly contests: readonly Contest[];
}

/** How widely a leaf may spread the prefix: configured, counted, or by default. Null: not told. */
export interface Widths {
  /** BGP next hops, where the best path came over an eBGP session. */
  readonly ebgp: number | null;
  readonly ibgp: number | null;
  /** Next hops that resolve each BGP next hop; releases from 24.7 on have no such limit. */
  readonly perNextHop: number | null;
  /** Next hops of EVPN routes. */
  readonly evpn: number | null;
  /** Whether paths of several neighbor AS may share the load. */
  readonly multipleAs: boolean | null;
}

export interface PathVerdict {
  readonly number: number;
  readonly neighbor: string | null;
  readonly flags: readonly string[];
  /** The AS path in the router's own form, `? [65201]`. */
  readonly asPath: string;
  /** The router's word; null when not printed. */
  readonly routerSays: string | null;
  readonly cause: Cause | null;
  readonly multipath: MultipathStatus;
}

/** The step at which a path loses against the best path. */
export interface Cause {
  /** A name of YANG's `tie-break-reason`, or `undetermined`. */
  readonly step: string;
  readonly mine: string | number | null;
  readonly best: string | number | null;
  /** Number of the best path. */
  readonly against: number;
  readonly basis: 'stated' | 'derived' | 'assumed';
  /** Steps that the print is silent about and that were taken for ties. */
  readonly assuming: readonly string[];
}

/** The decision recomputed from the printed attributes, compared with what the router printed. */
export interface Replay {
  readonly agrees: boolean;
  /** How many printed flags and reasons were recomputed. */
  readonly checked: number;
  readonly conflicts: readonly ReplayConflict[];
}

export interface ReplayConflict {
  readonly path: number;
  readonly what: 'flag' | 'tie-break-reason';
  readonly printed: string;
  readonly expected: string;
}

/** One row of the matrix steps × paths. */
export interface Contest {
  readonly step: string;
  /** What the step prefers: "the shorter AS path". */
  readonly prefers: string;
  readonly multipath: 'must-tie' | 'may-differ';
  /** One cell per path, in the order of `paths`; null where the print is silent. */
  readonly values: readonly (string | number | null)[];
  /** Numbers of the paths still in the race after this step. */
  readonly left: readonly number[];
}

/** A problem of the input, with its place. */
export interface LocatedProblem {
  readonly code: string;
  readonly severity: Severity;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly expected: readonly string[];
  readonly message: string;
  readonly excerpt: Evidence['excerpt'];
  /** What else is known, where it says more than the code. */
  readonly notes?: readonly string[];
  /** What to do, where the code alone does not tell. */
  readonly help?: readonly string[];
}

export interface RuleCard {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly summary: string;
  readonly page: string;
}
