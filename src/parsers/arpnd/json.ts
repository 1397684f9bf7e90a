import type { ArpndEntry } from '#facts/arpnd.js';
import { counted } from '#parsers/counted.js';
import { mismatch } from '#parsers/ending.js';
import { beside } from '#parsers/json/beside.js';
import { jsonPrint, type Printed, type Told } from '#parsers/json/print.js';
import { rowsTold, unknownColumnsIn, wordCellsBy } from '#parsers/json/rows.js';
import { member, type Table } from '#parsers/json/value.js';
import type { ReadRow } from '#parsers/row-cells.js';
import { COLUMNS, TOTALS } from './grammar.js';
import { entryOf } from './row.js';

/** `show arpnd arp-entries | as json`: one object for each entry, and one that counts them. */
export const json = jsonPrint<'arpnd'>({
  outermost: true,
  holds: /^(?:neighbors?|(?:arp-?)?entr(?:y|ies))$/,
  isRoute: (table) => KEYS.every((title) => member(table, title) !== null),
  asks: /^show arpnd (?:arp-entries|neighbors)\b/,
  told,
});

/** What every entry has, whether or not anybody has answered. */
const KEYS = ['Interface', 'Subinterface', 'Neighbor', 'Origin'];

function told(printed: Printed): Told<'arpnd'> {
  const { routes } = printed;
  const { rows, problems, strays } = rowsTold(routes, rowOf);
  const { counts, unknown } = beside(printed, COUNTED);
  const { entries } = counts;
  return {
    data: { rows, totals: counted(counts, TOTALS) },
    problems: [...unknownColumnsIn(routes, COLUMNS), ...unknown, ...problems],
    strays,
    counts: entries === undefined ? [] : mismatch(entries, rows.length, 'entries'),
  };
}

const wordsOf = wordCellsBy(COLUMNS);

function rowOf(table: Table): ReadRow<ArpndEntry> | null {
  const word = wordsOf(table);
  const row = entryOf(word, table.span);
  const unit = row?.subinterface === null ? word('subinterface') : null;
  return row === null ? null : { row, odd: unit === null ? [] : [['Subinterface', unit.span]] };
}

const COUNTED: ReadonlyMap<string, (typeof TOTALS)[number]> = new Map([
  ['Total entries', 'entries'],
  ['Static entries', 'static'],
  ['Dynamic entries', 'dynamic'],
]);
