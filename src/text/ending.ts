/** How an answer of a leaf ended, as far as it is known. */
export interface Ending {
  /** `complete`, or how it ended before its end. */
  readonly end: string;
  /** Null: a shell that is typed into tells none. */
  readonly exitStatus: number | null;
}

/**
 * Whether an answer can be taken for all that there is: the leaf ended it, and did not say that the
 * command failed. Words that a failing command printed before may look like a whole report.
 */
export const isWhole = ({ end, exitStatus }: Ending): boolean =>
  end === 'complete' && (exitStatus === null || exitStatus === 0);
