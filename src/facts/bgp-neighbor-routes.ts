import type { Cited, Span } from '#text/span.js';
import type { AsPathMember, Origin } from './bgp-route.js';
import type { EvpnRouteType } from './evpn-route.js';

/** What a route is sent with, in the tables of all families. Null: the cell is empty, or a dash. */
export interface NeighborRouteAttributes {
  /** By the legend: used valid best stale backup unused-weight-only; none for an invalid path, and in what is sent. */
  readonly flags: readonly string[];
  /** Null where the table has no such column: in 22.6; 23.7 has it. */
  readonly pathId: number | null;
  /** As printed, zone included. */
  readonly nextHop: string | null;
  readonly med: number | null;
  readonly localPreference: number | null;
  readonly asPath: readonly AsPathMember[];
  readonly origin: Origin | null;
}

/** One route of IPv4 or IPv6. */
export interface NeighborRouteValues extends NeighborRouteAttributes {
  readonly prefix: string;
}
export type NeighborRoute = Cited<NeighborRouteValues> & { readonly span: Span };

/** One route of EVPN; which columns it has depends on the route type. Null: absent, or no such column. */
export interface NeighborEvpnRouteValues extends NeighborRouteAttributes {
  readonly routeDistinguisher: string | null;
  readonly tagId: number | null;
  /** Type 5. */
  readonly prefix: string | null;
  /** Type 2. */
  readonly macAddress: string | null;
  /** Type 2; `0.0.0.0` where the route announces a MAC address alone. */
  readonly ipAddress: string | null;
  /** Types 1 and 4. */
  readonly esi: string | null;
  /** Types 3 and 4. */
  readonly originatingRouter: string | null;
}
export type NeighborEvpnRoute = Cited<NeighborEvpnRouteValues> & { readonly span: Span };

export interface NeighborEvpnTable {
  readonly routeType: EvpnRouteType;
  readonly rows: readonly NeighborEvpnRoute[];
}

/** The line below the routes. */
export interface NeighborRouteTotals {
  readonly routes: number | null;
  /** Null for what is sent, as is `valid`. */
  readonly used: number | null;
  readonly valid: number | null;
}

/** The same of one EVPN route type, 1 to 5. */
export interface NeighborEvpnTotals extends NeighborRouteTotals {
  readonly routeType: number;
}

export interface NeighborRoutesValues {
  /** As printed, zone included. */
  readonly peer: string;
  /** Null where all that tells was cut. */
  readonly direction: 'received' | 'advertised' | null;
  /** Null where neither a route nor the command tells. */
  readonly family: 'ipv4' | 'ipv6' | 'evpn' | null;
  readonly remoteAs: number | null;
  readonly localAs: number | null;
  /** `static` or `dynamic`. */
  readonly type: string | null;
  readonly description: string | null;
  readonly group: string | null;
}

/**
 * `show … protocols bgp neighbor X received-routes|advertised-routes ipv4|ipv6|evpn`: what came from
 * a peer, in front of the import policies, or goes to it, behind the export policies.
 */
export type NeighborRoutes = Cited<NeighborRoutesValues> & {
  /** Of IPv4 or IPv6. */
  readonly rows: readonly NeighborRoute[];
  /** Null without a line that counts them. */
  readonly totals: Cited<NeighborRouteTotals> | null;
  /** Of EVPN, a table for each route type that has routes. */
  readonly tables: readonly NeighborEvpnTable[];
  readonly tableTotals: readonly Cited<NeighborEvpnTotals>[];
};
