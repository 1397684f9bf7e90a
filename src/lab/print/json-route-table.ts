import type {
  Family,
  FlatRowValues,
  ProgrammingValues,
  RouteRowValues,
  RouteTotals,
} from '#facts/route-table.js';
import type { Era } from './era.js';
import { cellWords, chainLines, flatWords, signs } from './hop-words.js';
import { type Printed, printed } from './json-printed.js';
import type { PlainEntry } from './plain.js';

/** Several next hops are one string; interfaces have a trailing blank, as seen. */
const stacked = (lines: readonly string[]): string => lines.join('\n');
const ports = (names: readonly string[]): string => stacked(names.map((name) => `${name} `));

/** One row of the box table. */
export function rowJson(row: RouteRowValues): Printed {
  const status = row.fibStatus === null ? '' : `/${row.fibStatus}`;
  return printed({
    Prefix: row.prefix,
    ID: row.id,
    'Route Type': row.routeType,
    'Route Owner': row.routeOwner,
    Active: row.active === null ? null : (row.active ? 'True' : 'False') + status,
    'Origin Network Instance': row.originNetworkInstance,
    Metric: row.metric,
    Pref: row.preference,
    'Next-hop (Type)': stacked(row.nextHops.map(cellWords)),
    'Next-hop Interface': ports(row.interfaces),
    'Backup Next-hop (Type)': stacked(row.backupNextHops.map(cellWords)),
    'Backup Next-hop Interface': ports(row.backupInterfaces),
  });
}

/** The footer of the box table. */
export function totalsJson(family: Family, totals: RouteTotals | null): Printed {
  const four = family === 'ipv4' ? 'IPv4' : 'IPv6';
  return printed({
    [`${four} routes total`]: totals?.routes ?? null,
    [`${four} prefixes with active routes`]: totals?.activePrefixes ?? null,
    [`${four} prefixes with active ECMP routes`]: totals?.ecmpRoutes ?? null,
  });
}

/** One route of the detail report; the chains of its next hops are the lines of the text. */
export function entryJson(entry: PlainEntry, era: Era): Printed {
  const chains = (hops: PlainEntry['nextHops']): string =>
    stacked(hops.flatMap((hop) => chainLines(hop, era)));
  return printed({
    Destination: entry.prefix,
    ID: entry.id,
    'Route Type': entry.routeType,
    'Route Owner': entry.routeOwner,
    'Origin Network Instance': entry.originNetworkInstance,
    Metric: entry.metric,
    Preference: entry.preference,
    [era.best ? 'Best' : 'Active']: entry.active,
    'Last change': entry.lastChange,
    'Resilient hash': entry.resilientHash,
    'ip route nexthop': {
      'Next Hop Count': entry.nextHops.length,
      'Next hops': chains(entry.nextHops),
    },
    'ip route backup nexthop': {
      'Backup Next Hop Count': entry.backupNextHops.length,
      'Backup Next hops': chains(entry.backupNextHops),
    },
    'Route Programming Status': entry.programming === null ? null : statusJson(entry.programming),
    ...entry.extra,
  });
}

const statusJson = (status: ProgrammingValues): Printed =>
  printed({
    Suppressed: status.suppressed,
    'Last successful FIB operation': status.lastSuccessfulOperation ?? '-',
    'Last successful FIB operation time': status.lastSuccessfulOperationTime ?? '-',
    'Current FIB operation pending': status.pendingOperation ?? '-',
    'Last failed FIB operation': status.lastFailedOperation ?? '-',
    'Last failed FIB complexes': status.lastFailedComplexes,
  });

/** One route of the report of 26.x. */
export const flatRowJson = (row: FlatRowValues): Printed => ({
  Prefix: row.prefix,
  'Route Type': row.routeType,
  Metric: row.metric,
  Pref: row.preference,
  Flags: signs(row.flags),
  'Next-Hop(s)': stacked(row.nextHops.map(flatWords)),
});
