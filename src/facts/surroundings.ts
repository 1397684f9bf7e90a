import type { NeighborSummary } from './bgp-neighbor.js';
import type { NeighborDetail } from './bgp-neighbor-detail.js';
import type { BgpRoute } from './bgp-route.js';
import type { BgpRouteSummary } from './bgp-route-summary.js';
import type { BgpSummary } from './bgp-summary.js';
import type { BlockOf } from './block.js';
import type { ConfigReport } from './config.js';
import type { EvpnRoute } from './evpn-route.js';
import type { EvpnSummary } from './evpn-summary.js';
import type { InterfaceBrief } from './interface.js';
import type { NetworkInstanceSummary } from './network-instance.js';
import type { RouteTableReport } from './route-table.js';
import type { Told } from './told.js';
import type { VersionReport } from './version.js';

/** A tree of configuration or state, with the command that asked for it: see `printsAll`. */
export type ToldTree = Told<ConfigReport> & Pick<BlockOf<'config'>, 'command'>;

/**
 * What a leaf told beside the routes of the prefix; what was not given is absent. Of several reports
 * of one kind the last one counts. Trees stand in a list, the newest first, since each may print
 * another part: what none of them prints is not known, unless one of them prints all around it.
 */
export interface Surroundings {
  /** Trees that print something of BGP in the network-instance, or that it has none. */
  readonly bgpConfig?: readonly ToldTree[];
  /** The same of `bgp-evpn` and `bgp-vpn`. */
  readonly evpnConfig?: readonly ToldTree[];
  /** The same of the network-instance as a whole: static routes, interfaces, load balancing. */
  readonly instanceConfig?: readonly ToldTree[];
  /** The same of `routing-policy`. */
  readonly policies?: readonly ToldTree[];
  /** The same of BGP in the network-instance `default`, over which EVPN comes. */
  readonly fabricConfig?: readonly ToldTree[];
  /** State: `bgp-rib` of the network-instance. */
  readonly ribState?: readonly ToldTree[];
  /** State: `route-table` of the network-instance, with its next-hop-groups and next hops. */
  readonly tableState?: readonly ToldTree[];
  readonly bgpSummary?: Told<BgpSummary>;
  /** The sessions of the network-instance. */
  readonly sessions?: Told<NeighborSummary>;
  readonly sessionDetails?: readonly Told<NeighborDetail>[];
  /** The sessions of the network-instance `default`. */
  readonly fabricSessions?: Told<NeighborSummary>;
  readonly fabricSessionDetails?: readonly Told<NeighborDetail>[];
  /** All that BGP holds in the network-instance, one line a path. */
  readonly bgpTable?: Told<BgpRouteSummary>;
  /** Whole or filtered tables of the network-instance, whatever they were asked for. */
  readonly tables?: readonly Told<RouteTableReport>[];
  /** The same of the network-instance `default`, which leads to other leaves. */
  readonly fabricTables?: readonly Told<RouteTableReport>[];
  /** What BGP in the network-instance `default` holds for the prefix, where that is another one. */
  readonly fabricBgpRoutes?: Told<BgpRoute>;
  /** EVPN routes of type 5 for the prefix; an empty list: asked, and not there. */
  readonly evpnRoutes?: readonly Told<EvpnRoute>[];
  /** The file of the newest EVPN report that tells something about the prefix, or that it has nothing. */
  readonly evpnFile?: string;
  readonly evpnTable?: Told<EvpnSummary>;
  readonly interfaces?: Told<InterfaceBrief>;
  readonly networkInstances?: Told<NetworkInstanceSummary>;
  readonly version?: Told<VersionReport>;
}
