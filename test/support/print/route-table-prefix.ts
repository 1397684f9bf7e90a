import type {
  Family,
  NextHopValues,
  ProgrammingValues,
  Resolution,
  RouteEntryValues,
  ViaValues,
} from '#facts/route-table.js';

/** Prints the detail report from its facts, as the router would. It knows nothing of the grammar. */

export interface PlainHop extends Omit<NextHopValues, 'via'> {
  readonly via: readonly ViaValues[];
}
export interface PlainEntry
  extends Omit<
    RouteEntryValues,
    'nextHops' | 'backupNextHops' | 'programming' | 'declaredNextHops'
  > {
  readonly nextHops: readonly PlainHop[];
  readonly backupNextHops: readonly PlainHop[];
  readonly programming: ProgrammingValues | null;
}

/** What differs from release to release. */
export interface DetailPrint {
  readonly family: Family;
  readonly networkInstance: string;
  /** Characters of a rule. */
  readonly width: number;
  /** Until 21.6: `Unicast`, and `resolved by P` without saying what P is. */
  readonly old: boolean;
  /** `Best` until 21.11. */
  readonly best: boolean;
  /** Whether `Origin Network Instance` is printed, and all labels are padded to its width. */
  readonly origin: boolean;
  /** Whether backup next hops, the programming status and the next-hop groups are printed. */
  readonly programming: boolean;
  /** The line of a chain that tells the ECMP weight. */
  readonly weightOn: 'first' | 'last';
}

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
  const hops = entry.nextHops.flatMap((hop) => hopLines(hop, print));
  const lines = [...labelLines(entry, print), rule, `Next hops: ${entry.nextHops.length} entries`];
  if (entry.programming === null) return [...lines, ...hops, rule];
  const backup = entry.backupNextHops.flatMap((hop) => hopLines(hop, print));
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

function hopLines(hop: PlainHop, print: DetailPrint): readonly string[] {
  const chain = [hop, ...hop.via];
  const told = print.weightOn === 'first' ? 0 : chain.length - 1;
  return chain.flatMap((line, depth) => {
    const indent = '  '.repeat(depth);
    const weight = depth === told && hop.weight !== null ? ` with ECMP weight ${hop.weight}` : '';
    const words = `${indent}${depth === 0 ? '' : 'via '}${lineWords(line, print)}${weight}`;
    const labels = `${indent}    pushed MPLS labels : [${line.mplsLabels.join(', ')}]`;
    return line.mplsLabels.length === 0 ? [words] : [words, labels];
  });
}

function lineWords(line: ViaValues, print: DetailPrint): string {
  const resolved = line.resolvedBy === null ? '' : resolution(line.resolvedBy, print);
  const via = line.interface === null ? '' : ` via [${line.interface}]`;
  return `${line.address} (${line.type})${resolved}${via}`;
}

function resolution({ by, prefix, type, tunnelId }: Resolution, { old }: DetailPrint): string {
  const id = tunnelId === null ? '' : `/tunnel-id: ${tunnelId}`;
  return ` resolved by ${old ? '' : `${by} to `}${prefix} (${type}${id})`;
}

const statusLines = (status: ProgrammingValues): readonly string[] => {
  const rows: readonly (readonly [string, unknown])[] = [
    ['Suppressed', status.suppressed],
    ['Last successful FIB operation', status.lastSuccessfulOperation],
    ['Last successful FIB operation time', status.lastSuccessfulOperationTime],
    ['Current FIB operation pending', status.pendingOperation],
    ['Last failed FIB operation', status.lastFailedOperation],
    ['Last failed FIB complexes', status.lastFailedComplexes],
  ];
  return rows.map(([label, value]) => `${label.padEnd(34)}: ${value ?? '-'}`);
};
