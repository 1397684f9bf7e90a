import type { Problem } from '#facts/block.js';
import type { Span } from '#text/span.js';
import { strayText } from './lexemes.js';

/** Text that has no place in a report where it stands. */
export interface Strays {
  readonly problems: readonly Problem[];
  /** Remarks of authors, skipped on purpose. */
  readonly ignored: readonly Span[];
  readonly unread: readonly Span[];
}

/**
 * A problem for each stretch that has no place in a report, and which of them nobody meant to be read.
 *
 * @param expected what could have stood there
 */
export function straysAt(
  text: string,
  spans: readonly Span[],
  expected: readonly string[],
): Strays {
  const problems = spans.map((span) => strayText(text, span, expected));
  return {
    problems,
    ignored: problems.filter(isEdit).map(({ span }) => span),
    unread: problems.filter((one) => !isEdit(one)).map(({ span }) => span),
  };
}

const isEdit = ({ code }: Problem): boolean => code === 'author-edit';

/** Stretches in the order in which they begin. */
export const inOrder = (spans: readonly Span[]): readonly Span[] =>
  [...spans].sort(([one], [other]) => one - other);
