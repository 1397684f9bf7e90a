/** The words by which a kind of report is found in a text. */
export interface Anchor {
  /** A fixed stretch that every such report prints near its beginning. */
  readonly needle: string;
  /**
   * Where the report begins, given where the needle stands; null when this is something else.
   * The rule above a title is not part of it: the transcript takes that along.
   */
  readonly begins: (text: string, at: number) => number | null;
  /** A weak anchor stands inside every report of its family and begins one only where none is open. */
  readonly family?: string;
}
