import type {
  NeighborEvpnTable,
  NeighborRoute,
  NeighborRoutes,
} from '#facts/bgp-neighbor-routes.js';
import type { Problem } from '#facts/block.js';
import { familyOf } from '#facts/prefix.js';
import { oddValue } from '#parsers/box-report.js';
import type { Counts } from '#parsers/counted.js';
import { beside } from '#parsers/json/beside.js';
import { jsonPrint, type Printed, type Told } from '#parsers/json/print.js';
import { rowsTold, unknownColumnsIn } from '#parsers/json/rows.js';
import { everyTable, member, type Table, tablesIn } from '#parsers/json/value.js';
import { numberOf } from '#parsers/lexemes.js';
import { aboutPeer } from './head.js';
import { askedIn } from './ip.js';
import { OF_EVPN, OF_IP, OF_PEER, wayOf } from './json-keys.js';
import { evpnRow, hasStatus, ipRow, isEvpn, isRoute, isRow, type TypedRow } from './json-rows.js';

/**
 * `show … bgp neighbor X received-routes|advertised-routes … | as json`: one object for each route,
 * and around them what tells the peer. No capture shows it: names of the model are read as well, and
 * under which keys routes would be counted nobody knows.
 */
export const json = jsonPrint<'bgp-neighbor-routes'>({
  holds: /(?:routes?|networks?|neighbors?|peers?)$/,
  within: 10_000,
  isInstance: (table, wrapped) =>
    (wrapped || member(table, 'Name', 'network-instance') !== null) && peersIn(table).length > 0,
  isRoute: (table) => [table, ...everyTable(table)].some(isRoute),
  asks: /\bprotocols bgp neighbor \S+ (?:received|advertised)-routes\b/,
  told,
});

const peersIn = (table: Table): readonly Table[] =>
  [table, ...everyTable(table)].filter((one) => member(one, 'Peer', 'peer-address') !== null);

/** More than one peer, way or sort of routes is no report of which we know what it looks like. */
function told({ command, table }: Printed): Told<'bgp-neighbor-routes'> | null {
  const routes = rowsIn(table);
  const [way = routes.some(hasStatus) ? 'received' : null, ...ways] = waysIn(table, routes);
  const sorts = new Set(routes.map(isEvpn));
  if (peersIn(table).length !== 1 || ways.length > 0 || sorts.size > 1) return null;
  const { counts, unknown } = beside({ table, routes }, OF_PEER);
  const head = { values: counts, codes: way === 'received' ? new Map() : null };
  const about = aboutPeer({ ...head, origins: way === 'advertised' }, false, command);
  const { direction } = about;
  const whole = (one: Table): boolean =>
    (direction !== 'received' || hasStatus(one)) && rowsIn(one).length === 0;
  const { data, ...odd } = sorts.has(true) ? evpnIn(routes, whole) : ipIn(routes, whole, command);
  const columns = unknownColumnsIn<string>(routes, sorts.has(true) ? OF_EVPN : OF_IP);
  return {
    data: { ...about, ...data },
    problems: [...columns, ...unknown, ...oddIn(counts), ...odd.problems],
    strays: odd.strays,
    counts: [],
  };
}

/** The objects that stand for routes; one inside another is there because a bracket is missing. */
const rowsIn = (table: Table, depth = 8): readonly Table[] =>
  depth === 0
    ? []
    : table.members
        .flatMap(({ value }) => tablesIn(value))
        .flatMap((inner) => (isRow(inner) ? [inner] : rowsIn(inner, depth - 1)));

/** Which ways the routes go, by the keys around them. */
function waysIn(table: Table, routes: readonly Table[]): readonly ('received' | 'advertised')[] {
  const around = [table, ...everyTable(table)].filter((one) => !routes.includes(one));
  const ways = around.flatMap(({ members }) =>
    members.flatMap(({ key, value }) =>
      value.kind === 'list' || tablesIn(value).length > 0 ? (wayOf(key.text) ?? []) : [],
    ),
  );
  return [...new Set(ways)];
}

type Rows = Pick<NeighborRoutes, 'family' | 'rows' | 'totals' | 'tables' | 'tableTotals'>;
type Sorted = Omit<Told<never>, 'data' | 'counts'> & { readonly data: Rows };
type Whole = (table: Table) => boolean;

function ipIn(routes: readonly Table[], whole: Whole, command: string | null): Sorted {
  const { rows, ...odd } = rowsTold(routes, (one) => (whole(one) ? ipRow(one) : null));
  const family = rows.length === 0 ? askedIn({ command }) : familyIn(rows);
  return { data: { family, rows, totals: null, tables: [], tableTotals: [] }, ...odd };
}

/** Null where routes of both families stand in one list. */
function familyIn(rows: readonly NeighborRoute[]): Rows['family'] {
  const [family, ...more] = new Set(rows.map(({ prefix }) => familyOf(prefix)));
  return more.length > 0 ? null : (family ?? null);
}

function evpnIn(routes: readonly Table[], whole: Whole): Sorted {
  const { rows, ...odd } = rowsTold(routes, (one) => (whole(one) ? evpnRow(one) : null));
  const none = { rows: [], totals: null, tableTotals: [] };
  return { data: { family: 'evpn', tables: tablesOf(rows), ...none }, ...odd };
}

const tablesOf = (rows: readonly TypedRow[]): readonly NeighborEvpnTable[] =>
  [...new Set(rows.map(({ type }) => type))].map((routeType) => ({
    routeType,
    rows: rows.filter(({ type }) => type === routeType).map(({ row }) => row),
  }));

const NUMBERS = [
  ['remoteAs', 'remote AS'],
  ['localAs', 'local AS'],
] as const;

/** AS numbers that are none. */
const oddIn = (counts: Counts): readonly Problem[] =>
  NUMBERS.flatMap(([key, title]) => {
    const word = counts[key];
    const odd = word !== undefined && word.text !== 'None' && numberOf(word.text) === null;
    return odd ? [oddValue(title, word.span)] : [];
  });
