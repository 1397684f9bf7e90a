import { beginsLike, type Ending, judgeEnding, mismatch } from '#parsers/ending.js';
import type { Region } from '#parsers/show.js';
import type { EntryDraft } from './entry.js';
import type { Report } from './grammar.js';
import { missingRows } from './missing.js';
import { endsHere } from './next-hop.js';

/**
 * A detail report is complete when each entry shows as many next hops as it declares, and something
 * proves that the router said all it had to say: the closing rule (behind the programming status,
 * in releases that print one), or other text behind chains that are told to their end. Such a rule
 * stands between two entries, too: an answer for several prefixes needs more behind it.
 */
export function judgeCompleteness(
  region: Region,
  read: Report,
  entries: readonly EntryDraft[],
): Ending {
  const { end } = read;
  const closed = isClosed(region, read);
  const last = entries.at(-1);
  const proves = (behind: boolean): boolean => {
    if (last === undefined || last.declared === null || !toldStatus(last)) return false;
    return closed ? behind || !asksForSeveral(region) : behind && last.hops.every(endsHere);
  };
  const missing = missingRows(region.text, entries);
  const all = entries.flatMap(counts);
  return judgeEnding(region, { closed, end, proves, begins, counts: all, missing });
}

/** Releases that print backup next hops print the programming status, too. */
const toldStatus = ({ backupDeclared, programming }: EntryDraft): boolean =>
  backupDeclared === null || programming.lastFailedOperation !== undefined;

/**
 * At the very end of a text, a rule that is shorter than the others was cut itself, and one with the
 * first letters of a label behind it is not the last.
 */
function isClosed(
  { text, end: close, followed }: Region,
  { items, closing, end }: Report,
): boolean {
  if (closing === null || followed) return closing !== null;
  const [label = ''] = text
    .slice(end, Math.min(close, end + 500))
    .trim()
    .split(/\s*:/, 1);
  if (label !== '') return !PHRASES.some((phrase) => phrase.startsWith(label));
  const last = items.findLastIndex((item) => item.kind !== 'rule');
  const dashes = items.map((item) => (item.kind === 'rule' ? item.dashes : 0));
  const trailing = dashes.slice(last + 1).reduce((sum, length) => sum + length, closing);
  const above = dashes.slice(0, last + 1).filter((length) => length > 0);
  return above.length === 0 || above.some((length) => length <= trailing);
}

/** `prefix 10.* detail` */
const asksForSeveral = ({ command }: Region): boolean => /\sprefix\s\S*\*/.test(command ?? '');

export const counts = ({ declared, hops, backupDeclared, backupHops }: EntryDraft) => [
  ...(declared === null ? [] : mismatch(declared, hops.length, 'next hops')),
  ...(backupDeclared === null
    ? []
    : mismatch(backupDeclared, backupHops.length, 'backup next hops')),
];

const PHRASES = [
  'Destination',
  'ID',
  'Route Type',
  'Route Owner',
  'Origin Network Instance',
  'Metric',
  'Preference',
  'Best',
  'Active',
  'Last change',
  'Resilient hash',
  'Next hops:',
  'Backup Next hops:',
  'Route Programming Status',
  'Suppressed',
  'Last successful FIB operation',
  'Current FIB operation pending',
  'Last failed FIB',
  'Primary NHG',
  'Backup NHG',
  'pushed MPLS labels',
  '----',
];

const begins = (words: string): boolean =>
  beginsLike(PHRASES, words) ||
  /^(?:v$|vi$|via\b|[\dA-Fa-f:.]+(?: \(.*)?$|r[esolvd]*$|resolved|\(|w$|wi$|wit$|with\b)/.test(
    words,
  );
