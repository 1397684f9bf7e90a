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
 * other entries of the same report have.
 */
export function missingRows(text: string, entries: readonly EntryDraft[]): readonly Problem[] {
  const printed = new Set(entries.flatMap(rowsIn));
  const wanted = LABELS.filter(([key]) => CORE.some((core) => core === key) || printed.has(key));
  const counted = entries.some(({ backupDeclared }) => backupDeclared !== null);
  return entries.flatMap((entry) => {
    const rows = new Set(rowsIn(entry));
    const expected = wanted.flatMap(([key, label]) => (rows.has(key) ? [] : [label]));
    if (entry.declared === null) expected.push('Next hops: COUNT entries');
    if (counted && entry.backupDeclared === null) expected.push('Backup Next hops: COUNT entries');
    return expected.length === 0 ? [] : [missingIn(text, entry, expected)];
  });
}

const rowsIn = ({ rows, programming }: EntryDraft): readonly string[] => [
  ...Object.keys(rows),
  ...Object.keys(programming),
];

/** Each key with the label of today. */
const LABELS: readonly (readonly [key: string, label: string])[] = [
  ...new Map(
    Object.entries({ ...ENTRY_ROWS, ...PROGRAMMING_ROWS }).map(([label, key]) => [key, label]),
  ),
];

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
