import { counted } from '#parsers/counted.js';
import { beside } from '#parsers/json/beside.js';
import { jsonPrint, type Printed, type Told } from '#parsers/json/print.js';
import { cellsBy, rowsTold, unknownColumnsIn } from '#parsers/json/rows.js';
import { member } from '#parsers/json/value.js';
import { COLUMNS } from './grammar.js';
import { neighborRow } from './row.js';
import { miscounted, TOTALS } from './totals.js';

/**
 * `show … protocols bgp neighbor | as json`: `"neighbor summary"`, in it an object for each
 * network-instance, and in that the sessions as `"state"` and what counts them as `"config"`.
 */
export const json = jsonPrint<'bgp-neighbor-summary'>({
  seen: true,
  holds: /^state$|(?:neighbors?|peers?)$/,
  isRoute: (table) =>
    member(table, 'Peer') !== null &&
    member(table, 'Peer-AS') !== null &&
    member(table, 'State') !== null,
  asks: /\bprotocols bgp neighbor(?: \*)?$/,
  told,
});

function told(printed: Printed): Told<'bgp-neighbor-summary'> {
  const { command, routes } = printed;
  const { rows, problems, strays } = rowsTold(routes, (one) => neighborRow(cellsOf(one), one.span));
  const { counts, unknown } = beside(printed, COUNTED);
  return {
    data: { rows, totals: counted(counts, TOTALS) },
    problems: [...unknownColumnsIn(routes, COLUMNS), ...unknown, ...problems],
    strays,
    counts: miscounted(command, counts, rows.length),
  };
}

const cellsOf = cellsBy(COLUMNS);

/** The names under which the figures of the last lines of the text stand. */
const COUNTED: ReadonlyMap<string, (typeof TOTALS)[number]> = new Map([
  ['configured-peers', 'configured'],
  ['configured-up-peers', 'established'],
  ['disabled-peers', 'disabled'],
  ['dynamic-peers', 'dynamic'],
]);
