import type { Problem } from '#facts/block.js';
import { lineAt } from '#parsers/lexemes.js';
import type { Span } from '#text/span.js';
import { FIRST_ROW, nameOf } from './fields.js';
import type { BlockDraft } from './path.js';
import type { RouteDraft } from './route.js';
import { PATH_ROWS, ROWS, type RowName, SENT_ROWS } from './rows.js';

/** A set of rows: one bit for each, in printed order. */
type Rows = number;

const bitOf = (name: RowName): Rows => 1 << PATH_ROWS.indexOf(name);
const rowsOf = (names: readonly RowName[]): Rows =>
  names.reduce((rows, name) => rows | bitOf(name), 0);

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
  const paths = routes.flatMap((route) => route.paths);
  const sent = routes.flatMap((route) => route.sent);
  const printed = paths.reduce((rows, path) => rows | rowsIn(path), 0);
  const detail = inDetail || (printed & (DETAIL | REASONS)) !== 0;
  const ofPath = CORE | printed | (detail ? REASONS : 0);
  const ofSent = sent.reduce((rows, block) => rows | rowsIn(block), SENT_CORE | (printed & SENT));
  return [
    ...paths.flatMap((path) => lacking(text, path, ofPath)),
    ...sent.flatMap((block) => (rowsIn(block) === 0 ? [] : lacking(text, block, ofSent))),
  ];
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
  for (const name in late) found |= BITS[name as RowName]; // rows by name
  for (const { label, value } of odd) {
    const name = /\[[^\]]*$/.test(value.text) ? undefined : nameOf(label);
    if (name !== undefined) found |= BITS[name];
  }
  return found;
}

const BITS = Object.fromEntries(PATH_ROWS.map((name) => [name, bitOf(name)])) as Readonly<
  Record<RowName, Rows>
>; // every row is one of a path

function lacking(text: string, draft: BlockDraft, wanted: Rows): readonly Problem[] {
  const missing = wanted & ~rowsIn(draft);
  if (missing === 0) return [];
  const titles = PATH_ROWS.flatMap((name) =>
    (missing & bitOf(name)) === 0 ? [] : [ROWS.get(name)?.title ?? name],
  );
  return [cutOut(lineAt(text, draft.block.start, draft.end), titles)];
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
