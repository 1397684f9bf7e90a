import { jsonPrint, type Printed, type Told } from '#parsers/json/print.js';
import { cellsBy, rowsTold } from '#parsers/json/rows.js';
import { member } from '#parsers/json/value.js';
import { COLUMNS } from './grammar.js';
import { neighborRow } from './row.js';

/** `show … protocols bgp neighbor | as json`: one object for each session. */
export const json = jsonPrint<'bgp-neighbor-summary'>({
  holds: /(?:neighbors?|peers?)$/,
  isRoute: (table) =>
    member(table, 'Peer') !== null &&
    member(table, 'Peer-AS') !== null &&
    member(table, 'State') !== null,
  asks: /\bprotocols bgp neighbor(?: \*)?$/,
  told,
});

function told({ routes }: Printed): Told<'bgp-neighbor-summary'> {
  const { rows, ...beside } = rowsTold(routes, (table) => neighborRow(cellsOf(table), table.span));
  return { data: { rows, totals: null }, ...beside, counts: [] };
}

const cellsOf = cellsBy(COLUMNS);
