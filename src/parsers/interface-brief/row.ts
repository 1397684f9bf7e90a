import type { InterfaceRow, InterfaceRowValues } from '#facts/interface.js';
import type { Word } from '#parsers/lexemes.js';
import { placesOf } from '#parsers/row-cells.js';
import type { Span } from '#text/span.js';

export type Column = keyof InterfaceRowValues;

/** What a column of one row says; null where its cell is empty. */
export type WordIn = (column: Column) => Word | null;

const COLUMNS: readonly Column[] = [
  ...(['port', 'adminState', 'operState', 'speed', 'type', 'description'] as const),
];

/** What one interface says; null without a name. */
export function rowOf(word: WordIn, span: Span): InterfaceRow | null {
  const text = (column: Column): string | null => word(column)?.text ?? null;
  const port = text('port');
  if (port === null) return null;
  return {
    port,
    adminState: text('adminState'),
    operState: text('operState'),
    speed: text('speed'),
    type: text('type'),
    description: text('description'),
    spans: placesOf(COLUMNS, word),
    span,
  };
}
