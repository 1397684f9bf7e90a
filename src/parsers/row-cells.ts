import type { Span, Spans } from '#text/span.js';
import type { Letters } from './letters.js';

/** What a column of one row says; null where it is empty, or where there is no such column. */
export type CellOf<C> = (column: C) => Letters | null;

/** A row, and its cells that could not be told, by the titles of their columns. */
export interface ReadRow<R> {
  readonly row: R;
  readonly odd: readonly (readonly [column: string, span: Span])[];
}

/** `-` stands for nothing. */
export const textOf = (letters: Letters | null): string | null =>
  letters === null || letters.text === '-' ? null : letters.text;

/** A cell that holds something, where none of it was understood. */
export const oddIn = (column: string, letters: Letters | null): ReadRow<unknown>['odd'] =>
  letters === null || letters.text === '-' ? [] : [[column, letters.span]];

/** Where the columns of a row stand that say something. */
export const placesOf = <C extends string>(
  columns: readonly C[],
  said: (column: C) => { readonly span: Span } | null,
): Spans<Record<C, unknown>> =>
  Object.fromEntries(
    columns.flatMap((column) => {
      const found = said(column);
      return found === null ? [] : [[column, found.span]];
    }),
  ) as Spans<Record<C, unknown>>; // its keys are some of the columns
