import type { NetworkInstanceRow, NetworkInstanceRowValues } from '#facts/network-instance.js';
import type { Word } from '#parsers/lexemes.js';
import { placesOf } from '#parsers/row-cells.js';
import type { Span } from '#text/span.js';

export type Column = keyof NetworkInstanceRowValues;

/** What a column of one row says; null where its cell is empty. */
export type WordIn = (column: Column) => Word | null;

const COLUMNS: readonly Column[] = [
  ...(['name', 'type', 'adminState', 'operState', 'routerId', 'description'] as const),
];

/** What one network-instance says; null without a name. */
export function rowOf(word: WordIn, span: Span): NetworkInstanceRow | null {
  const text = (column: Column): string | null => word(column)?.text ?? null;
  const name = text('name');
  if (name === null) return null;
  return {
    name,
    type: text('type'),
    adminState: text('adminState'),
    operState: text('operState'),
    routerId: text('routerId'),
    description: text('description'),
    spans: placesOf(COLUMNS, word),
    span,
  };
}
