import type { EvpnRow, EvpnRowValues } from '#facts/evpn-summary.js';
import { type Letters, placeOfStretch } from '#parsers/letters.js';
import { numberOf } from '#parsers/lexemes.js';
import { type CellOf, oddIn, placesOf, type ReadRow, textOf } from '#parsers/row-cells.js';
import { flagsOfStatus, type StatusCodes } from '#parsers/status-codes.js';
import type { Span, Spans } from '#text/span.js';
import type { Column } from './grammar.js';

/** What one route says; null where lines of its row are missing. */
export function evpnRow(
  cell: CellOf<Column>,
  span: Span,
  legend: StatusCodes = new Map(),
): ReadRow<EvpnRow> | null {
  if (WHOLE.some(([column, whole]) => !isWhole(cell(column), whole))) return null;
  const labels = labelsIn(cell('label'));
  const text = (column: Column): string | null => textOf(cell(column));
  const values: EvpnRowValues = {
    flags: flagsOfStatus(text('flags') ?? '', legend),
    routeDistinguisher: text('routeDistinguisher'),
    tagId: numberOf(cell('tagId')?.text),
    prefix: text('prefix'),
    macAddress: text('macAddress'),
    ipAddress: text('ipAddress'),
    esi: text('esi'),
    originatingRouter: text('originatingRouter'),
    neighbor: text('neighbor'),
    pathId: numberOf(cell('pathId')?.text),
    nextHop: text('nextHop'),
    label: labels.first,
    secondLabel: labels.second,
    gatewayIp: text('gatewayIp'),
    mobility: text('mobility'),
  };
  const keys = (Object.keys(values) as (keyof EvpnRowValues)[]) // they are its keys
    .filter((key) => key !== 'label' && key !== 'secondLabel');
  const spans: Spans<EvpnRowValues> = { ...placesOf(keys, cell), ...labels.spans };
  return { row: { ...values, spans, span }, odd: oddNumbers(values, cell) };
}

/** Words of a cell that show when the end of it is missing. */
const WHOLE: readonly (readonly [Column, RegExp])[] = [
  ['routeDistinguisher', /:\d+$/],
  ['macAddress', /^[\dA-Fa-f]{2}(?::[\dA-Fa-f]{2}){5}$/],
  ['esi', /^[\dA-Fa-f]{2}(?::[\dA-Fa-f]{2}){9}$/],
  ['prefix', /\/\d+$/],
];

const isWhole = (letters: Letters | null, whole: RegExp): boolean =>
  letters === null || letters.text === '-' || whole.test(letters.text);

interface Labels {
  readonly first: number | null;
  readonly second: number | null;
  readonly spans: Spans<Pick<EvpnRowValues, 'label' | 'secondLabel'>>;
}

// 10002 + 10000
function labelsIn(letters: Letters | null): Labels {
  const [, first = '', second = ''] = LABELS.exec(letters?.text ?? '') ?? [];
  if (letters === null) return { first: null, second: null, spans: {} };
  if (second === '')
    return { first: numberOf(first), second: null, spans: { label: letters.span } };
  const at = first.length + 1;
  return {
    first: Number(first),
    second: Number(second),
    spans: {
      label: placeOfStretch(letters, 0, first.length),
      secondLabel: placeOfStretch(letters, at, at + second.length),
    },
  };
}

const LABELS = /^(\d+)(?:\+(\d+))?$/;

const NUMBERS = [
  ['tagId', 'Tag-ID'],
  ['pathId', 'Path-id'],
  ['label', 'Label'],
] as const;

/** Columns of numbers that hold something else. */
const oddNumbers = (values: EvpnRowValues, cell: CellOf<Column>): ReadRow<EvpnRow>['odd'] =>
  NUMBERS.flatMap(([column, title]) => (values[column] === null ? oddIn(title, cell(column)) : []));
