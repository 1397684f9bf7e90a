import { beginsLike, type Ending, judgeEnding, mismatch } from '#parsers/ending.js';
import type { Region } from '#parsers/show.js';
import type { EntryDraft } from './entry.js';
import type { Report } from './grammar.js';
import { endsHere } from './next-hop.js';

/**
 * A detail report is complete when each entry shows as many next hops as it declares, and something
 * proves that the router said all it had to say: the closing rule (behind the programming status,
 * in releases that print one), or other text behind chains that are told to their end.
 */
export function judgeCompleteness(
  region: Region,
  { closed, end }: Report,
  entries: readonly EntryDraft[],
): Ending {
  const last = entries.at(-1);
  const proves = (behind: boolean): boolean => {
    if (last === undefined || last.declared === null) return false;
    if (closed)
      return last.backupDeclared === null || last.programming.lastFailedOperation !== undefined;
    return behind && last.hops.every(endsHere);
  };
  return judgeEnding(region, { closed, end, proves, begins, counts: entries.flatMap(counts) });
}

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
