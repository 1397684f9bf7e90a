import type { EvpnRouteType } from '#facts/evpn-route.js';
import type { EvpnRow, EvpnTable } from '#facts/evpn-summary.js';
import { oddValue } from '#parsers/box-report.js';
import { jsonPrint, type Printed, type Told } from '#parsers/json/print.js';
import { member, plain, type Table, wordsIn } from '#parsers/json/value.js';
import { lettersOfWords } from '#parsers/letters.js';
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
  const read = routes.map((table) => {
    const type = typeOf(table);
    return { table, type, found: type === null ? null : ofTable(table, type) };
  });
  const rows = read.flatMap(({ type, found }) =>
    type === null || found === null ? [] : [{ type, ...found }],
  );
  return {
    data: {
      ...{ routerId: null, autonomousSystem: null, localAs: null },
      ...{ tables: tablesOf(rows), totals: [], spans: {} },
    },
    problems: rows.flatMap(({ odd }) => odd.map(([column, span]) => oddValue(column, span))),
    strays: read.flatMap(({ table, found }) =>
      table.closed && found === null ? [table.span] : [],
    ),
    counts: [],
  };
}

const tablesOf = (
  rows: readonly { readonly type: EvpnRouteType; readonly row: EvpnRow }[],
): readonly EvpnTable[] =>
  [...new Set(rows.map(({ type }) => type))].map((routeType) => ({
    routeType,
    rows: rows.filter(({ type }) => type === routeType).map(({ row }) => row),
  }));

function ofTable(table: Table, type: EvpnRouteType): ReadRow<EvpnRow> | null {
  const known = new Map([...columnsOf(type)].map(([title, column]) => [plain(title), column]));
  return evpnRow((column) => {
    const found = table.members.find(({ key }) => known.get(plain(key.text)) === column);
    return found === undefined ? null : lettersOfWords(wordsIn(found.value));
  }, table.span);
}
