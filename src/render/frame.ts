import type { Evidence } from '#findings/finding.js';
import { columnsOf } from './lines.js';
import type { Paint } from './paint.js';

/**
 * Evidence as compilers show it: the place, the line, and marks under the words.
 *
 * ```
 *   --> leaf1.txt:33:10
 *    |
 * 33 | Path : ? [65201]
 *    |          ^^^^^^^ longer by one
 * ```
 */
export function frames(evidence: readonly Evidence[], paint: Paint): readonly string[] {
  const gutter = Math.max(...evidence.map(({ from }) => String(from?.line ?? '').length), 1);
  return evidence.flatMap((one, index) => [
    ...(goesOn(evidence[index - 1], one) ? [] : place(one, gutter, paint)),
    ...quoted(one, gutter, paint),
  ]);
}

/** Whether the line alone says where the words are: the same file, and the line is shown from its start. */
function goesOn(before: Evidence | undefined, one: Evidence): boolean {
  const placed = before?.from != null && one.from !== null;
  return placed && before.file === one.file && !isWindow(one);
}

/** Of a long line only a stretch is shown, and its number does not find the words. */
const isWindow = ({ from, excerpt }: Evidence): boolean =>
  from !== null && excerpt !== null && from.column - 1 > excerpt.start;

function place({ file, from, label }: Evidence, gutter: number, paint: Paint): readonly string[] {
  const blank = ' '.repeat(gutter);
  const where = from === null ? file : `${file}:${from.line}:${from.column}`;
  const head = `${blank}${paint('dim', '-->')} ${where}`;
  return from === null ? [`${head}: ${label}`] : [head, `${blank} ${paint('dim', '|')}`];
}

function quoted(
  { from, excerpt, label }: Evidence,
  gutter: number,
  paint: Paint,
): readonly string[] {
  if (from === null || excerpt === null) return [];
  const { text, start, end } = excerpt;
  const bar = paint('dim', '|');
  const lead = ' '.repeat(columnsOf(text.slice(0, start)));
  const marks = '^'.repeat(Math.max(1, columnsOf(text.slice(start, end))));
  const number = paint('dim', String(from.line).padStart(gutter));
  return [
    `${number} ${bar} ${text}`,
    `${' '.repeat(gutter)} ${bar} ${lead}${paint('mark', `${marks} ${label}`)}`,
  ];
}
