import type { NeighborEvpnRoute, NeighborEvpnRouteValues } from '#facts/bgp-neighbor-routes.js';
import type { EvpnRouteType } from '#facts/evpn-route.js';
import type { Letters } from '#parsers/letters.js';
import { numberOf } from '#parsers/lexemes.js';
import { pathValOf } from '#parsers/path-val.js';
import { flagsOfStatus, type StatusCodes } from '#parsers/status-codes.js';
import type { Span } from '#text/span.js';
import type { EvpnColumn } from './evpn-columns.js';

/** What a column of one row says; null where it is empty, or where there is no such column. */
export type CellOf = (column: EvpnColumn) => Letters | null;

/** A row, and its cells that could not be told. */
export interface ReadRow {
  readonly row: NeighborEvpnRoute;
  readonly odd: readonly (readonly [column: string, span: Span])[];
}

/** What one route of EVPN says; null where lines of its row are missing. */
export function evpnNeighborRoute(
  type: EvpnRouteType,
  cell: CellOf,
  span: Span,
  legend: StatusCodes,
): ReadRow | null {
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

function columnsIn(cell: CellOf, legend: StatusCodes): FromCells {
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

/** `-` stands for nothing. */
const textOf = (letters: Letters | null): string | null =>
  letters === null || letters.text === '-' ? null : letters.text;

const placeOf = (key: string, letters: Letters | null): Readonly<Record<string, Span>> =>
  letters === null ? {} : { [key]: letters.span };

const PLAIN = [
  ...(['flags', 'routeDistinguisher', 'tagId', 'macAddress', 'esi', 'originatingRouter'] as const),
  ...(['pathId', 'nextHop', 'med', 'localPreference'] as const),
];

const placesOf = (cell: CellOf): NeighborEvpnRoute['spans'] =>
  Object.assign({}, ...PLAIN.map((key) => placeOf(key, cell(key))));

const NUMBERS = [
  ['tagId', 'Tag-ID'],
  ['pathId', 'Path-id'],
  ['med', 'MED'],
  ['localPreference', 'LocPref'],
] as const;

/** Columns of numbers that hold something else. */
const oddNumbers = (cell: CellOf): ReadRow['odd'] =>
  NUMBERS.flatMap(([column, title]) => {
    const letters = cell(column);
    return numberOf(letters?.text) === null ? oddIn(title, letters) : [];
  });

const oddIn = (column: string, letters: Letters | null): ReadRow['odd'] =>
  letters === null || letters.text === '-' ? [] : [[column, letters.span]];
