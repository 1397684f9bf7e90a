import type { BgpPath } from '#facts/bgp-route.js';
import type { InstalledRoute } from '#facts/leaf.js';
import type { Cause, Contest, MultipathStatus, Replay } from '#findings/diagnosis.js';

/** What is known beside the BGP report; each piece may be missing. */
export interface Surroundings {
  /** The prefix's routes in the route table; null when that report was not given. */
  readonly routes: readonly InstalledRoute[] | null;
  /** Whether the BGP report is whole; the last word of a cut one may be half a word. */
  readonly complete: boolean;
  /** What is known of the settings of multipath; null where no report tells. */
  readonly limits?: Limits;
}

/** How many next hops may share the load, and whether those of another neighbor AS may. */
export interface Limits {
  readonly widthFor: (best: BgpPath) => number | null;
  readonly multipleAs: boolean | null;
}

export interface JudgedPath {
  readonly path: BgpPath;
  /** Null for the best path, and for all paths when no path is the best. */
  readonly cause: Cause | null;
  readonly multipath: MultipathStatus;
  /** The steps at which it can have lost, in the order of the ladder; several where the cause is undetermined. */
  readonly open: readonly string[];
}

/** The decision replayed over one printed route. */
export interface Judgement {
  /** The one best path: flag Best and tie-break `none`, or the only flag Best; null when open. */
  readonly best: BgpPath | null;
  /** In printed order. */
  readonly paths: readonly JudgedPath[];
  readonly replay: Replay;
  readonly contests: readonly Contest[];
}
