import type { TieBreakReason } from './path.js';

export interface Ranking {
  /** Best first; the reason is against the path just ahead, `none` for the first. Valid paths only. */
  readonly order: readonly { readonly id: string; readonly reason: TieBreakReason }[];
  /** Null when no path is valid, or when what is missing decides. */
  readonly best: string | null;
  /** The paths that share the load, the best included; one that is also `undetermined` may not. */
  readonly multipath: readonly string[];
  readonly undetermined: readonly Undetermined[];
}

/** Paths that a step can't tell apart, and what it would have to know. */
export interface Undetermined {
  readonly ids: readonly string[];
  readonly step: string;
  readonly missing: string;
}

/** What is missing when two paths may or may not come from one neighbor AS. */
export const NEIGHBOR_AS = 'from which neighbor AS the path comes';

export const idsOf = (paths: readonly { readonly id: string }[]): readonly string[] =>
  paths.map(({ id }) => id);
