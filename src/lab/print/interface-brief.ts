import type { InterfaceRowValues } from '#facts/interface.js';
import { boxLines } from './box.js';
import { type Printed, printed } from './json-printed.js';

const COLUMNS: readonly (readonly [title: string, key: keyof InterfaceRowValues])[] = [
  ['Port', 'port'],
  ['Admin State', 'adminState'],
  ['Oper State', 'operState'],
  ['Speed', 'speed'],
  ['Type', 'type'],
  ['Description', 'description'],
];

/**
 * `show interface brief`, a box without rules around it.
 *
 * @param widths characters of each column's cells; five of them where the release has no descriptions
 */
export function interfaceBriefText(
  rows: readonly InterfaceRowValues[],
  widths: readonly number[],
): string {
  const columns = COLUMNS.slice(0, widths.length);
  const cells = rows.map((row) => columns.map(([, key]) => [row[key] ?? '']));
  return `${boxLines(
    columns.map(([title]) => title),
    cells,
    widths,
  ).join('\n')}\n`;
}

/** The same with `| as json`. */
export const interfaceBriefJson = (rows: readonly InterfaceRowValues[]): Printed => ({
  interface: rows.map((row) =>
    printed(Object.fromEntries(COLUMNS.map(([title, key]) => [title, row[key]]))),
  ),
});
