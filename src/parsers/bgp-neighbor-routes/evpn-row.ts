import type { NeighborEvpnRoute, NeighborEvpnRouteValues } from '#facts/bgp-neighbor-routes.js';
import type { EvpnRouteType } from '#facts/evpn-route.js';
import type { Letters } from '#parsers/letters.js';
import { numberOf } from '#parsers/lexemes.js';
import { pathValOf } from '#parsers/path-val.js';
import { type CellOf, oddIn, type ReadRow, textOf } from '#parsers/row-cells.js';
import { flagsOfStatus, type StatusCodes } from '#parsers/status-codes.js';
import type { Span } from '#text/span.js';
import type { EvpnColumn } from './evpn-columns.js';

type Cells = CellOf<EvpnColumn>;

/** What one route of EVPN says; null where lines of its row are missing. */
export function evpnNeighborRoute(
  type: EvpnRouteType,
  cell: Cells,
  span: Span,
  legend: StatusCodes,
): ReadRow<NeighborEvpnRoute> | null {
  if (WHOLE.some(([column, whole]) => !isWhole(cell(column), whole))) return null;
  const address = type === 5 ? 'prefix' : 'ipAddress';
  if (type === 5 && !/\/\d+$/.test(cell('address')?.text ?? '')) return null;
  const path = cell('path');
  const { spans, ...attributes } = (path && pathValOf(path)) ?? NO_PATH;
  const values = { ...columnsIn(cell, legend), [address]: textOf(cell('address')), ...attributes };
  const places = { ...placesOf(cell), ...placeOf(address, cell('address')), ...spans };
  const odd = [...oddNumbers(cell), ...(attributes.origin === null ? oddIn('Path', path) : [])];
  return { row: { ...values, spans: places, span }, odd };
}

/** Words of a cell that show when the end of it is missing. */
const WHOLE: readonly (readonly [EvpnColumn, RegExp])[] = [
  ['routeDistinguisher', /:\d+$/],
  ['macAddress', /^[\dA-Fa-f]{2}(?::[\dA-Fa-f]{2}){5}$/],
  ['esi', /^[\dA-Fa-f]{2}(?::[\dA-Fa-f]{2}){9}$/],
];

const isWhole = (letters: Letters | null, whole: RegExp): boolean =>
  letters === null || letters.text === '-' || whole.test(letters.text);

const NO_PATH = { origin: null, asPath: [], spans: {} };

type FromCells = Omit<NeighborEvpnRouteValues, 'asPath' | 'origin'>;

function columnsIn(cell: Cells, legend: StatusCodes): FromCells {
  const text = (column: EvpnColumn): string | null => textOf(cell(column));
  const number = (column: EvpnColumn): number | null => numberOf(cell(column)?.text);
  return {
    flags: flagsOfStatus(text('flags') ?? '', legend),
    routeDistinguisher: text('routeDistinguisher'),
    tagId: number('tagId'),
    prefix: null,
    macAddress: text('macAddress'),
    ipAddress: null,
    esi: text('esi'),
    originatingRouter: text('originatingRouter'),
    pathId: number('pathId'),
    nextHop: text('nextHop'),
    med: number('med'),
    localPreference: number('localPreference'),
  };
}

const placeOf = (key: string, letters: Letters | null): Readonly<Record<string, Span>> =>
  letters === null ? {} : { [key]: letters.span };

const PLAIN = [
  ...(['flags', 'routeDistinguisher', 'tagId', 'macAddress', 'esi', 'originatingRouter'] as const),
  ...(['pathId', 'nextHop', 'med', 'localPreference'] as const),
];

const placesOf = (cell: Cells): NeighborEvpnRoute['spans'] =>
  Object.assign({}, ...PLAIN.map((key) => placeOf(key, cell(key))));

const NUMBERS = [
  ['tagId', 'Tag-ID'],
  ['pathId', 'Path-id'],
  ['med', 'MED'],
  ['localPreference', 'LocPref'],
] as const;

/** Columns of numbers that hold something else. */
const oddNumbers = (cell: Cells): ReadRow<unknown>['odd'] =>
  NUMBERS.flatMap(([column, title]) => {
    const letters = cell(column);
    return numberOf(letters?.text) === null ? oddIn(title, letters) : [];
  });
