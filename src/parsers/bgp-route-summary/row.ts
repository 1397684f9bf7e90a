import type { SummaryRow, SummaryRowValues } from '#facts/bgp-route-summary.js';
import type { Letters } from '#parsers/letters.js';
import { numberOf } from '#parsers/lexemes.js';
import { pathValOf } from '#parsers/path-val.js';
import { flagsOfStatus, type StatusCodes } from '#parsers/status-codes.js';
import type { Span } from '#text/span.js';
import type { Column } from './grammar.js';

/** What a column of one row says; null where it is empty. */
export type CellOf = (column: Column) => Letters | null;

/** A row, and its cells that could not be told. */
export interface ReadRow {
  readonly row: SummaryRow;
  readonly odd: readonly (readonly [column: string, span: Span])[];
}

/** What one path says; null without a prefix. */
export function summaryRow(
  cell: CellOf,
  span: Span,
  legend: StatusCodes = new Map(),
): ReadRow | null {
  const prefix = cell('prefix');
  if (prefix === null || !/^[\dA-Fa-f:.]+\/\d+$/.test(prefix.text)) return null;
  const path = cell('path');
  const { spans, ...attributes } = (path && pathValOf(path)) ?? NO_PATH;
  const values: Omit<SummaryRowValues, 'origin' | 'asPath'> = {
    flags: flagsOfStatus(cell('flags')?.text ?? '', legend),
    routeDistinguisher: textOf(cell('routeDistinguisher')),
    prefix: prefix.text,
    nextHop: textOf(cell('nextHop')),
    med: numberOf(cell('med')?.text),
    localPreference: numberOf(cell('localPreference')?.text),
  };
  const odd = [
    ...(values.med === null ? oddIn('MED', cell('med')) : []),
    ...(values.localPreference === null ? oddIn('LocPref', cell('localPreference')) : []),
    ...(attributes.origin === null ? oddIn('Path Val', path) : []),
  ];
  return { row: { ...values, ...attributes, spans: { ...placesOf(cell), ...spans }, span }, odd };
}

const NO_PATH = { origin: null, asPath: [], spans: {} };

/** `-` stands for nothing. */
const textOf = (letters: Letters | null): string | null =>
  letters === null || letters.text === '-' ? null : letters.text;

const oddIn = (column: string, letters: Letters | null): ReadRow['odd'] =>
  letters === null || letters.text === '-' ? [] : [[column, letters.span]];

const PLAIN = [
  ...(['flags', 'routeDistinguisher', 'prefix', 'nextHop', 'med', 'localPreference'] as const),
];

const placesOf = (cell: CellOf): SummaryRow['spans'] =>
  Object.fromEntries(
    PLAIN.flatMap((key) => {
      const letters = cell(key);
      return letters === null ? [] : [[key, letters.span]];
    }),
  );
