import type { Kind, Problem, Reports } from '#facts/block.js';
import type { Span } from '#text/span.js';
import type { Anchor } from '#text/titles.js';

/** Where a report may stand: `text.slice(start, end)`. Offsets are kept, so the text is not cut. */
export interface Region {
  /** The cleaned text up to `end`; nothing behind `end` is visible. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Normalised, when the transcript tells which command was typed. */
  readonly command: string | null;
  /** Whether a prompt, another report or the like comes next; false: the file ends here. */
  readonly followed: boolean;
  /** Records of this report that were read before, where it is too long to be read at once. */
  readonly before?: number;
}

/** Where a report that is too long to be read at once may be cut. */
export interface Seam {
  /** The end of what every part must begin with: the title and the titles of the columns. */
  readonly head: number;
  /** The last place in front of the end where one part may end and the next one begin. */
  readonly cut: number;
}

/**
 * What a show understood. Reading never throws and never fails as a whole: it takes what makes
 * sense and lists beside it what made none. Characters of `span` that are in neither `ignored` nor
 * `unread` were read. All spans are offsets into the region's text.
 */
export interface Reading<K extends Kind> {
  readonly data: Reports[K];
  /** From the header to the last word or rule of the report. */
  readonly span: Span;
  readonly networkInstance: string | null;
  readonly complete: boolean;
  readonly problems: readonly Problem[];
  readonly ignored: readonly Span[];
  readonly unread: readonly Span[];
}

/**
 * What a leaf is asked for. Its release and its network-instances say how to ask on, paths and routes are
 * the question, and the rest may explain the answer.
 */
export type Wanted =
  | 'release'
  | 'network-instances'
  | 'paths'
  | 'routes'
  | 'sessions'
  | 'bgp-summary'
  | 'configuration'
  | 'policies'
  | 'evpn-routes'
  | 'fabric-sessions';

/** A command that tells it. Where several shows do, the first one tells most. */
export interface Asked {
  readonly command: string;
  readonly wanted: Wanted;
  /** The releases that may know it, such as `>=26`; `*` for all of them. */
  readonly releases: string;
}

/** One show command in all its prints. The folder's name is its kind. */
export interface Show<K extends Kind> {
  readonly kind: K;
  readonly title: string;
  /** The commands that print it, with `{network-instance}`, `{family}` and `{prefix}` to fill in. */
  readonly commands: readonly string[];
  /** Which of these commands bgpwhy itself sends to a leaf, and to learn what. */
  readonly asks?: readonly Asked[];
  /** Where it is read in JSON, too: whether a leaf was seen to print that, or other reports alone. */
  readonly json?: 'seen' | 'derived';
  /** The words by which a transcript finds where such a report begins. */
  readonly anchors: readonly Anchor[];
  /** Whether the region at hand is a print of this show. */
  readonly recognises: (region: Region) => boolean;
  /** Null: on a closer look it is no report of SR Linux. */
  readonly read: (region: Region) => Reading<K> | null;
  /**
   * Reads a report that stands at an offset letter by letter as leaves print it, up to the prompt
   * behind it, in a fraction of the time. Null wherever anything is unusual; else just what `read` gives.
   */
  readonly asPrinted?: (text: string, at: number, command: string | null) => Reading<K> | null;
  /** Null: this print can't be cut, or no record begins there. Only shows of long lists have it. */
  readonly seam?: (text: string, start: number, end: number) => Seam | null;
}
