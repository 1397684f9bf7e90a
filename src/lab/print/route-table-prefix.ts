import type { Family, ProgrammingValues } from '#facts/route-table.js';
import type { Era } from './era.js';
import { chainLines } from './hop-words.js';
import type { PlainEntry } from './plain.js';

/** What differs from release to release, and from terminal to terminal. */
export interface DetailPrint extends Pick<Era, 'old' | 'best' | 'origin' | 'weightOn'> {
  readonly family: Family;
  readonly networkInstance: string;
  /** Characters of a rule. */
  readonly width: number;
}

/** Prints the detail report from its facts, as the router would. It knows nothing of the grammar. */
export function printRouteTablePrefix(entries: readonly PlainEntry[], print: DetailPrint): string {
  const rule = '-'.repeat(print.width);
  const four = print.family === 'ipv4' ? 'IPv4' : 'IPv6';
  const unicast = print.old ? 'Unicast' : 'unicast';
  const title = `${four} ${unicast} route table of network instance ${print.networkInstance}`;
  return [
    rule,
    title,
    rule,
    ...entries.flatMap((entry) => entryLines(entry, print, rule)),
    '',
  ].join('\n');
}

function entryLines(entry: PlainEntry, print: DetailPrint, rule: string): readonly string[] {
  const hops = entry.nextHops.flatMap((hop) => chainLines(hop, print));
  const lines = [...labelLines(entry, print), rule, `Next hops: ${entry.nextHops.length} entries`];
  if (entry.programming === null) return [...lines, ...hops, rule];
  const backup = entry.backupNextHops.flatMap((hop) => chainLines(hop, print));
  const count = `Backup Next hops: ${entry.backupNextHops.length} entries`;
  const status = [rule, rule, 'Route Programming Status', rule];
  const groups = [rule, 'Primary NHG', rule, rule, 'Backup NHG', rule];
  return [
    ...[...lines, ...hops, count, ...backup, ''],
    ...[...status, ...statusLines(entry.programming), ...groups],
  ];
}

function labelLines(entry: PlainEntry, print: DetailPrint): readonly string[] {
  const origin = ['Origin Network Instance', entry.originNetworkInstance] as const;
  const rows: readonly (readonly [string, unknown])[] = [
    ['Destination', entry.prefix],
    ['ID', entry.id],
    ['Route Type', entry.routeType],
    ['Route Owner', entry.routeOwner],
    ...(print.origin ? [origin] : []),
    ['Metric', entry.metric],
    ['Preference', entry.preference],
    [print.best ? 'Best' : 'Active', entry.active],
    ['Last change', entry.lastChange],
    ['Resilient hash', entry.resilientHash],
    ...Object.entries(entry.extra),
  ];
  return rows.map(([label, value]) => `${label.padEnd(print.origin ? 23 : 14)}: ${value}`);
}

const statusLines = (status: ProgrammingValues): readonly string[] => {
  const rows: readonly (readonly [string, unknown])[] = [
    ['Suppressed', status.suppressed],
    ['Last successful FIB operation', status.lastSuccessfulOperation],
    ['Last successful FIB operation time', status.lastSuccessfulOperationTime],
    ['Current FIB operation pending', status.pendingOperation],
    ['Last failed FIB operation', status.lastFailedOperation],
    ...complexes(status),
  ];
  return rows.map(([label, value]) => `${label.padEnd(34)}: ${value ?? '-'}`);
};

/** Only some platforms name the complexes, and only of an operation that failed. */
const complexes = ({
  lastFailedComplexes,
}: ProgrammingValues): readonly (readonly [string, unknown])[] =>
  lastFailedComplexes === null ? [] : [['Last failed FIB complexes', lastFailedComplexes]];
