import type { NeighborDetailValues } from '#facts/bgp-neighbor-detail.js';
import { neighborDetailText, type PlainNeighborDetail } from '#lab/print/bgp-neighbor.js';
import { neighborSummaryText } from '#lab/print/bgp-neighbor-summary.js';
import { printRouteTable } from '#lab/print/route-table.js';

/** Commands and answers, as `beside` takes them. */
type Answers = Readonly<Record<string, string>>;

type PlainNeighbor = Parameters<typeof neighborSummaryText>[0][number];

/** What differs from a session that is up. */
type SessionSpec = Partial<PlainNeighbor>;

/** A session of a node that is up and carries IPv4; its number is that of `path`. */
export const up = (number: number, differs: SessionSpec = {}): PlainNeighbor => ({
  networkInstance: 'ip-vrf1',
  peer: `192.0.2.${20 + number}`,
  group: 'nodes',
  flags: ['static'],
  peerAs: 65001,
  state: 'established',
  uptime: '1d:2h:3m:4s',
  families: [{ family: 'ipv4-unicast', received: 1, active: 1, sent: 2 }],
  ...differs,
});

/** One that is not. */
export const down = (number: number, differs: SessionSpec = {}): PlainNeighbor =>
  up(number, { state: 'active', uptime: null, families: [], ...differs });

/** `show … protocols bgp neighbor`. */
export function sessions(...rows: readonly PlainNeighbor[]): Answers {
  const isStatic = rows.filter(({ flags }) => flags.includes('static'));
  const totals = {
    configured: isStatic.length,
    established: isStatic.filter(({ state }) => state === 'established').length,
    disabled: rows.filter(({ flags }) => flags.includes('disabled')).length,
    dynamic: rows.length - isStatic.length,
  };
  const print = { networkInstance: 'ip-vrf1', width: 200, spaced: true };
  return {
    'show network-instance ip-vrf1 protocols bgp neighbor': neighborSummaryText(
      rows,
      totals,
      print,
    ),
  };
}

/** `show … protocols bgp neighbor X detail`. */
export function detail(number: number, differs: Partial<PlainNeighborDetail> = {}): Answers {
  const told = { ...DETAIL, peer: `192.0.2.${20 + number}`, ...differs };
  return {
    [`show network-instance ip-vrf1 protocols bgp neighbor ${told.peer} detail`]:
      neighborDetailText(told, 80),
  };
}

const PLAIN: Omit<NeighborDetailValues, 'peer'> = {
  remoteAs: 65001,
  localAs: 65010,
  peerType: 'ebgp',
  type: 'static',
  description: null,
  group: 'nodes',
  exportPolicies: [],
  importPolicies: [],
  underMaintenance: false,
  maintenanceGroup: null,
  adminState: 'enable',
  sessionState: 'active',
  uptime: null,
  lastState: 'connect',
  lastEvent: 'connectRetry',
  flaps: 1,
  lastError: null,
  lastSubError: null,
  bfd: false,
  fastFailover: true,
  gracefulRestart: 'disable',
  capabilitiesSent: ['ROUTE_REFRESH', '4-OCTET_ASN', 'MP_BGP'],
  capabilitiesReceived: ['ROUTE_REFRESH', '4-OCTET_ASN', 'MP_BGP'],
  extra: {},
};
const DETAIL: Omit<PlainNeighborDetail, 'peer'> = {
  ...PLAIN,
  timers: [{ name: 'hold-time', configured: 90, operational: 90, next: null }],
  messages: [{ name: 'Updates', sent: 3, received: 4 }],
  families: [
    {
      family: 'ipv4-unicast',
      endOfRib: ['sent', 'received'],
      received: 1,
      rejected: 0,
      active: 1,
      advertised: 2,
      prefixLimit: 4_294_967_295,
      prefixLimitWarning: 90,
      preventTeardown: false,
      defaultOriginate: 'disabled',
      ipv6NextHops: false,
    },
  ],
};

/** `info from running … protocols bgp`, printed as a whole. */
export const running = (...lines: readonly string[]): Answers => ({
  'info from running network-instance ip-vrf1 protocols bgp': [
    '    network-instance ip-vrf1 {',
    '        protocols {',
    '            bgp {',
    ...lines.map((line) => `                ${line}`),
    '            }',
    '        }',
    '    }',
  ].join('\n'),
});

/** `info from state … neighbor *`, of one neighbor. */
export const state = (number: number, ...lines: readonly string[]): Answers => ({
  'info from state network-instance ip-vrf1 protocols bgp neighbor *': [
    '    network-instance ip-vrf1 {',
    '        protocols {',
    '            bgp {',
    `                neighbor 192.0.2.${20 + number} {`,
    ...lines.map((line) => `                    ${line}`),
    '                }',
    '            }',
    '        }',
    '    }',
  ].join('\n'),
});

/** A whole route table: for each prefix the type of its route. */
export const table = (types: Readonly<Record<string, string>>): Answers => ({
  'show network-instance ip-vrf1 route-table ipv4-unicast summary': printRouteTable(
    Object.entries(types).map(([prefix, routeType]) => ({
      ...ROW,
      prefix,
      routeType,
      routeOwner: OWNERS[routeType] ?? 'net_inst_mgr',
    })),
    {
      columns: '23.7',
      family: 'ipv4',
      networkInstance: 'ip-vrf1',
      width: 160,
      cells: [20],
      noInterface: 'None',
      totals: { routes: Object.keys(types).length, activePrefixes: 1, ecmpRoutes: 0 },
    },
  ),
});

const OWNERS: Readonly<Record<string, string>> = {
  static: 'static_route_mgr',
  bgp: 'bgp_mgr',
  'bgp-evpn': 'bgp_evpn_mgr',
};
const ROW = {
  id: 0,
  routeOwner: 'net_inst_mgr',
  active: true,
  fibStatus: null,
  originNetworkInstance: 'ip-vrf1',
  metric: 0,
  preference: 0,
  nextHops: [{ text: '192.0.2.1', type: 'direct' }],
  interfaces: ['irb1.1'],
  backupNextHops: [],
  backupInterfaces: [],
};
