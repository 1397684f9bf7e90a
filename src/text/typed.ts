/** What was typed behind a prompt, and where the answer begins. */
export interface Typed {
  readonly device: string;
  /** Null: nothing was typed. */
  readonly command: string | null;
  readonly end: number;
}

// --{ + running }--[  ]--
// A:admin@leaf1# show network-instance default protocols bgp routes ipv4 prefix 192.0.2.1/32 detail
const PROMPT =
  /(?:--\{ [\w+* ]{1,60} \}--\[ {0,2}\]--\n)?[A-D]:(?:[\w.+-]+@)?([A-Za-z0-9_][\w.-]*)# ?(show(?: [\w.:*][\w.:/*-]*)+)?\n/y;

/**
 * The prompt of a leaf that begins at an offset, its mode line in front or not, at the root, with a
 * `show` on the same line that needs no normalising, or with nothing; null: anything else.
 */
export function typedAt(text: string, at: number): Typed | null {
  PROMPT.lastIndex = at;
  const typed = PROMPT.exec(text);
  if (typed === null) return null;
  return { device: typed[1] ?? '', command: typed[2] ?? null, end: PROMPT.lastIndex };
}
