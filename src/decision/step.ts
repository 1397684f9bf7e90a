import type { BgpPathValues } from '#facts/bgp-route.js';
import type { DecisionPath, TieBreakReason } from './path.js';

/** How sure we are that SR Linux takes a step, or means a word, as we say. */
export type Grade = 'documented' | 'observed' | 'SR OS' | 'inferred';

/** One row of the ladder. Lower ranks win. */
export interface Step {
  /** The word printed as `Tie Break Reason` on the path that this step sorts behind. */
  readonly id: TieBreakReason;
  readonly prefers: string;
  /** Undefined: not known. */
  readonly rank: (path: DecisionPath) => number | bigint | undefined;
  /** Whether printed values leave it to a default, which a configuration can change, how two paths compare. */
  readonly presumed?: (first: DecisionPath, second: DecisionPath) => boolean;
  /** What it compares of a path, as valueAt tells it. */
  readonly value: (path: DecisionPath) => string | number | null | undefined;
  /** Must two paths tie here to share the load? */
  readonly multipath: 'must-tie' | 'may-differ';
  /** An unknown rank: taken for a tie, or the end of what can be told. */
  readonly whenSilent: 'assume-tie' | 'stop';
  /** Why silence may be taken for a tie, or why not. */
  readonly silence: string;
  /** The only prefixes that the step is about; absent: all. */
  readonly concerns?: (prefix: string) => boolean;
  /** The printed values that the rank is read from. */
  readonly quotes: readonly (keyof BgpPathValues & string)[];
  readonly source: string;
  readonly grade: Grade;
}

/** What the matrix shows for a path; null: nothing. */
export const valueAt = ({ value }: Step, path: DecisionPath): string | number | null =>
  value(path) ?? null;

/** The two documents that hold the order of the steps, and for which of them. */
export const CE =
  'SR Linux 24.10 VPN Services Guide, combined ECMP; 7750 SR Unicast Routing Guide, BGP decision process';
export const SROS =
  '7750 SR Layer 2 Services and EVPN Guide, route selection across EVPN-IFL and other owners';

/** At this step paths must tie to share the load. */
export const decides = (row: Omit<Step, 'multipath' | 'whenSilent'>): Step => ({
  ...row,
  multipath: 'must-tie',
  whenSilent: 'stop',
});

/** This step only puts equal paths in order. */
export const arranges = (row: Omit<Step, 'multipath' | 'whenSilent'>): Step => ({
  ...row,
  multipath: 'may-differ',
  whenSilent: 'stop',
});

/** Nothing that this step compares is ever printed. */
export const hidden = (row: Hidden): Step => ({
  multipath: 'must-tie',
  whenSilent: 'assume-tie',
  rank: () => undefined,
  value: () => null,
  quotes: [],
  ...row,
});

type Hidden = Pick<Step, 'id' | 'prefers' | 'silence' | 'source' | 'grade'> &
  Partial<Pick<Step, 'concerns' | 'multipath'>>;
