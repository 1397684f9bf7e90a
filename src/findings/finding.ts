import type { Position } from '#text/position.js';

export type Severity = 'error' | 'warning' | 'note';

/**
 * How sure a rule is when it speaks. `certain`: the words quoted prove all of the message. `likely`: they
 * prove what is seen, the cause named is the usual one, and the limits of the rule say what else looks so.
 */
export type Certainty = 'certain' | 'likely';

/**
 * The words that prove a claim. `from` and `to` are inclusive; `text` is the very slice of the file.
 * A stated absence ("no `multipath` in this configuration") has no place: `from`, `to`, `text` and
 * `excerpt` are null and `label` says where we looked.
 */
export interface Evidence {
  readonly file: string;
  readonly from: Position | null;
  readonly to: Position | null;
  readonly text: string | null;
  readonly label: string;
  /** The line around the words, cut to a readable window; `start` and `end` are offsets into it. */
  readonly excerpt: { readonly text: string; readonly start: number; readonly end: number } | null;
}

export interface Subject {
  readonly device: string | null;
  readonly networkInstance: string | null;
  readonly prefix: string;
  /** The printed number of the path the finding is about; null for the whole route. */
  readonly path: number | null;
}

/** A name in braces that stands in a line to type. */
export interface Blank {
  readonly name: string;
  /** What to put in its place. */
  readonly what: string;
  /** The command that shows it; null: it is a matter of choice. */
  readonly shownBy: string | null;
}

/** What to do. `releases` is a range such as `>=23.3 <24.7`; `*` means every release. */
export interface Remedy {
  readonly kind: 'configure' | 'inspect' | 'elsewhere';
  readonly title: string;
  /** Lines to type: `set / …` for configure, `show …` or `info …` for inspect; none for elsewhere. */
  readonly lines: readonly string[];
  readonly releases: string;
  readonly caution: string | null;
  /** Commands that show whether it helped; none where nothing changes. */
  readonly verify: readonly string[];
  /** What the lines leave to be filled in; as long as there is any they are not ready to type. */
  readonly fill: readonly Blank[];
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly subject: Subject;
  /** One line that stands alone: lower-case start, no final period, no advice. */
  readonly message: string;
  /** The primary evidence comes first. A finding without evidence is a rumour. */
  readonly evidence: readonly [Evidence, ...Evidence[]];
  readonly notes: readonly string[];
  readonly remedies: readonly Remedy[];
  /** Rules whose finding explains this one. */
  readonly roots: readonly string[];
}
