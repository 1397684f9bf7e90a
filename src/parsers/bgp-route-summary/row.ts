import type { SummaryRow, SummaryRowValues } from '#facts/bgp-route-summary.js';
import { numberOf } from '#parsers/lexemes.js';
import { pathValOf } from '#parsers/path-val.js';
import { type CellOf, oddIn, placesOf, type ReadRow, textOf } from '#parsers/row-cells.js';
import { flagsOfStatus, type StatusCodes } from '#parsers/status-codes.js';
import type { Span } from '#text/span.js';
import type { Column } from './grammar.js';

/** What one path says; null without a prefix. */
export function summaryRow(
  cell: CellOf<Column>,
  span: Span,
  legend: StatusCodes = new Map(),
): ReadRow<SummaryRow> | null {
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
  return {
    row: { ...values, ...attributes, spans: { ...placesOf(PLAIN, cell), ...spans }, span },
    odd,
  };
}

const NO_PATH = { origin: null, asPath: [], spans: {} };

const PLAIN = [
  ...(['flags', 'routeDistinguisher', 'prefix', 'nextHop', 'med', 'localPreference'] as const),
];
