import type { Problem } from '#facts/block.js';
import { oddValue } from '#parsers/box-report.js';
import { lettersOfWords } from '#parsers/letters.js';
import type { Word } from '#parsers/lexemes.js';
import type { CellOf, ReadRow } from '#parsers/row-cells.js';
import type { Span } from '#text/span.js';
import { type Member, plain, type Table, wordsIn } from './value.js';

/** The rows that objects stand for, and what is odd about them. */
export interface ToldRows<R> {
  readonly rows: readonly R[];
  readonly problems: readonly Problem[];
  /** Objects that should be rows and are none; one that was cut is missed elsewhere. */
  readonly strays: readonly Span[];
}

/** One row for each object, as the box of the text report has them. */
export function rowsTold<R>(
  tables: readonly Table[],
  read: (table: Table) => ReadRow<R> | null,
): ToldRows<R> {
  const all = tables.map((table) => ({ table, found: read(table) }));
  return {
    rows: all.flatMap(({ found }) => found?.row ?? []),
    problems: all.flatMap(({ found }) =>
      (found?.odd ?? []).map(([column, span]) => oddValue(column, span)),
    ),
    strays: all.flatMap(({ table, found }) => (table.closed && found === null ? [table.span] : [])),
  };
}

/**
 * The cells of an object by the columns of the text report, whose titles are its keys.
 *
 * @param columns by their titles; several titles may name one column
 */
export function cellsBy<C>(columns: ReadonlyMap<string, C>): (table: Table) => CellOf<C> {
  const known = byPlainTitle(columns);
  return ({ members }) =>
    (column) => {
      const found = members.find(({ key }) => known.get(plain(key.text)) === column);
      return found === undefined ? null : lettersOfWords(wordsIn(found.value));
    };
}

/** The same where a cell may hold any words, so that none is odd. */
export const wordRowsTold = <R>(
  tables: readonly Table[],
  read: (table: Table) => R | null,
): ToldRows<R> =>
  rowsTold(tables, (table) => {
    const row = read(table);
    return row === null ? null : { row, odd: [] };
  });

/** The words of an object by column, blanks and all. */
export const wordsBy = <C extends string>(titles: Readonly<Record<C, string>>) =>
  wordCellsBy(new Map(Object.entries<string>(titles).map(([column, title]) => [title, column])));

/**
 * The same where several titles may name one column.
 *
 * @param columns by their titles
 */
export function wordCellsBy<C>(columns: ReadonlyMap<string, C>) {
  const known = byPlainTitle(columns);
  return ({ members }: Table) =>
    (column: C): Word | null => {
      const found = members.find(({ key }) => known.get(plain(key.text)) === column);
      return found === undefined ? null : (wordsIn(found.value)[0] ?? null);
    };
}

/** Keys of rows that name no column, once for each name. */
export function unknownColumnsIn<C>(
  tables: readonly Table[],
  columns: ReadonlyMap<string, C>,
): readonly Problem[] {
  const known = byPlainTitle(columns);
  return unknownKeys(
    tables.flatMap(({ members }) => members),
    (title) => known.has(title),
    'column',
  );
}

/**
 * Keys that nobody reads, once for each name.
 *
 * @param known whether a title, without blanks and in lower case, is read
 */
export function unknownKeys(
  members: readonly Member[],
  known: (title: string) => boolean,
  what: 'column' | 'key',
): readonly Problem[] {
  const unknown = new Map<string, Word>();
  for (const { key } of members)
    if (!unknown.has(key.text) && !known(plain(key.text))) unknown.set(key.text, key);
  return [...unknown].map(([title, { span }]) => ({
    code: 'unknown-label',
    severity: 'note',
    span,
    expected: [],
    message: `\`${title}\` is a ${what} that no release we know prints; it is passed over`,
  }));
}

const byPlainTitle = <C>(columns: ReadonlyMap<string, C>): ReadonlyMap<string, C> =>
  new Map([...columns].map(([title, column]) => [plain(title), column]));
