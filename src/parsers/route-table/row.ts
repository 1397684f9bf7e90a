import type { RouteRow } from '#facts/route-table.js';
import type { BoxRow, Cell } from '#parsers/cells.js';
import { numberOf } from '#parsers/lexemes.js';
import { placeIn } from '#parsers/place.js';
import type { Span } from '#text/span.js';
import type { Column } from './columns.js';
import { interfacesIn, nextHopsIn } from './next-hops.js';

/** A cell with a value that no release we know prints in its column. */
export interface OddCell {
  readonly column: Column;
  readonly span: Span;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A row as it is being filled. */
interface Draft {
  readonly row: Mutable<RouteRow>;
  readonly spans: Mutable<RouteRow['spans']>;
  readonly odd: OddCell[];
  readonly box: BoxRow;
}

/**
 * What one row says.
 *
 * @param columns the keys of its cells; null for a column that we do not know, which is passed over
 * @param odd takes the cells that could not be told
 */
export function routeRow(
  columns: readonly (Column | null)[],
  box: BoxRow,
  odd: OddCell[],
): RouteRow {
  const { cells, start, end } = box;
  const spans: Draft['spans'] = {};
  const row = emptyRow(spans, [start, start]);
  const draft: Draft = { row, spans, odd, box };
  for (let index = 0; index < columns.length; index += 1) {
    const column = columns[index];
    const cell = cells[index];
    if (column === null || column === undefined || cell === undefined || cell.start === -1)
      continue;
    draft.spans[column] = [cell.start, cell.end];
    FILL[column](draft, cell, column);
  }
  const from = spans.prefix?.[0] ?? start;
  row.span = [from, Math.max(end, from)];
  return row;
}

const emptyRow = (spans: RouteRow['spans'], span: Span): Draft['row'] => ({
  prefix: '',
  id: null,
  routeType: null,
  routeOwner: null,
  active: null,
  fibStatus: null,
  originNetworkInstance: null,
  metric: null,
  preference: null,
  nextHops: [],
  interfaces: [],
  backupNextHops: [],
  backupInterfaces: [],
  spans,
  span,
});

type Fill = (draft: Draft, cell: Cell, column: Column) => void;

const fillNumber =
  (key: 'id' | 'metric' | 'preference'): Fill =>
  ({ row, odd }, { text, start, end }, column) => {
    row[key] = numberOf(text);
    if (row[key] === null && text !== '-') odd.push({ column, span: [start, end] });
  };

/** `** sdk **` is the one name with blanks; the wrapping of cells does not tell where they were. */
const fillName =
  (key: 'routeType' | 'routeOwner' | 'originNetworkInstance'): Fill =>
  ({ row }, { text }) => {
    const starred = text.startsWith('**');
    const name = starred ? text.replace(/^\*\*(.+)\*\*$/, '** $1 **') : text;
    row[key] = text === '-' ? null : name;
  };

const fillNextHops =
  (key: 'nextHops' | 'backupNextHops'): Fill =>
  ({ row, odd }, { text, start, end }, column) => {
    row[key] = nextHopsIn(text);
    if (/[^)]$/.test(text) && text.includes('(')) odd.push({ column, span: [start, end] });
  };

const fillInterfaces =
  (key: 'interfaces' | 'backupInterfaces'): Fill =>
  ({ row }, { text }) => {
    row[key] = interfacesIn(text);
  };

/** `True`, `false`, `True/success`, `True/failed(1)`: the slots stay in the span. */
const fillActive: Fill = (draft, cell, column) => {
  const plain = PLAINLY.get(cell.text);
  if (plain === undefined) fillStatus(draft, cell, column);
  else draft.row.active = plain;
};

const PLAINLY: ReadonlyMap<string, boolean> = new Map([
  ['True', true],
  ['False', false],
]);

const fillStatus: Fill = ({ row, spans, odd, box }, cell, column) => {
  const { text, start, end } = cell;
  const [, active, status] = /^(true|false)(?:\/([a-z-]+)(?:\(.*\))?)?$/i.exec(text) ?? [];
  if (active === undefined) odd.push({ column, span: [start, end] });
  else row.active = active.toLowerCase() === 'true';
  if (active === undefined || status === undefined) return;
  row.fibStatus = status.toLowerCase();
  const last = placeIn(box, cell, active.length - 1);
  const first = placeIn(box, cell, active.length + 1);
  spans.active = [start, last === null ? end : last + 1];
  spans.fibStatus = [first ?? start, end];
};

const FILL: Readonly<Record<Column, Fill>> = {
  prefix: ({ row }, { text }) => {
    row.prefix = text;
  },
  id: fillNumber('id'),
  routeType: fillName('routeType'),
  routeOwner: fillName('routeOwner'),
  active: fillActive,
  originNetworkInstance: fillName('originNetworkInstance'),
  metric: fillNumber('metric'),
  preference: fillNumber('preference'),
  nextHops: fillNextHops('nextHops'),
  interfaces: fillInterfaces('interfaces'),
  backupNextHops: fillNextHops('backupNextHops'),
  backupInterfaces: fillInterfaces('backupInterfaces'),
};
