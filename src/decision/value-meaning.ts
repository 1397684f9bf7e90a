import type { Grade } from './step.js';

/** What a value that SR Linux prints on a path means, in words for its own page. */
export interface ValueMeaning {
  readonly name: string;
  /** One or two sentences. */
  readonly meaning: string;
  /** How sure we are of the meaning; the name itself is in SR Linux's YANG. */
  readonly grade: Grade;
  /** What to look at, most telling first; commands stand in backticks. */
  readonly lookAt: readonly string[];
}

/** A value of `Tie Break Reason`. */
export interface ReasonMeaning extends ValueMeaning {
  /** Can a path with this reason share the load with the path sorted just ahead of it? */
  readonly multipath: 'yes' | 'no' | 'unclear';
  /** What the word does not prove; null where the meaning says all. */
  readonly caveat: string | null;
}

/** A value of `Invalid Reason`. */
export interface InvalidMeaning extends ValueMeaning {
  /** The first release that can print it. */
  readonly since: string;
  /** How it usually comes about. */
  readonly typical: readonly string[];
}
