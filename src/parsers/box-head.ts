import type { Problem } from '#facts/block.js';
import type { Span } from '#text/span.js';

/** The titles above the rows of a box. */
export interface BoxHead<C> {
  readonly titles: readonly string[];
  /** Null for a title that no release we know prints. */
  readonly columns: readonly (C | null)[];
  readonly span: Span;
}

/** A note for each column that no release we know prints. */
export const unknownColumns = <C>({ titles, columns, span }: BoxHead<C>): readonly Problem[] =>
  titles
    .filter((_, at) => columns[at] === null)
    .map((title) => ({
      code: 'unknown-label',
      severity: 'note',
      span,
      expected: [],
      message: `\`${title}\` is a column that no release we know prints; it is passed over`,
    }));
