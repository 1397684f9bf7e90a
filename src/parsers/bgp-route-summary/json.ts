import { jsonPrint, type Printed, type Told } from '#parsers/json/print.js';
import { cellsBy, rowsTold } from '#parsers/json/rows.js';
import { member } from '#parsers/json/value.js';
import { familyOf } from '#parsers/route-table-title.js';
import { COLUMNS } from './grammar.js';
import { summaryRow } from './row.js';

/** `show … protocols bgp routes ipv4|ipv6 summary | as json`: one object for each path. */
export const json = jsonPrint<'bgp-route-summary'>({
  holds: /(?:routes?|paths?|network)$/,
  isRoute: (table) =>
    member(table, 'Network') !== null &&
    member(table, 'Next Hop') !== null &&
    member(table, 'Path Val', 'AS Path Val') !== null,
  asks: /\bprotocols bgp routes ipv[46] summary\b/,
  told,
});

function told({ command, routes }: Printed): Told<'bgp-route-summary'> {
  const { rows, ...beside } = rowsTold(routes, (table) => summaryRow(cellsOf(table), table.span));
  const asked = /\bipv6\b/.test(command ?? '') ? '::' : '';
  const family = familyOf(rows[0]?.prefix ?? asked);
  return { data: { family, rows, totals: null }, ...beside, counts: [] };
}

const cellsOf = cellsBy(COLUMNS);
