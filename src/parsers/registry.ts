import type { Kind } from '#facts/block.js';
import { json as arpndJson } from './arpnd/json.js';
import { arpnd } from './arpnd/show.js';
import { json as bgpNeighborJson } from './bgp-neighbor/json.js';
import { bgpNeighbor } from './bgp-neighbor/show.js';
import { json as bgpNeighborRoutesJson } from './bgp-neighbor-routes/json.js';
import { bgpNeighborRoutes } from './bgp-neighbor-routes/show.js';
import { json as bgpNeighborSummaryJson } from './bgp-neighbor-summary/json.js';
import { bgpNeighborSummary } from './bgp-neighbor-summary/show.js';
import { json as bgpRouteJson } from './bgp-route/json.js';
import { bgpRoute } from './bgp-route/show.js';
import { json as bgpRouteSummaryJson } from './bgp-route-summary/json.js';
import { bgpRouteSummary } from './bgp-route-summary/show.js';
import { json as bgpSummaryJson } from './bgp-summary/json.js';
import { bgpSummary } from './bgp-summary/show.js';
import { config } from './config/show.js';
import { json as evpnRouteJson } from './evpn-route/json.js';
import { evpnRoute } from './evpn-route/show.js';
import { json as evpnRouteSummaryJson } from './evpn-route-summary/json.js';
import { evpnRouteSummary } from './evpn-route-summary/show.js';
import { json as interfaceBriefJson } from './interface-brief/json.js';
import { interfaceBrief } from './interface-brief/show.js';
import { alsoInJson } from './json/print.js';
import { json as networkInstanceSummaryJson } from './network-instance-summary/json.js';
import { networkInstanceSummary } from './network-instance-summary/show.js';
import { json as routeTableJson } from './route-table/json.js';
import { routeTable } from './route-table/show.js';
import { json as routeTableFlatJson } from './route-table-flat/json.js';
import { routeTableFlat } from './route-table-flat/show.js';
import { json as routeTablePrefixJson } from './route-table-prefix/json.js';
import { routeTablePrefix } from './route-table-prefix/show.js';
import type { Show } from './show.js';
import { json as tunnelTableJson } from './tunnel-table/json.js';
import { tunnelTable } from './tunnel-table/show.js';
import { json as versionJson } from './version/json.js';
import { version } from './version/show.js';

/** A show of whatever kind. */
export type AnyShow = { readonly [K in Kind]: Show<K> }[Kind];

/** Every show, in the order in which they are asked whether a report is theirs. */
export const shows: readonly AnyShow[] = [
  alsoInJson(bgpRoute, bgpRouteJson),
  alsoInJson(evpnRoute, evpnRouteJson),
  alsoInJson(evpnRouteSummary, evpnRouteSummaryJson),
  alsoInJson(bgpSummary, bgpSummaryJson),
  alsoInJson(bgpNeighbor, bgpNeighborJson),
  alsoInJson(bgpNeighborRoutes, bgpNeighborRoutesJson),
  alsoInJson(routeTablePrefix, routeTablePrefixJson),
  alsoInJson(routeTableFlat, routeTableFlatJson),
  alsoInJson(routeTable, routeTableJson),
  alsoInJson(version, versionJson),
  alsoInJson(networkInstanceSummary, networkInstanceSummaryJson),
  alsoInJson(interfaceBrief, interfaceBriefJson),
  alsoInJson(arpnd, arpndJson),
  alsoInJson(tunnelTable, tunnelTableJson),
  alsoInJson(bgpNeighborSummary, bgpNeighborSummaryJson),
  alsoInJson(bgpRouteSummary, bgpRouteSummaryJson),
  config, // the last one: nearly any line could be one of a tree
];
