import type { NetworkInstanceRowValues } from '#facts/network-instance.js';
import { wrapped } from './cell.js';
import { type Printed, printed } from './json-printed.js';

const TITLES = ['Name', 'Type', 'Admin state', 'Oper state', 'Router id', 'Description'] as const;

/** `show network-instance summary`, a box without rules around it, as wide as the terminal. */
export function networkInstancesText(
  rows: readonly NetworkInstanceRowValues[],
  width: number,
): string {
  const share = Math.max(10, Math.floor((width - 1) / TITLES.length) - 3);
  return networkInstancesBox(rows, Array<number>(TITLES.length).fill(share));
}

/**
 * The same with columns of any width.
 *
 * @param widths characters of each column's cells
 */
export function networkInstancesBox(
  rows: readonly NetworkInstanceRowValues[],
  widths: readonly number[],
): string {
  const line = (char: string): string =>
    `+${TITLES.map((_, column) => char.repeat((widths[column] ?? 12) + 2)).join('+')}+`;
  const titles = TITLES.map((title, column) =>
    wrapped(title, widths[column] ?? 12).map((words) => centred(words, widths[column] ?? 12)),
  );
  return `${[
    line('-'),
    ...rowLines(titles, widths),
    line('='),
    ...rows.flatMap((row) =>
      rowLines(
        cellsOf(row).map((words, column) => wrapped(words, widths[column] ?? 12)),
        widths,
      ),
    ),
    line('-'),
  ].join('\n')}\n`;
}

const cellsOf = (row: NetworkInstanceRowValues): readonly string[] =>
  [row.name, row.type, row.adminState, row.operState, row.routerId, row.description].map(
    (words) => words ?? '',
  );

function rowLines(
  cells: readonly (readonly string[])[],
  widths: readonly number[],
): readonly string[] {
  const height = Math.max(1, ...cells.map(({ length }) => length));
  return Array.from({ length: height }, (_, at) => {
    const pieces = cells.map((lines, column) => (lines[at] ?? '').padEnd(widths[column] ?? 12));
    return `| ${pieces.join(' | ')} |`;
  });
}

const centred = (words: string, width: number): string =>
  words.padStart(words.length + Math.floor((width - words.length) / 2)).padEnd(width);

/** The same with `| as json`. */
export const networkInstancesJson = (rows: readonly NetworkInstanceRowValues[]): Printed => ({
  instance: rows.map((row) =>
    printed({
      Name: row.name,
      Type: row.type,
      'Admin state': row.adminState,
      'Oper state': row.operState,
      'Router id': row.routerId,
      Description: row.description,
    }),
  ),
});
