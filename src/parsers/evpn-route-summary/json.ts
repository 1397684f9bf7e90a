import type { EvpnRouteType } from '#facts/evpn-route.js';
import type { EvpnRow, EvpnTable } from '#facts/evpn-summary.js';
import { jsonPrint, type Printed, type Told } from '#parsers/json/print.js';
import { cellsBy, rowsTold } from '#parsers/json/rows.js';
import { member, type Table } from '#parsers/json/value.js';
import type { ReadRow } from '#parsers/row-cells.js';
import { columnsOf } from './grammar.js';
import { evpnRow } from './row.js';

/** `show … protocols bgp routes evpn … summary | as json`: one object for each route. */
export const json = jsonPrint<'evpn-route-summary'>({
  holds: /routes?$/,
  isRoute: (table) => typeOf(table) !== null,
  asks: /\bbgp routes evpn\b.*\bsummary$/,
  told,
});

/** The columns that a route has tell its type. */
function typeOf(table: Table): EvpnRouteType | null {
  const has = (title: string): boolean => member(table, title) !== null;
  if (!has('Route-distinguisher') || !has('neighbor') || !has('Next-Hop')) return null;
  if (has('Gateway')) return 5;
  if (has('MAC-address')) return 2;
  if (has('originating-router')) return 4;
  if (has('Originator-IP')) return 3;
  return has('ESI') && has('Tag-ID') ? 1 : null;
}

function told({ routes }: Printed): Told<'evpn-route-summary'> {
  const { rows, ...beside } = rowsTold(routes, typedRow);
  return {
    data: {
      ...{ routerId: null, autonomousSystem: null, localAs: null },
      ...{ tables: tablesOf(rows), totals: [], spans: {} },
    },
    ...beside,
    counts: [],
  };
}

/** A row of the table for its type. */
interface TypedRow {
  readonly type: EvpnRouteType;
  readonly row: EvpnRow;
}

function typedRow(table: Table): ReadRow<TypedRow> | null {
  const type = typeOf(table);
  const found = type === null ? null : evpnRow(cellsBy(columnsOf(type))(table), table.span);
  return type === null || found === null ? null : { ...found, row: { type, row: found.row } };
}

const tablesOf = (rows: readonly TypedRow[]): readonly EvpnTable[] =>
  [...new Set(rows.map(({ type }) => type))].map((routeType) => ({
    routeType,
    rows: rows.filter(({ type }) => type === routeType).map(({ row }) => row),
  }));
