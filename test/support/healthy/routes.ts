import type { BgpPathValues } from '#facts/bgp-route.js';
import type { CellNextHop, ProgrammingValues, RouteRowValues } from '#facts/route-table.js';
import { briefOf, flatOf, rowOf, totalsOf } from '#lab/derived.js';
import type { PlainEntry, PlainRoute } from '#lab/print/plain.js';
import { entryFor } from '#lab/route-of-paths.js';
import { eraIn, type Fabric, type Node, nodesOf, OWN_AS, prefixIn, vtepOf } from './fabric.js';
import type { RouteReport } from './said.js';

/** What BGP of a leaf holds for the prefix: a path of each of its nodes, all of them in use. */
export function bgpReportOf(fabric: Fabric, leaf: number, networkInstance: string): RouteReport {
  const route = routeOf(fabric, nodesOf(fabric, leaf).nodes);
  return reportOf(networkInstance, [fabric.detail ? route : briefOf(route)]);
}

/** What BGP holds on a leaf without nodes: the copy of the route of EVPN, or nothing. */
export function copyReportOf(fabric: Fabric): RouteReport {
  const none = fabric.family === 'ipv4' ? '0.0.0.0' : '::';
  const copy = pathOf({ address: none, as: 65001 }, 0, { ...fabric, session: 'ebgp' });
  const paths = fabric.vtepOnly === 'copy' ? [copy] : [];
  const route = { ...routeOf(fabric, []), receivedPaths: paths.length, paths };
  return reportOf(fabric.networkInstance, [route]);
}

const reportOf = (networkInstance: string, routes: readonly PlainRoute[]): RouteReport => ({
  ...{ kind: 'bgp-route', networkInstance },
  data: { routes },
});

function routeOf(fabric: Fabric, nodes: readonly Node[]): PlainRoute {
  const { localPreference } = fabric;
  const attributes = { med: null, localPreference, origin: 'igp', communities: [] } as const;
  const neighbors = nodes.map(({ address }) => address);
  const sent = { path: nodes.length, neighbors, attributes: { ...attributes, asPath: [OWN_AS] } };
  return {
    ...{ routeDistinguisher: null, prefix: prefixIn(fabric) },
    receivedPaths: nodes.length,
    detail: true,
    paths: nodes.map((node, at) => pathOf(node, at, fabric)),
    advertised: fabric.sent && nodes.length > 0 ? [sent] : [],
  };
}

const pathOf = ({ address, as }: Node, at: number, fabric: Fabric): BgpPathValues => ({
  number: at + 1,
  flags: ['best', 'valid', 'used'],
  ...{ neighbor: address, nextHop: address, origin: 'igp', communities: [] },
  asPath: fabric.session === 'ibgp' ? [] : [as],
  ...{ med: null, localPreference: fabric.localPreference, originatorId: null, clusterList: [] },
  ...{ aggregation: null, unknownAttributes: null, invalidReasons: [] },
  tieBreakReason: fabric.detail ? (at === 0 ? 'none' : 'peer-router-id') : null,
  ...{ routeFlapDamping: null, domainPath: null, extra: {} },
});

/** The route of a leaf with nodes, over all of them. */
export function ownEntries(fabric: Fabric, leaf: number, networkInstance: string) {
  const entries = entryFor(routeOf(fabric, nodesOf(fabric, leaf).nodes), networkInstance);
  return entries.map((entry) => finished(entry, fabric));
}

/** The route of a leaf without nodes, over the VTEPs of all others. */
export function vtepEntries(fabric: Fabric): readonly PlainEntry[] {
  const { nodes } = nodesOf(fabric, 0);
  return entryFor(routeOf(fabric, nodes), fabric.networkInstance).map((entry) =>
    finished({ ...entry, ...EVPN, nextHops: hopsOver(fabric) }, fabric),
  );
}

const EVPN = { routeType: 'bgp-evpn', routeOwner: 'bgp_evpn_mgr' };

const hopsOver = ({ leaves }: Fabric): PlainEntry['nextHops'] =>
  Array.from({ length: leaves }, (_, leaf) => ({
    ...{ address: vtepOf(leaf), type: 'indirect', interface: null, mplsLabels: [], via: [] },
    resolvedBy: { by: 'tunnel', prefix: `${vtepOf(leaf)}/32`, type: 'vxlan', tunnelId: null },
    weight: null,
  }));

function finished(entry: PlainEntry, fabric: Fabric): PlainEntry {
  const { weight } = fabric;
  return {
    ...entry,
    nextHops: entry.nextHops.map((hop) => ({ ...hop, weight })),
    programming: eraIn(fabric).programming ? DONE : null,
  };
}

const DONE: ProgrammingValues = {
  ...{ suppressed: false, lastSuccessfulOperation: 'add', pendingOperation: 'none' },
  lastSuccessfulOperationTime: '2026-01-12T06:09:11.204Z',
  ...{ lastFailedOperation: 'none', lastFailedComplexes: null },
};

/** The entries in the report that was saved. */
export function tableReport(
  fabric: Fabric,
  networkInstance: string,
  entries: readonly PlainEntry[],
  subnet: string | null,
): RouteReport {
  const { family, table } = fabric;
  if (table === 'flat')
    return {
      kind: 'route-table-flat',
      networkInstance,
      data: { family, rows: entries.map(flatOf) },
    };
  if (table === 'rows') return wholeTable(fabric, networkInstance, entries, subnet);
  return { kind: 'route-table-prefix', networkInstance, data: { family, entries } };
}

/** All routes of the leaf: the prefix, and the subnet of its nodes. */
export function wholeTable(
  fabric: Fabric,
  networkInstance: string,
  entries: readonly PlainEntry[],
  subnet: string | null,
): RouteReport {
  const era = eraIn(fabric);
  const [first] = entries.map((entry) => rowOf(entry, era));
  const local = first === undefined || subnet === null ? [] : [localRow(first, subnet)];
  const rows = [...local, ...entries.map((entry) => rowOf(entry, era))];
  const { family } = fabric;
  return { kind: 'route-table', networkInstance, data: { family, rows, totals: totalsOf(rows) } };
}

function localRow(like: RouteRowValues, subnet: string): RouteRowValues {
  const hop: CellNextHop = { text: subnet.replace(/0\/24$|\/64$/, '1'), type: 'direct' };
  return {
    ...like,
    ...{ prefix: subnet, preference: 0, nextHops: [hop], interfaces: ['irb1.0'] },
    ...(like.routeType === null
      ? { routeOwner: 'local' }
      : { routeType: 'local', routeOwner: 'net_inst_mgr' }),
  };
}
