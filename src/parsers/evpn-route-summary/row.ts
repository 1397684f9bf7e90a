import type { EvpnRow, EvpnRowValues } from '#facts/evpn-summary.js';
import { type Letters, placeOfStretch } from '#parsers/letters.js';
import { numberOf } from '#parsers/lexemes.js';
import { flagsOfStatus, type StatusCodes } from '#parsers/status-codes.js';
import type { Span, Spans } from '#text/span.js';
import type { Column } from './grammar.js';

/** What a column of one row says; null where it is empty, or where there is no such column. */
export type CellOf = (column: Column) => Letters | null;

/** A row, and its cells that could not be told. */
export interface ReadRow {
  readonly row: EvpnRow;
  readonly odd: readonly (readonly [column: string, span: Span])[];
}

/** What one route says; null where lines of its row are missing. */
export function evpnRow(cell: CellOf, span: Span, legend: StatusCodes = new Map()): ReadRow | null {
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
  const spans: Spans<EvpnRowValues> = { ...placesOf(values, cell), ...labels.spans };
  return { row: { ...values, spans, span }, odd: oddIn(values, cell) };
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

/** `-` stands for nothing. */
const textOf = (letters: Letters | null): string | null =>
  letters === null || letters.text === '-' ? null : letters.text;

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

function placesOf(values: EvpnRowValues, cell: CellOf): Spans<EvpnRowValues> {
  const keys = Object.keys(values) as (keyof EvpnRowValues)[]; // they are its keys
  return Object.fromEntries(
    keys.flatMap((key) => {
      const letters = key === 'label' || key === 'secondLabel' ? null : cell(key);
      return letters === null ? [] : [[key, letters.span]];
    }),
  );
}

const NUMBERS = [
  ['tagId', 'Tag-ID'],
  ['pathId', 'Path-id'],
  ['label', 'Label'],
] as const;

/** Columns of numbers that hold something else. */
const oddIn = (values: EvpnRowValues, cell: CellOf): ReadRow['odd'] =>
  NUMBERS.flatMap(([column, title]): ReadRow['odd'] => {
    const letters = cell(column);
    const told = letters === null || letters.text === '-' || values[column] !== null;
    return told ? [] : [[title, letters.span]];
  });
