import type { Cited, Span } from '#text/span.js';
import type { EvpnRouteType } from './evpn-route.js';

/** One row of a table; which columns it has depends on the route type. Null: absent, or no such column. */
export interface EvpnRowValues {
  /** used valid best stale backup unused-weight-only, in printed order; none: the route is invalid. */
  readonly flags: readonly string[];
  readonly routeDistinguisher: string | null;
  readonly tagId: number | null;
  /** Type 5. */
  readonly prefix: string | null;
  /** Type 2. */
  readonly macAddress: string | null;
  /** Type 2; `0.0.0.0` where the route announces a MAC address alone. */
  readonly ipAddress: string | null;
  /** Types 1, 2 and 4; all zero: none. */
  readonly esi: string | null;
  /** Types 3 and 4. */
  readonly originatingRouter: string | null;
  readonly neighbor: string | null;
  /** Null before 24.7. */
  readonly pathId: number | null;
  readonly nextHop: string | null;
  /** The VNI, or the MPLS label; that of the mac-vrf where type 2 carries two. */
  readonly label: number | null;
  /** The second one of type 2, `10002 + 10000`: that of the ip-vrf. */
  readonly secondLabel: number | null;
  /** Type 5. */
  readonly gatewayIp: string | null;
  /** Type 2: `Seq:0/Static`. */
  readonly mobility: string | null;
}
export type EvpnRow = Cited<EvpnRowValues> & { readonly span: Span };

export interface EvpnTable {
  readonly routeType: EvpnRouteType;
  readonly rows: readonly EvpnRow[];
}

/** One line below the tables. */
export interface EvpnTotals {
  /** 1 to 8; types 6 to 8 are counted alone. */
  readonly routeType: number;
  readonly routes: number;
  readonly used: number;
  readonly valid: number;
  /** Null before 25.3. */
  readonly stale: number | null;
}

export interface EvpnSummaryValues {
  /** Null where the line with it was cut. */
  readonly routerId: string | null;
  readonly autonomousSystem: number | null;
  readonly localAs: number | null;
  readonly tables: readonly EvpnTable[];
  readonly totals: readonly Cited<EvpnTotals>[];
}

/** `show … protocols bgp routes evpn … summary`. */
export type EvpnSummary = Cited<EvpnSummaryValues>;
