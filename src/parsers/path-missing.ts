import type { Problem } from '#facts/block.js';
import type { Span } from '#text/span.js';
import { lineAt } from './lexemes.js';
import type { BlockDraft } from './path-blocks.js';
import { FIRST_ROW, nameIn } from './path-fields.js';
import { ROW_NAMES, type RowName, type RowTable } from './path-rows.js';

/** A set of rows: one bit for each, in printed order. */
type Rows = number;

const BITS = Object.fromEntries(ROW_NAMES.map((name, at) => [name, 1 << at])) as Record<
  RowName,
  Rows
>; // ROW_NAMES are all rows
const bitOf = (name: RowName): Rows => BITS[name];
function rowsOf(names: readonly RowName[]): Rows {
  let rows = 0;
  for (const name of names) rows |= bitOf(name);
  return rows;
}

/** With any of these a report is one in detail, which ends each path with both reasons. */
const DETAIL = rowsOf(['reflection', 'aggregation', 'unknownAttributes', 'invalidReason']);
const REASONS = rowsOf(['invalidReason', 'tieBreakReason']);

/** What a show prints of a path, and of what was sent where it prints that. */
export interface Expected {
  readonly table: RowTable;
  /** Rows of every path, in every release. */
  readonly core: readonly RowName[];
  readonly sentCore: readonly RowName[];
  /** Rows of what was sent, if the path has them. */
  readonly sent: readonly RowName[];
}

/** The blocks of a route. */
interface Blocks {
  readonly paths: readonly BlockDraft[];
  readonly sent: readonly BlockDraft[];
}

/** Finds the rows that are missing in reports of a show. */
export interface Missing {
  /**
   * Where rows are missing that a report of this print has: those of every release, and those that
   * other paths or blocks of the same report have. Attributes of what was sent are all there, or none.
   */
  readonly rows: (text: string, routes: readonly Blocks[], inDetail: boolean) => readonly Problem[];
  /**
   * Whether a report of which all paths have these rows, and all blocks of what was sent those, has
   * every row that a report of its print has.
   */
  readonly none: (path: readonly RowName[], sent: readonly RowName[], inDetail: boolean) => boolean;
}

export function missingIn({ table, core, sentCore, sent: sentNames }: Expected): Missing {
  const [CORE, SENT_CORE, SENT] = [rowsOf(core), rowsOf(sentCore), rowsOf(sentNames)];
  const nameOf = nameIn(table);
  return {
    rows: (text, routes, inDetail) => {
      const paths = allOf(
        routes.map((route) => route.paths),
        nameOf,
      );
      const sent = allOf(
        routes.map((route) => route.sent),
        nameOf,
      );
      const detail = inDetail || (paths.any & (DETAIL | REASONS)) !== 0;
      const inPath = CORE | paths.any | (detail ? REASONS : 0);
      return [
        ...lacking(paths, inPath, false),
        ...lacking(sent, SENT_CORE | sent.any | (paths.any & SENT), true),
      ].map((lack) => without(text, lack, table));
    },
    none: (path, sent, inDetail) => {
      const [own, told] = [rowsOf(path), rowsOf(sent)];
      const inPath = CORE | (inDetail || (own & (DETAIL | REASONS)) !== 0 ? REASONS : 0);
      const inSent = told === 0 ? 0 : SENT_CORE | (own & SENT);
      return (inPath & ~own) === 0 && (inSent & ~told) === 0;
    },
  };
}

type NameOf = ReturnType<typeof nameIn>;

/** Blocks of one kind with the rows that each of them has, and those that any has. */
interface Printed {
  readonly blocks: readonly BlockDraft[];
  readonly rows: readonly Rows[];
  readonly any: Rows;
}

function allOf(drafts: readonly (readonly BlockDraft[])[], nameOf: NameOf): Printed {
  const blocks = drafts.length === 1 ? (drafts[0] ?? []) : drafts.flat();
  const rows = blocks.map((block) => rowsIn(block, nameOf));
  let any = 0;
  for (const some of rows) any |= some;
  return { blocks, rows, any };
}

/** The rows that a block has, whatever they say. */
function rowsIn(draft: BlockDraft, nameOf: NameOf): Rows {
  const { rows, texts } = draft.block;
  let found = outOfOrder(draft, nameOf);
  for (let row = 0; row < rows.length; row += 1)
    if (texts[row + FIRST_ROW] !== undefined) found |= BITS[rows[row] ?? 'source'];
  return found;
}

/** A value that we do not know is one, but not where it breaks off in the middle of a list. */
function outOfOrder({ late, odd }: BlockDraft, nameOf: NameOf): Rows {
  let found = 0;
  for (const name in late) found |= bitOf(name as RowName); // rows by name
  for (const { label, value } of odd) {
    const name = /\[[^\]]*$/.test(value.text) ? undefined : nameOf(label);
    if (name !== undefined) found |= bitOf(name);
  }
  return found;
}

/** A block, and the rows that it should have and has not. */
interface Lack {
  readonly block: BlockDraft;
  readonly missing: Rows;
}

function lacking({ blocks, rows }: Printed, wanted: Rows, mayLackAll: boolean): readonly Lack[] {
  const found: Lack[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const [block, own = 0] = [blocks[at], rows[at]];
    const missing = own === 0 && mayLackAll ? 0 : wanted & ~own;
    if (missing !== 0 && block !== undefined) found.push({ block, missing });
  }
  return found;
}

function without(
  text: string,
  { block: { block, end }, missing }: Lack,
  { rows }: RowTable,
): Problem {
  const titles = [...rows].flatMap(([name, { title }]) =>
    (missing & bitOf(name)) === 0 ? [] : [title],
  );
  return cutOut(lineAt(text, block.start, end), titles);
}

/** An advertised block without the list of its neighbors. */
export const withoutList = (header: Span): Problem => cutOut(header, ['[ neighbors ]']);

/** Something is missing behind the words at a place. */
export const cutOut = (span: Span, expected: readonly string[]): Problem => ({
  code: 'cut-off',
  severity: 'warning',
  span,
  expected,
  message: 'something that this report prints is missing here',
});
