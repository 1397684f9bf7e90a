import { familyOf } from '#facts/prefix.js';
import type { TunnelRow, TunnelTable } from '#facts/tunnel-table.js';
import { beside } from '#parsers/json/beside.js';
import { jsonPrint, type Printed, type Told } from '#parsers/json/print.js';
import { cellsBy, rowsTold, unknownColumnsIn } from '#parsers/json/rows.js';
import { member, type Table } from '#parsers/json/value.js';
import type { ReadRow } from '#parsers/row-cells.js';
import { COLUMNS, type Column } from './grammar.js';
import { oddIn, tunnelOf } from './row.js';

/**
 * `show … tunnel-table all | as json`: one object for each tunnel, the titles of the columns as keys.
 * No capture shows it: names of the model are read as well, and under which keys tunnels would be
 * counted nobody knows.
 */
export const json = jsonPrint<'tunnel-table'>({
  holds: /tunnels?$|tunnel-?table$/,
  isInstance: (table, wrapped) => wrapped || member(table, 'Name', 'network-instance') !== null,
  isRoute: (table) => {
    const cell = cellsOf(table);
    return cell('prefix') !== null && cell('tunnelId') !== null && cell('metric') !== null;
  },
  asks: /^show network-instance \S+ tunnel-table all\b/,
  told,
});

const KEYS: ReadonlyMap<string, Column> = new Map([
  ...COLUMNS,
  ['ipv4-prefix', 'prefix'],
  ['ipv6-prefix', 'prefix'],
  ['encapsulation-type', 'encapsulation'],
  ['id', 'tunnelId'],
]);

const cellsOf = cellsBy(KEYS);

function told(printed: Printed): Told<'tunnel-table'> {
  const { routes } = printed;
  const { rows, problems, strays } = rowsTold(routes, rowOf);
  const { unknown } = beside(printed, new Map());
  return {
    data: { family: familyIn(rows), rows, totals: [] },
    problems: [...unknownColumnsIn(routes, KEYS), ...unknown, ...problems],
    strays,
    counts: [],
  };
}

function rowOf(table: Table): ReadRow<TunnelRow> | null {
  const row = tunnelOf(cellsOf(table), table.span);
  return row === null ? null : { row, odd: oddIn(row) };
}

/** Null where tunnels of both families stand in one list. */
function familyIn(rows: readonly TunnelRow[]): TunnelTable['family'] {
  const [family, ...more] = new Set(rows.map(({ prefix }) => familyOf(prefix)));
  return more.length > 0 ? null : (family ?? null);
}
