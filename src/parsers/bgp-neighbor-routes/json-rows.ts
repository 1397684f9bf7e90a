import type { NeighborEvpnRoute, NeighborRoute } from '#facts/bgp-neighbor-routes.js';
import type { EvpnRouteType } from '#facts/evpn-route.js';
import { cellsBy } from '#parsers/json/rows.js';
import { type Member, member, plain, type Table, wordsIn } from '#parsers/json/value.js';
import { lettersOfWords } from '#parsers/letters.js';
import type { Word } from '#parsers/lexemes.js';
import { type ReadRow, textOf } from '#parsers/row-cells.js';
import type { EvpnColumn } from './evpn-columns.js';
import { evpnNeighborRoute } from './evpn-row.js';
import { type IpColumn, OF_EVPN, OF_IP } from './json-keys.js';
import type { Cells } from './lines.js';
import { neighborRoute } from './row.js';

/** Whether an object, of which the end may be missing, is a route as this report prints it. */
export const isRoute = (table: Table): boolean =>
  typeOf(table) !== null || ['prefix', 'nextHop', 'origin'].every((one) => said(table, one));

/** Whether an object stands for a route, even for one that makes no sense. */
export const isRow = (table: Table): boolean => isEvpn(table) || said(table, 'prefix');

/** Whether it stands for one of EVPN. */
export const isEvpn = (table: Table): boolean => said(table, 'routeDistinguisher');

/** Whether an object says which routes are used, in whatever words. */
export const hasStatus = (table: Table): boolean => member(table, 'Status') !== null;

const NO_LEGEND = new Map();

/** One route of IPv4 or IPv6; null where without what is missing it would be another one. */
export function ipRow(table: Table): ReadRow<NeighborRoute> | null {
  const cells: Cells = Object.fromEntries(
    table.members.flatMap((one) => {
      const [column, word] = [IP.get(plain(one.key.text)), wordOf(one)];
      return column === undefined || word === null ? [] : [[column, word]];
    }),
  );
  const path = member(table, 'AsPath', 'as-path');
  const row = neighborRoute(cells, table.span, NO_LEGEND);
  if (row === null || path === null || !isRead(path) || !areSigns(cells.flags?.text)) return null;
  return { row, odd: TITLES.flatMap(([column, title]) => oddCell(row, cells, column, title)) };
}

/** One route of EVPN, and its type, which the keys tell that it has; null as above. */
export function evpnRow(table: Table): ReadRow<TypedRow> | null {
  const type = typeOf(table);
  const cell = evpnCells(table);
  if (type === null || !areSigns(cell('flags')?.text)) return null;
  const found = evpnNeighborRoute(type, cell, table.span, NO_LEGEND);
  return found === null ? null : { ...found, row: { type, row: found.row } };
}

export interface TypedRow {
  readonly type: EvpnRouteType;
  readonly row: NeighborEvpnRoute;
}

const evpnCells = cellsBy<EvpnColumn>(OF_EVPN);

/** Null where nobody knows whether the path is empty, and where keys are those of no type, or of several. */
function typeOf(table: Table): EvpnRouteType | null {
  const cell = evpnCells(table);
  const has = (column: EvpnColumn): boolean => textOf(cell(column)) !== null;
  const path = member(table, 'Path')?.value.kind;
  if (path !== 'string' && path !== 'word') return null;
  return has('routeDistinguisher') && has('nextHop')
    ? (TYPES.get(OWN.filter(has).join(' ')) ?? null)
    : null;
}

const OWN = ['esi', 'tagId', 'macAddress', 'address', 'originatingRouter'] as const;

/** What routes of a type are called by; some reports show the ESI of hosts and prefixes, too. */
const TYPES: ReadonlyMap<string, EvpnRouteType> = new Map([
  ['esi tagId', 1],
  ['tagId macAddress address', 2],
  ['esi tagId macAddress address', 2],
  ['tagId originatingRouter', 3],
  ['esi originatingRouter', 4],
  ['tagId address', 5],
  ['esi tagId address', 5],
]);

const byPlain = <C>(titles: ReadonlyMap<string, C>): ReadonlyMap<string, C> =>
  new Map([...titles].map(([title, column]) => [plain(title), column]));
const IP = byPlain(OF_IP);
const ANY = byPlain<string>(new Map<string, string>([...OF_EVPN, ...OF_IP]));

const said = ({ members }: Table, column: string): boolean =>
  members.some(
    ({ key, value }) => ANY.get(plain(key.text)) === column && wordsIn(value).length > 0,
  );

/** Whether all that a value holds is words: a path whose members are objects is read by nobody. */
const isRead = ({ value }: Member): boolean =>
  value.kind !== 'table' &&
  (value.kind !== 'list' || value.items.every(({ kind }) => kind === 'string' || kind === 'word'));

/** Without a legend only the signs are known that all releases explain. */
const areSigns = (status = ''): boolean => /^[u*>xbw]*$/.test(status);

const LETTERS = new Map(Object.entries({ igp: 'i', egp: 'e', incomplete: '?' }));

/** The words of a cell as the text prints them: a list in brackets, an origin as its letter. */
function wordOf({ value }: Member): Word | null {
  const words = wordsIn(value);
  const letters = lettersOfWords(words);
  if (letters === null) return null;
  const { text, span } = letters;
  if (value.kind !== 'list') return { text: LETTERS.get(text.toLowerCase()) ?? text, span };
  return { text: `[${words.map((word) => word.text).join(',')}]`, span };
}

const TITLES = [
  ['pathId', 'Path-id'],
  ['med', 'MED'],
  ['localPreference', 'LocPref'],
  ['origin', 'Origin'],
] as const;

/** What a cell holds that could not be told. */
function oddCell(row: NeighborRoute, cells: Cells, column: IpColumn, title: string) {
  const word = cells[column];
  if (row[column] !== null || word === undefined || word.text === '-') return [];
  return [[title, word.span] as const];
}
