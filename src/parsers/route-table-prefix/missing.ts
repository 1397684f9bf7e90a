import type { Problem } from '#facts/block.js';
import { lineAt } from '#parsers/lexemes.js';
import type { EntryDraft } from './entry.js';
import { ENTRY_ROWS, type EntryKey, PROGRAMMING_ROWS } from './rows.js';

/** What every release prints of an entry. */
const CORE: readonly EntryKey[] = [
  ...(['prefix', 'id', 'routeType', 'routeOwner', 'metric', 'preference'] as const),
  ...(['active', 'lastChange', 'resilientHash'] as const),
];

/**
 * Where rows are missing that a report of this print has: those of every release, and those that
 * other entries of the same report have. A status is there as a whole, or not at all.
 */
export function missingRows(text: string, entries: readonly EntryDraft[]): readonly Problem[] {
  const printed = new Set<string>([...CORE, ...entries.flatMap(rowsIn)]);
  const counted = entries.some(({ backupDeclared }) => backupDeclared !== null);
  return entries.flatMap((entry) => {
    const expected = [...rowsMissingIn(entry, printed), ...countsMissingIn(entry, counted)];
    return expected.length === 0 ? [] : [missingIn(text, entry, expected)];
  });
}

function rowsMissingIn(entry: EntryDraft, printed: ReadonlySet<string>): readonly string[] {
  const rows = new Set(rowsIn(entry));
  const wanted = Object.keys(entry.programming).length === 0 ? OWN : [...OWN, ...STATUS];
  return wanted.flatMap(([label, key]) => (printed.has(key) && !rows.has(key) ? [label] : []));
}

const countsMissingIn = (
  { declared, backupDeclared }: EntryDraft,
  counted: boolean,
): readonly string[] => [
  ...(declared === null ? ['Next hops: COUNT entries'] : []),
  ...(counted && backupDeclared === null ? ['Backup Next hops: COUNT entries'] : []),
];

const rowsIn = ({ rows, programming }: EntryDraft): readonly string[] => [
  ...Object.keys(rows),
  ...Object.keys(programming),
];

/** Each row by its label of today; some line cards alone print the last one of a status. */
const OWN = Object.entries(ENTRY_ROWS).filter(([label]) => label !== 'Best');
const STATUS = Object.entries(PROGRAMMING_ROWS).filter(([, key]) => key !== 'lastFailedComplexes');

const missingIn = (
  text: string,
  { start, end }: EntryDraft,
  expected: readonly string[],
): Problem => ({
  code: 'cut-off',
  severity: 'warning',
  span: lineAt(text, start, end),
  expected,
  message: 'something that this report prints is missing here',
});
