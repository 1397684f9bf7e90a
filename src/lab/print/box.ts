import { wrapped } from './cell.js';

/** The entries stacked in one cell. */
export type Stack = readonly string[];

/**
 * A box as the router draws it, with its titles in the middle of their cells.
 *
 * @param rows the cells of each row
 * @param widths characters of each column's cells
 */
export function boxLines(
  titles: readonly string[],
  rows: readonly (readonly Stack[])[],
  widths: readonly number[],
): readonly string[] {
  const line = (char: string): string =>
    `+${widths.map((width) => char.repeat(width + 2)).join('+')}+`;
  const width = (column: number): number => widths[column] ?? 10;
  const cellsOf = (row: readonly Stack[]): readonly Stack[] =>
    row.map((stack, column) => stack.flatMap((entry) => wrapped(entry, width(column))));
  const head = titles.map((title, column) =>
    wrapped(title, width(column)).map((words) => centred(words, width(column))),
  );
  return [
    line('-'),
    ...rowLines(head, widths),
    line('='),
    ...rows.flatMap((row) => rowLines(cellsOf(row), widths)),
    line('-'),
  ];
}

function rowLines(cells: readonly Stack[], widths: readonly number[]): readonly string[] {
  const height = Math.max(1, ...cells.map(({ length }) => length));
  return Array.from({ length: height }, (_, at) => {
    const pieces = cells.map((lines, column) => (lines[at] ?? '').padEnd(widths[column] ?? 10));
    return `| ${pieces.join(' | ')} |`;
  });
}

const centred = (words: string, width: number): string =>
  words.padStart(words.length + Math.floor((width - words.length) / 2)).padEnd(width);

/**
 * Columns that share the width of a terminal by their shares, none narrower than the router makes it.
 */
export function sharedWidths(width: number, shares: readonly number[]): readonly number[] {
  const room = width - 1 - 3 * shares.length;
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => Math.max(3, Math.floor((room * share) / sum)));
}
