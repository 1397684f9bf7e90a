import { COMMANDS } from './commands.js';
import type { FactName } from './leaf.js';

const NEIGHBOR_DETAIL = 'protocols bgp neighbor * detail';

/** A fact, or a part of one that another command tells. */
export type Wanted = FactName | 'evpnState';

/** The command that tells a fact; leaves that were not asked, or said nothing, are asked by it. */
export const TELLING: Readonly<Record<Wanted, string>> = {
  bgpRoutes: COMMANDS.bgpRoutes,
  routeTable: COMMANDS.routeTable,
  bgpConfig: COMMANDS.configuration,
  evpnConfig: COMMANDS.configuration,
  /** What a leaf makes of its own: its route distinguisher and route targets. */
  evpnState: 'info from state network-instance {network-instance} protocols bgp-vpn',
  instanceConfig: COMMANDS.configuration,
  policies: COMMANDS.policies,
  fabricConfig: 'info from running network-instance default',
  ribState:
    'info from state network-instance {network-instance} bgp-rib afi-safi {family} {family} local-rib',
  tableState: 'info from state network-instance {network-instance} route-table',
  bgpSummary: COMMANDS.bgpSummary,
  sessions: COMMANDS.sessions,
  sessionDetails: `show network-instance {network-instance} ${NEIGHBOR_DETAIL}`,
  fabricSessions: COMMANDS.fabricSessions,
  fabricSessionDetails: `show network-instance default ${NEIGHBOR_DETAIL}`,
  bgpTable: 'show network-instance {network-instance} protocols bgp routes {routes-family} summary',
  tables: 'show network-instance {network-instance} route-table {family} summary',
  fabricBgpRoutes:
    'show network-instance default protocols bgp routes {routes-family} prefix {prefix} detail',
  fabricTables: 'show network-instance default route-table {family} summary',
  evpnRoutes: COMMANDS.evpnRoutes,
  evpnTable: 'show network-instance default protocols bgp routes evpn route-type summary',
  interfaces: 'show interface brief',
  networkInstances: COMMANDS.networkInstances,
  version: COMMANDS.release,
};
