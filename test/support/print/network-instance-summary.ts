import type { NetworkInstanceRowValues } from '#facts/network-instance.js';
import { wrapped } from '#lab/print/cell.js';

/** Prints the box of network-instances from its rows, as the router would. */

const TITLES = ['Name', 'Type', 'Admin state', 'Oper state', 'Router id', 'Description'];

/** @param widths characters of each column's cells */
export function printNetworkInstances(
  rows: readonly NetworkInstanceRowValues[],
  widths: readonly number[],
): string {
  const line = (char: string): string =>
    `+${TITLES.map((_, column) => char.repeat((widths[column] ?? 12) + 2)).join('+')}+`;
  const cells = rows.map((row) => [
    ...[row.name, row.type, row.adminState, row.operState],
    ...[row.routerId, row.description],
  ]);
  return [
    line('-'),
    ...linesOf(TITLES, widths),
    line('='),
    ...cells.flatMap((row) => linesOf(row, widths)),
    line('-'),
    '',
  ].join('\n');
}

function linesOf(cells: readonly (string | null)[], widths: readonly number[]): readonly string[] {
  const pieces = cells.map((words, column) => wrapped(words ?? '', widths[column] ?? 12));
  const height = Math.max(1, ...pieces.map(({ length }) => length));
  return Array.from({ length: height }, (_, index) => {
    const line = pieces.map((lines, column) => (lines[index] ?? '').padEnd(widths[column] ?? 12));
    return `| ${line.join(' | ')} |`;
  });
}
