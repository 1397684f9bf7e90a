import type { Problem } from '#facts/block.js';
import type { Span } from '#text/span.js';

/** A text with blanks where an author's remarks stood, so that all else keeps its place. */
export interface Masked {
  readonly text: string;
  readonly remarks: readonly Span[];
}

// … | irb0.1 |   <--- the route in question          … : 170   # note that
const BESIDE = '(?:<[-=]{2,}|←|(?<=[^\\S\\n])#[^\\S\\n])';

// ...      [...]      (truncated)      # ... truncated      <snip>
const ALONE =
  '(?<=^|\\n)[^\\S\\n]*(?:[[(]?[^\\S\\n]*(?:\\.{3,}|…)|[[<(]\\s*(?:snip|truncated)|[#!]{1,3}[^\\S\\n]|//)';

/** A remark is no longer than this and ends with its line: on one physical line none is told. */
const REST = '[^\\n]{0,120}(?=\\n|$)';

const PATTERNS = {
  /** Remarks at the end of a line, and lines that are nothing else. */
  any: new RegExp(`(?:\\|?${BESIDE}|${ALONE})${REST}`, 'gi'),
  /** The same beside a table, whose lines end with a bar. */
  table: new RegExp(`(?:(?:(?<=[|+])\\|)?${BESIDE}|${ALONE})${REST}`, 'gi'),
  /** Remarks at the end of a line: where a line of its own may stand for what was cut. */
  beside: new RegExp(`\\|?${BESIDE}${REST}`, 'gi'),
} as const;

/** What no remark goes without; looked for first, since most reports have none. */
const SIGNS = ['<', '#', '←', '...', '…', 'truncated', 'snip', '!', '//'];

/** Masks the remarks in one stretch of a text. Linear in the stretch. */
export function withoutRemarks(
  text: string,
  [start, end]: Span,
  which: keyof typeof PATTERNS = 'any',
): Masked {
  const stretch = text.slice(start, end);
  if (!SIGNS.some((sign) => stretch.includes(sign))) return { text, remarks: [] };
  const remarks: Span[] = [];
  const masked = stretch.replace(PATTERNS[which], (words, at: number) => {
    const from = start + at + words.length - words.trimStart().length;
    remarks.push([from, from + words.trim().length]);
    return ' '.repeat(words.length);
  });
  if (remarks.length === 0) return { text, remarks };
  return { text: text.slice(0, start) + masked + text.slice(end), remarks };
}

/** Somebody wrote into the report here. */
export const remarkProblem = (span: Span, expected: readonly string[]): Problem => ({
  code: 'author-edit',
  severity: 'warning',
  span,
  expected,
  message: 'somebody cut or commented the report here',
});
