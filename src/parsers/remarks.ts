import type { Problem } from '#facts/block.js';
import type { Span } from '#text/span.js';

/** A text with blanks where an author's remarks stood, so that all else keeps its place. */
export interface Masked {
  readonly text: string;
  readonly remarks: readonly Span[];
}

/** `<---`, `<<<<`, `←`, `==>` and `-->`: no report prints them. */
export const ARROW = '<[-=]{2,}|<-(?=\\s|$)|<{2,}|←|={2,}>|-{2,}>';

// … | irb0.1 |   <--- the route in question          … : 170   # note that
const BESIDE = `(?:${ARROW}|(?<=[^\\S\\n])(?:#|!{3,}|//)(?=\\s|$))`;

/** `...`, `[...]`, `(truncated)` and `<snip>`, which stand for what was left out. */
const LEFT_OUT =
  '[[(]?[^\\S\\n]*(?:\\.{3,}|…)|[[<(][^\\S\\n]*(?:snip|truncated|omitted|skipped|cut)\\b';
// # note that                // best path                !!! look
const NOTE = '(?:[#!]{1,3}(?=\\s|$)|//)';

const LINE_BEGINS = '(?<=^|\\n)[^\\S\\n]*';
const ALONE = `${LINE_BEGINS}(?:${LEFT_OUT}|${NOTE})`;

/** Words of a note that stands for what its author left out, as `# ... truncated` does. */
const LEAVES_OUT =
  '\\.{3}|…|trunc|snip|omit|remov|delet|skip|\\bcut\\b|\\bmore\\b|\\bsame\\b|\\betc\\b';

/** A note on a line of its own in which nothing says that something was left out. */
export const PLAIN_NOTE = `(?:${NOTE}|${ARROW})(?![^\\n]{0,120}(?:${LEAVES_OUT}))`;

/** A remark is no longer than this and ends with its line: on one physical line none is told. */
const REST = '[^\\n]{0,120}(?=\\n|$)';

const PATTERNS = {
  /** Remarks at the end of a line, and lines that are nothing else. */
  any: new RegExp(`(?:\\|?${BESIDE}|${ALONE})${REST}`, 'gi'),
  /** The same beside a table, whose lines begin and end with a bar. */
  table: new RegExp(`(?:(?:(?<=[|+]|(?:^|\\n)[^|\\n]*)\\|)?${BESIDE}|${ALONE})${REST}`, 'gi'),
  /** Without lines of their own that stand for what was cut. */
  notes: new RegExp(`(?:\\|?${BESIDE}|${LINE_BEGINS}${PLAIN_NOTE})${REST}`, 'gi'),
} as const;

/** What no remark goes without; looked for first, since most reports have none. */
const SIGNS = [
  ...['<', '#', '←', '=>', '->', '...', '…', '!', '//'],
  ...['runcated', 'nip', 'mitted', 'kipped', '(cut', '[cut'],
];

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
