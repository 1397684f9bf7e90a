import { type Counts, counted } from '#parsers/counted.js';
import { jsonPrint, type Printed, type Told } from '#parsers/json/print.js';
import { cellsBy, rowsTold } from '#parsers/json/rows.js';
import { everyTable, member, type Table, wordsIn } from '#parsers/json/value.js';
import { COLUMNS } from './grammar.js';
import { neighborRow } from './row.js';
import { miscounted, TOTALS } from './totals.js';

/**
 * `show … protocols bgp neighbor | as json`: `"neighbor summary"`, in it an object for each
 * network-instance, and in that the sessions as `"state"` and what counts them as `"config"`.
 */
export const json = jsonPrint<'bgp-neighbor-summary'>({
  holds: /^state$|(?:neighbors?|peers?)$/,
  isRoute: (table) =>
    member(table, 'Peer') !== null &&
    member(table, 'Peer-AS') !== null &&
    member(table, 'State') !== null,
  asks: /\bprotocols bgp neighbor(?: \*)?$/,
  told,
});

function told({ command, table, routes }: Printed): Told<'bgp-neighbor-summary'> {
  const { rows, ...beside } = rowsTold(routes, (one) => neighborRow(cellsOf(one), one.span));
  const counts: Counts = Object.assign({}, ...everyTable(table).map(countsIn));
  return {
    data: { rows, totals: counted(counts, TOTALS) },
    ...beside,
    counts: miscounted(command, counts, rows.length),
  };
}

const cellsOf = cellsBy(COLUMNS);

/** The names under which the figures of the last lines of the text stand. */
const COUNTED: Readonly<Record<(typeof TOTALS)[number], string>> = {
  configured: 'configured-peers',
  established: 'configured-up-peers',
  disabled: 'disabled-peers',
  dynamic: 'dynamic-peers',
};

const countsIn = (table: Table): Counts =>
  Object.fromEntries(
    TOTALS.flatMap((key) => {
      const value = member(table, COUNTED[key])?.value;
      const [word] = value === undefined ? [] : wordsIn(value);
      return word === undefined ? [] : [[key, word]];
    }),
  );
