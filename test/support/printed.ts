import type { NeighborRowValues } from '#facts/bgp-neighbor.js';
import type { SummaryRowValues } from '#facts/bgp-route-summary.js';
import type { BgpSummaryValues } from '#facts/bgp-summary.js';
import { familyOf } from '#facts/prefix.js';
import type { RouteRowValues } from '#facts/route-table.js';
import { neighborSummaryText } from '#lab/print/bgp-neighbor-summary.js';
import { routeSummaryText } from '#lab/print/bgp-route-summary.js';
import { bgpSummaryText } from '#lab/print/bgp-summary.js';
import { printRouteTable } from '#lab/print/route-table.js';

/** Reports of a leaf as it prints them, from what differs from plain ones. */

const NAME = 'ip-vrf1';
const WIDTH = 180;

/** One row of a route table: that of BGP over these next hops, as cells print them. */
export type RowSpec = Partial<Omit<RouteRowValues, 'nextHops'>> & {
  readonly prefix: string;
  readonly nextHops?: readonly string[];
  readonly hopType?: string;
};

/** `show … route-table … summary`. */
export function tablePrinted(rows: readonly RowSpec[], networkInstance = NAME): string {
  const values = rows.map(rowValues);
  const routes = values.length;
  return printRouteTable(values, {
    ...({ columns: '23.7', noInterface: 'None', networkInstance, width: WIDTH } as const),
    family: familyOf(values[0]?.prefix ?? ''),
    cells: [20, 4, 12, 18, 8, 12, 8, 6, 32, 18],
    totals: { routes, activePrefixes: routes, ecmpRoutes: 0 },
  });
}

const rowValues = ({ nextHops = [], hopType = 'direct', ...spec }: RowSpec): RouteRowValues => ({
  id: 0,
  routeType: 'bgp',
  routeOwner: 'bgp_mgr',
  active: true,
  fibStatus: null,
  originNetworkInstance: NAME,
  metric: 0,
  preference: 170,
  interfaces: nextHops.map(() => 'irb1.0'),
  backupNextHops: [],
  backupInterfaces: [],
  ...spec,
  nextHops: nextHops.map((text) => ({ text, type: hopType })),
});

export type SessionSpec = Partial<NeighborRowValues> & { readonly peer: string };

/** `show … protocols bgp neighbor`. */
export function sessionsPrinted(rows: readonly SessionSpec[], networkInstance = NAME): string {
  const all = rows.map((spec) => ({ ...session(spec, networkInstance), families: FAMILIES }));
  const totals = { configured: 0, established: 0, disabled: 0, dynamic: all.length };
  return neighborSummaryText(all, totals, { networkInstance, width: WIDTH, spaced: true });
}

const FAMILIES = [{ family: 'ipv4-unicast', received: 1, active: 1, sent: 1 }];

const session = (spec: SessionSpec, networkInstance: string): NeighborRowValues => ({
  networkInstance,
  group: 'nodes',
  flags: ['dynamic'],
  peerAs: 65001,
  state: 'established',
  uptime: '0d:1h:23m:45s',
  ...spec,
});

export type BgpRowSpec = Partial<SummaryRowValues> & { readonly prefix: string };

/** `show … protocols bgp routes … summary`. */
export function bgpTablePrinted(rows: readonly BgpRowSpec[], networkInstance = NAME): string {
  const all = rows.map(bgpRow);
  const number = all.length;
  const totals = { received: number, used: number, valid: number, stale: 0 };
  return routeSummaryText(
    all,
    { ...totals, destinations: number, withEcmp: 0 },
    {
      ...({ legend: 'stale', originFirst: false, absent: '', distinguished: false } as const),
      ...{ networkInstance, width: WIDTH },
    },
  );
}

const bgpRow = (spec: BgpRowSpec): SummaryRowValues => ({
  flags: ['used', 'valid', 'best'],
  routeDistinguisher: null,
  nextHop: '192.0.2.21',
  med: null,
  localPreference: 100,
  origin: 'igp',
  asPath: [65001],
  ...spec,
});

/** `show … protocols bgp summary` with the two maxima of multipath. */
export function summaryPrinted(
  maximumPaths: readonly number[],
  differs: Partial<BgpSummaryValues> = {},
): string {
  const family = { received: 3, active: 3, maximumPaths, multipleAs: true };
  const none = { received: null, active: null, multipleAs: null };
  const families = [
    { family: 'ipv4-unicast', ...family },
    { family: 'ipv6-unicast', ...none, maximumPaths: [null, null] },
    { family: 'evpn', ...none, maximumPaths: [] },
  ];
  return bgpSummaryText(
    { ...SUMMARY, ...differs, families },
    { networkInstance: NAME, width: WIDTH },
  );
}

export const SUMMARY: BgpSummaryValues = {
  adminState: 'enabled',
  operState: 'up',
  autonomousSystem: 65010,
  routerId: '198.51.100.1',
  totalPaths: 3,
  receivedRoutes: 3,
  activeRoutes: 3,
  upPeers: 3,
  configuredPeers: 0,
  disabledPeers: 0,
  dynamicPeers: 3,
  localPreference: 100,
  ebgpPreference: 170,
  ibgpPreference: 170,
  waitForFibInstall: false,
  rapidWithdrawals: 'disabled',
  extra: {},
};

/** `show version`. */
export const versionPrinted = (release: string): string =>
  `${RULE}\nHostname             : leaf1\nChassis Type         : 7220 IXR-D3L\nPart Number          : Sim Part No.\nSerial Number        : Sim Serial No.\nSystem HW MAC Address: 00:00:5E:00:53:02\nSoftware Version     : v${release}\nBuild Number         : 218-g1234567abc\nArchitecture         : x86_64\nLast Booted          : 2024-05-06T11:38:51.482Z\nTotal Memory         : 24052875 kB\nFree Memory          : 16973972 kB\n${RULE}\n`;

const RULE = '-'.repeat(51);
