import type { EvpnPathValues } from '#facts/evpn-route.js';
import { evpnRouteText } from '#lab/print/evpn-route.js';
import { evpnSummaryText } from '#lab/print/evpn-route-summary.js';
import type { PlainEvpnRoute } from '#lab/print/plain.js';
import { eraIn, type Fabric, OWN_AS, prefixIn, SPINES, vtepOf } from './fabric.js';
import type { Said } from './said.js';
import { WIDTH } from './said.js';

/** The routes of type 5 that the other leaves announce, in detail and in a summary. */
export function evpnSaid(fabric: Fabric, leaf: number): readonly Said[] {
  const { release, damping } = eraIn(fabric);
  const label = release < 2307 ? 'VNI' : 'Label';
  const print = {
    networkInstance: 'default',
    width: WIDTH,
    label,
    pathId: release >= 2407,
  } as const;
  const others = Array.from({ length: fabric.leaves }, (_, at) => at).filter((at) => at !== leaf);
  const routes = others.flatMap((at) =>
    SPINES.map((spine, copy) => routeFrom(fabric, at, spine, copy)),
  );
  const labels = release < 2307 ? 16 : 18;
  const rows = routes.map((route) => rowOf(route));
  const totals = {
    ...{ routeType: 5, routes: rows.length, used: others.length, valid: rows.length },
    stale: release < 2503 ? null : 0,
  };
  const summary = {
    ...{ routerId: vtepOf(leaf), autonomousSystem: OWN_AS, localAs: OWN_AS },
    ...{ tables: [{ routeType: 5, rows } as const], totals: [totals] },
  };
  const show = 'show network-instance default protocols bgp routes evpn route-type';
  return [
    [
      `${show} 5 prefix ${prefixIn(fabric)} detail`,
      evpnRouteText(routes, { ...print, labels, damping, domainPath: false }),
    ],
    [`${show} summary`, evpnSummaryText(summary, { ...print, legend: legendOf(release) })],
  ];
}

const legendOf = (release: number) =>
  release < 2410 ? '' : release < 2503 ? ', b=backup' : ', b=backup, w=unused-weight-only';

/** Both spines send it on; the copy of the first one is the one in use. */
function routeFrom(fabric: Fabric, leaf: number, spine: string, copy: number): PlainEvpnRoute {
  return {
    ...{ routeType: 5, routeDistinguisher: `${vtepOf(leaf)}:1`, tagId: 0 },
    ...{ prefix: prefixIn(fabric), macAddress: null, ipAddress: null, esi: null },
    ...{ originatingRouter: null, gatewayIp: fabric.family === 'ipv4' ? '0.0.0.0' : '::' },
    ...{ neighbor: spine, pathId: eraIn(fabric).release < 2407 ? null : 0, receivedPaths: 1 },
    ...{ paths: [pathOf(fabric, leaf, spine, copy)], advertised: [], extra: {} },
  };
}

const pathOf = (fabric: Fabric, leaf: number, spine: string, copy: number): EvpnPathValues => ({
  ...{ number: 1, flags: copy === 0 ? ['best', 'valid', 'used'] : ['valid'], neighbor: spine },
  ...{ med: null, localPreference: 100, nextHop: vtepOf(leaf), origin: 'igp' },
  asPath: fabric.session === 'ibgp' ? [65000] : [65000, 65001],
  communities: ['target:65010:1', 'bgp-tunnel-encap:VXLAN'],
  ...{ originatorId: null, clusterList: [], aggregation: null, unknownAttributes: null },
  ...{ invalidReasons: [], tieBreakReason: copy === 0 ? 'none' : 'peer-router-id' },
  ...{ routeFlapDamping: null, domainPath: null, extra: {} },
  ...{ esi: '00:00:00:00:00:00:00:00:00:00', label: 1, lastModified: '1d2h3m4s' },
  atomicAggregate: false,
});

const rowOf = ({ paths: [path], ...route }: PlainEvpnRoute) => ({
  flags:
    path === undefined ? [] : ['used', 'valid', 'best'].filter((flag) => path.flags.includes(flag)),
  ...{ routeDistinguisher: route.routeDistinguisher, tagId: 0, prefix: route.prefix },
  ...{ macAddress: null, ipAddress: null, esi: null, originatingRouter: null },
  ...{ neighbor: route.neighbor, pathId: route.pathId, nextHop: path?.nextHop ?? null },
  ...{ label: 1, secondLabel: null, gatewayIp: route.gatewayIp, mobility: null },
});
