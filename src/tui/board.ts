import type { Case, Diagnosis } from '#findings/diagnosis.js';
import type { HopTree } from '#findings/hop-tree.js';

/** Everything that the screen shows. A new one comes whenever something more is known. */
export interface Board {
  /** `none`: nothing was named to look at. */
  readonly source: 'live' | 'saved' | 'bundle' | 'demo' | 'none';
  readonly diagnosis: Diagnosis;
  readonly leaves: readonly LeafState[];
  readonly captures: readonly Capture[];
  /** Every command that was sent to a leaf, the oldest first. */
  readonly sent: readonly Sent[];
  /** How the route of a leaf is resolved, down to its interfaces; empty where no report tells it. */
  readonly hopsOf: (one: Case, leaf: string) => readonly HopTree[];
  /** Seconds after which leaves are asked again by themselves; null: they never are. */
  readonly every: number | null;
  /** The prefix that a word means, in its one form, where leaves can be asked about it; null: they can't. */
  readonly askable: (word: string) => string | null;
  /** Version of bgpwhy, for texts that leave the screen; without it they do not tell it. */
  readonly version?: string;
}

/** How far a leaf is. */
export interface LeafState {
  readonly name: string;
  /** `saved`: nobody asks it, its words are in a file. */
  readonly phase: 'waiting' | 'asking' | 'answered' | 'failed' | 'saved';
  /** When what is shown of it was heard, in milliseconds since 1970; null where nothing tells. */
  readonly heardAt: number | null;
  /** What stands in its way, in one sentence; null: nothing. */
  readonly trouble: string | null;
}

/** A text that was read. */
export interface Capture {
  readonly file: string;
  /** Null where the file holds what several leaves said, or nobody knows whose it is. */
  readonly leaf: string | null;
  readonly command: string | null;
  readonly text: string;
}

export interface Sent {
  readonly leaf: string;
  readonly command: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** How long it took, in milliseconds; null: it is still out. */
  readonly took: number | null;
  /** How it ended: `complete`, `timed-out` and the like; null: it has not. */
  readonly end: string | null;
  /** The capture that holds the answer. */
  readonly file: string | null;
}

/** Where boards come from, and what can be asked of it. */
export interface Feed {
  /** Calls back at once with what there is, and whenever there is more; gives what ends that. */
  readonly watch: (seen: (board: Board) => void) => () => void;
  /** Asks these leaves anew, or all of them; tells what comes of it. Null: there is nobody to ask. */
  readonly refresh: ((leaves: readonly string[] | null) => string) | null;
  /** Asks the leaves about one more prefix; tells what comes of it. Null: there is nobody to ask. */
  readonly ask: ((prefix: string) => string) | null;
  /** Stops or goes on asking by itself; null: it never does. */
  readonly pause: ((paused: boolean) => void) | null;
  /**
   * Puts to the user what leaves wait for, such as a password: on the ordinary page, while nothing is
   * drawn. Null: they wait for nothing.
   */
  readonly questions: () => (() => Promise<void>) | null;
}
