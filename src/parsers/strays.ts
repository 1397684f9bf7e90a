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

/** A problem for each stretch, with what could have stood there. */
export const straysAt = (
  text: string,
  spans: readonly Span[],
  expected: readonly string[],
): Strays => straysOf(spans.map((span) => strayText(text, span, expected)));

/** Problems of which every one is about text that has no place. */
export const straysOf = (problems: readonly Problem[]): Strays => ({
  problems,
  ignored: problems.filter(isEdit).map(({ span }) => span),
  unread: problems.filter((one) => !isEdit(one)).map(({ span }) => span),
});

/** Whether it is about a remark of an author, or about what an author cut. */
export const isEdit = ({ code }: Problem): boolean => code === 'author-edit';

/** Stretches in the order in which they begin. */
export const inOrder = (spans: readonly Span[]): readonly Span[] =>
  [...spans].sort(([one], [other]) => one - other);

/** Somebody cut the report in the middle of the row that stands there. */
export const cutRow = (span: Span, message: string): Problem => ({
  code: 'author-edit',
  severity: 'warning',
  span,
  expected: ['the whole row'],
  message,
});

/** Why a line of a table that continues a row stands alone. */
export const BEGINNING_CUT = 'this line continues a row whose beginning was cut';
/** Why a row makes no sense where somebody cut the report. */
export const END_CUT = 'the end of this row was cut';
