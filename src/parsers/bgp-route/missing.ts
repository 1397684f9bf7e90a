import type { Problem } from '#facts/block.js';
import { lineAt } from '#parsers/lexemes.js';
import type { Span } from '#text/span.js';
import { FIRST_ROW, nameOf } from './fields.js';
import type { BlockDraft } from './path.js';
import type { RouteDraft } from './route.js';
import { PATH_ROWS, ROWS, type RowName, SENT_ROWS } from './rows.js';

/** A set of rows: one bit for each, in printed order. */
type Rows = number;

const BITS = Object.fromEntries(PATH_ROWS.map((name, at) => [name, 1 << at])) as Record<
  RowName,
  Rows
>; // PATH_ROWS are all rows
const bitOf = (name: RowName): Rows => BITS[name];
function rowsOf(names: readonly RowName[]): Rows {
  let rows = 0;
  for (const name of names) rows |= bitOf(name);
  return rows;
}

/** What every release prints of a path, and of what was sent where it prints that. */
const CORE = rowsOf(['source', 'preference', 'nextHop', 'asPath', 'communities']);
const SENT_CORE = rowsOf(['preference', 'asPath', 'communities']);
const SENT = rowsOf(SENT_ROWS);
/** With any of these a report is one in detail, which ends each path with both reasons. */
const DETAIL = rowsOf(['reflection', 'aggregation', 'unknownAttributes', 'invalidReason']);
const REASONS = rowsOf(['invalidReason', 'tieBreakReason']);

/**
 * Where rows are missing that a report of this print has: those of every release, and those that
 * other paths or blocks of the same report have. Attributes of what was sent are all there, or none.
 */
export function missingRows(
  text: string,
  routes: readonly RouteDraft[],
  inDetail: boolean,
): readonly Problem[] {
  const paths = allOf(routes.map((route) => route.paths));
  const sent = allOf(routes.map((route) => route.sent));
  const detail = inDetail || (paths.any & (DETAIL | REASONS)) !== 0;
  return [
    ...lacking(text, paths, CORE | paths.any | (detail ? REASONS : 0), false),
    ...lacking(text, sent, SENT_CORE | sent.any | (paths.any & SENT), true),
  ];
}

/**
 * Whether a report of which all paths have these rows, and all blocks of what was sent those, has
 * every row that a report of its print has.
 */
export function hasAllRows(
  path: readonly RowName[],
  sent: readonly RowName[],
  inDetail: boolean,
): boolean {
  const [own, told] = [rowsOf(path), rowsOf(sent)];
  const inPath = CORE | (inDetail || (own & (DETAIL | REASONS)) !== 0 ? REASONS : 0);
  const inSent = told === 0 ? 0 : SENT_CORE | (own & SENT);
  return (inPath & ~own) === 0 && (inSent & ~told) === 0;
}

/** Blocks of one kind with the rows that each of them has, and those that any has. */
interface Printed {
  readonly blocks: readonly BlockDraft[];
  readonly rows: readonly Rows[];
  readonly any: Rows;
}

function allOf(drafts: readonly (readonly BlockDraft[])[]): Printed {
  const blocks = drafts.length === 1 ? (drafts[0] ?? []) : drafts.flat();
  const rows = blocks.map(rowsIn);
  let any = 0;
  for (const some of rows) any |= some;
  return { blocks, rows, any };
}

/** The rows that a block has, whatever they say. */
function rowsIn(draft: BlockDraft): Rows {
  const { rows, texts } = draft.block;
  let found = outOfOrder(draft);
  for (let row = 0; row < rows.length; row += 1)
    if (texts[row + FIRST_ROW] !== undefined) found |= BITS[rows[row] ?? 'source'];
  return found;
}

/** A value that we do not know is one, but not where it breaks off in the middle of a list. */
function outOfOrder({ late, odd }: BlockDraft): Rows {
  let found = 0;
  for (const name in late) found |= bitOf(name as RowName); // rows by name
  for (const { label, value } of odd) {
    const name = /\[[^\]]*$/.test(value.text) ? undefined : nameOf(label);
    if (name !== undefined) found |= bitOf(name);
  }
  return found;
}

function lacking(
  text: string,
  { blocks, rows }: Printed,
  wanted: Rows,
  mayLackAll: boolean,
): readonly Problem[] {
  const found: Problem[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const [block, own = 0] = [blocks[at], rows[at]];
    const missing = own === 0 && mayLackAll ? 0 : wanted & ~own;
    if (missing !== 0 && block !== undefined) found.push(without(text, block, missing));
  }
  return found;
}

function without(text: string, { block, end }: BlockDraft, missing: Rows): Problem {
  const titles = PATH_ROWS.flatMap((name) =>
    (missing & bitOf(name)) === 0 ? [] : [ROWS.get(name)?.title ?? name],
  );
  return cutOut(lineAt(text, block.start, end), titles);
}

/** An advertised block without the list of its neighbors. */
export const withoutList = (header: Span): Problem => cutOut(header, ['[ neighbors ]']);

const cutOut = (span: Span, expected: readonly string[]): Problem => ({
  code: 'cut-off',
  severity: 'warning',
  span,
  expected,
  message: 'something that this report prints is missing here',
});
