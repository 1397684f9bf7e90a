import type { NeighborRoute, NeighborRouteValues } from '#facts/bgp-neighbor-routes.js';
import { isPrefix } from '#facts/prefix.js';
import { numberOf } from '#parsers/lexemes.js';
import { asPathIn, ORIGINS } from '#parsers/path-val.js';
import { flagsOfStatus, type StatusCodes } from '#parsers/status-codes.js';
import type { Span } from '#text/span.js';
import type { Cells } from './lines.js';

/** What one route says; null where the end of a wrapped cell is missing. */
export function neighborRoute(cells: Cells, span: Span, legend: StatusCodes): NeighborRoute | null {
  const text = (column: keyof Cells): string => cells[column]?.text ?? '';
  if (!isWhole(text('prefix'), text('nextHop'), text('asPath'))) return null;
  const values: NeighborRouteValues = {
    flags: flagsOfStatus(text('flags'), legend),
    prefix: text('prefix'),
    pathId: numberOf(text('pathId')),
    nextHop: text('nextHop'),
    med: numberOf(text('med')),
    localPreference: numberOf(text('localPreference')),
    asPath: asPathIn(text('asPath')),
    origin: ORIGINS[text('origin')] ?? null,
  };
  return { ...values, spans: placesOf(cells), span };
}

const isWhole = (prefix: string, nextHop: string, asPath: string): boolean =>
  isNetwork(prefix) && isNextHop(nextHop) && (asPath === '' || WHOLE_PATH.test(asPath));

const WHOLE_PATH = /^\[[\d,{}()]*\]$/;

/** A prefix whose last bits are zero: with others set, the last digit of its length may be missing. */
function isNetwork(text: string): boolean {
  if (!/\/\d+$/.test(text) || !isPrefix(text)) return false;
  const [address = '', length] = text.split('/');
  if (address.includes(':')) return true;
  const bits = address.split('.').map((byte) => Number(byte).toString(2).padStart(8, '0'));
  return !bits.join('').slice(Number(length)).includes('1');
}

// 198.51.100.1          2001:db8::1          fe80::1%ethernet-1/2.0
function isNextHop(text: string): boolean {
  const [address = '', zone] = text.split('%');
  return isPrefix(address) && !address.includes('/') && (zone === undefined || ZONE.test(zone));
}

const ZONE = /^[a-z][\w-]*(?:\/\d+)*\.\d+$/;

const placesOf = (cells: Cells): NeighborRoute['spans'] =>
  Object.fromEntries(
    Object.entries(cells).flatMap(([key, word]) => (word === undefined ? [] : [[key, word.span]])),
  );
