import type { BgpPath, BgpRoute, SentAttributes } from '#facts/bgp-route.js';
import type { Block } from '#facts/block.js';
import type {
  CellNextHop,
  FlatNextHop,
  FlatRow,
  NextHop,
  RouteEntry,
  RouteRow,
  Via,
} from '#facts/route-table.js';

/** A report as SR Linux prints it with `| as json`, from its facts: a printer that knows no reader. */
export function asJson({ kind, data, networkInstance }: Block): unknown {
  const report =
    kind === 'bgp-route'
      ? { 'bgp route': data.routes.map(network) }
      : kind === 'route-table-prefix'
        ? { 'ip route': data.entries.map(entry) }
        : kind === 'route-table-flat'
          ? { 'ip route': data.rows.map(flatRow) }
          : { 'ip route': data.rows.map(row), ...totals(data.totals) };
  return { instance: [{ Name: networkInstance ?? 'default', ...report }] };
}

type Printed = Readonly<Record<string, unknown>>;

/** What a release does not print is no key. */
const printed = (record: Printed): Printed =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));

const capital = (word: boolean): string => (word ? 'True' : 'False');

function row(route: RouteRow): Printed {
  const status = route.fibStatus === null ? '' : `/${route.fibStatus}`;
  return printed({
    Prefix: route.prefix,
    ID: route.id,
    'Route Type': route.routeType,
    'Route Owner': route.routeOwner,
    Active: route.active === null ? null : capital(route.active) + status,
    'Origin Network Instance': route.originNetworkInstance,
    Metric: route.metric,
    Pref: route.preference,
    'Next-hop (Type)': stacked(route.nextHops.map(cellHop)),
    'Next-hop Interface': stacked(route.interfaces.map((name) => `${name} `)),
    'Backup Next-hop (Type)': stacked(route.backupNextHops.map(cellHop)),
    'Backup Next-hop Interface': stacked(route.backupInterfaces.map((name) => `${name} `)),
  });
}

const stacked = (lines: readonly string[]): string => lines.join('\n');
const cellHop = ({ text, type }: CellNextHop): string =>
  type === null ? text : `${text} (${type})`;

const totals = (
  all: { routes: number | null; activePrefixes: number | null; ecmpRoutes: number | null } | null,
): Printed =>
  printed({
    'IPv4 routes total': all?.routes ?? null,
    'IPv4 prefixes with active routes': all?.activePrefixes ?? null,
    'IPv4 prefixes with active ECMP routes': all?.ecmpRoutes ?? null,
  });

function entry(route: RouteEntry): Printed {
  const { programming } = route;
  return printed({
    Destination: route.prefix,
    ID: route.id,
    'Route Type': route.routeType,
    'Route Owner': route.routeOwner,
    'Origin Network Instance': route.originNetworkInstance,
    Metric: route.metric,
    Preference: route.preference,
    Active: route.active,
    'Last change': route.lastChange,
    'Resilient hash': route.resilientHash,
    'ip route nexthop': printed({
      'Next Hop Count': route.declaredNextHops,
      'Next hops': stacked(route.nextHops.map(chain)),
    }),
    'ip route backup nexthop': {
      'Backup Next Hop Count': route.backupNextHops.length,
      'Backup Next hops': stacked(route.backupNextHops.map(chain)),
    },
    'Route Programming Status':
      programming === null
        ? null
        : {
            Suppressed: programming.suppressed,
            'Last successful FIB operation': programming.lastSuccessfulOperation ?? '-',
            'Last successful FIB operation time': programming.lastSuccessfulOperationTime ?? '-',
            'Current FIB operation pending': programming.pendingOperation ?? '-',
            'Last failed FIB operation': programming.lastFailedOperation ?? '-',
            'Last failed FIB complexes': programming.lastFailedComplexes ?? '-',
          },
    ...route.extra,
  });
}

const chain = (hop: NextHop): string =>
  stacked([
    line(hop) + (hop.weight === null ? '' : ` with ECMP weight ${hop.weight}`) + labels(hop),
    ...hop.via.map(
      (deeper, depth) => `${'  '.repeat(depth + 1)}via ${line(deeper)}${labels(deeper)}`,
    ),
  ]);

function line({ address, type, resolvedBy, interface: name }: Via): string {
  const tunnel = resolvedBy?.tunnelId == null ? '' : `/tunnel-id: ${resolvedBy.tunnelId}`;
  const by = resolvedBy?.by == null ? '' : `${resolvedBy.by} to `;
  const resolved =
    resolvedBy === null
      ? ''
      : ` resolved by ${by}${resolvedBy.prefix} (${resolvedBy.type}${tunnel})`;
  return `${address} (${type})${resolved}${name === null ? '' : ` via [${name}]`}`;
}

const labels = ({ mplsLabels }: Via): string =>
  mplsLabels.length === 0 ? '' : `\n      pushed MPLS labels : [${mplsLabels.join(', ')}]`;

const SIGNS: Readonly<Record<string, string>> = {
  best: '>',
  unviable: '*',
  failed: '!',
  leaked: 'L',
  backup: 'B',
  statistics: 'S',
  dynamic: 'D',
  resilient: 'R',
};

const flatRow = (route: FlatRow): Printed => ({
  Prefix: route.prefix,
  'Route Type': route.routeType,
  Metric: route.metric,
  Pref: route.preference,
  Flags: route.flags.map((flag) => SIGNS[flag] ?? flag).join(''),
  'Next-Hop(s)': stacked(route.nextHops.map(flatHop)),
});

function flatHop({ address, type, via, vni, interface: name }: FlatNextHop): string {
  const by = type === null ? name : `${type}:${via}`;
  const words = [by, vni === null ? null : `vni:${vni}`].filter((word) => word !== null);
  return `${address ?? 'None'}${words.length === 0 ? '' : `(${words.join(', ')})`}`;
}

const network = (route: BgpRoute): Printed =>
  printed({
    'Route-distinguisher': route.routeDistinguisher,
    Network: route.prefix,
    'Received Paths': route.receivedPaths,
    paths: route.paths.map((path) => bgpPath(path, route.detail)),
    advertised: route.advertised.map(({ path, neighbors, attributes }) => ({
      Path: path,
      Neighbors: `[ ${neighbors.join(', ')} ]`,
      ...(attributes !== null && sent(attributes)),
    })),
  });

const bgpPath = (path: BgpPath, detail: boolean): Printed =>
  printed({
    Path: path.number,
    Status: `<${path.flags.map((flag) => `${flag.charAt(0).toUpperCase()}${flag.slice(1)},`).join('')}>`,
    'Route source': path.neighbor === null ? null : `neighbor ${path.neighbor}`,
    'BGP next-hop': path.nextHop,
    ...sent(path),
    'Domain Path': path.domainPath,
    ...(detail && {
      'RR Attributes': reflection(path),
      Aggregation: path.aggregation ?? 'Not an aggregate route',
      'Unknown Attr': path.unknownAttributes ?? 'None',
      'Invalid Reason': path.invalidReasons.join(', ').replaceAll('-', '_') || 'None',
      'Tie Break Reason': path.tieBreakReason,
      'Route Flap Damping': path.routeFlapDamping,
    }),
    ...path.extra,
  });

function reflection({ originatorId, clusterList }: BgpPath): string {
  const id = originatorId === null ? 'No Originator-ID' : `Originator-ID ${originatorId}`;
  return `${id}, Cluster-List is [ ${clusterList.join(', ') || '-'} ]`;
}

function sent({ med, localPreference, origin, asPath, communities }: SentAttributes): Printed {
  const letter = { igp: 'i', egp: 'e', incomplete: '?' }[origin ?? 'igp'];
  const members = asPath.map((one) => (typeof one === 'number' ? one : `{${one.join(', ')}}`));
  const preference = localPreference === null ? 'No LocalPref' : `LocalPref is ${localPreference}`;
  return printed({
    'Route Preference': `MED is ${med ?? '-'}, ${preference}`,
    'AS Path':
      origin === null ? null : `${letter}${members.length === 0 ? '' : ` [${members.join(', ')}]`}`,
    Communities: communities.join(', ') || 'None',
  });
}
