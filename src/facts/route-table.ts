import type { Cited, Span } from '#text/span.js';

export type Family = 'ipv4' | 'ipv6';

/** What resolves an indirect next hop. `by` is null where the print does not tell. */
export interface Resolution {
  readonly by: 'route' | 'tunnel' | null;
  readonly prefix: string;
  readonly type: string;
  readonly tunnelId: number | null;
}

/** One deeper line of a resolving chain (`via …`), in printed order. */
export interface ViaValues {
  readonly address: string;
  readonly type: string;
  readonly resolvedBy: Resolution | null;
  readonly interface: string | null;
  /** `pushed MPLS labels`, outermost first; empty when none is printed. */
  readonly mplsLabels: readonly number[];
}
export type Via = Cited<ViaValues>;

/** One next hop of a route with the chain that resolves it. */
export interface NextHopValues extends ViaValues {
  /** `with ECMP weight N`, on whichever line it was printed. */
  readonly weight: number | null;
  readonly via: readonly Via[];
}
export type NextHop = Cited<NextHopValues>;

/** `Route Programming Status`, from release 24 on. Null where a dash is printed. */
export interface ProgrammingValues {
  readonly suppressed: boolean | null;
  readonly lastSuccessfulOperation: string | null;
  readonly lastSuccessfulOperationTime: string | null;
  readonly pendingOperation: string | null;
  readonly lastFailedOperation: string | null;
  readonly lastFailedComplexes: string | null;
}
export type Programming = Cited<ProgrammingValues>;

/** One `Destination …` block of `show … route-table … prefix P detail`. */
export interface RouteEntryValues {
  readonly prefix: string;
  readonly id: number | null;
  readonly routeType: string | null;
  readonly routeOwner: string | null;
  readonly originNetworkInstance: string | null;
  readonly metric: number | null;
  readonly preference: number | null;
  /** `Best` until 21.11, `Active` since 22.3. */
  readonly active: boolean | null;
  readonly lastChange: string | null;
  readonly resilientHash: boolean | null;
  readonly declaredNextHops: number | null;
  readonly nextHops: readonly NextHop[];
  readonly backupNextHops: readonly NextHop[];
  readonly programming: Programming | null;
  /** Labels that no release we know prints, as printed. */
  readonly extra: Readonly<Record<string, string>>;
}
export type RouteEntry = Cited<RouteEntryValues> & { readonly span: Span };

export interface RouteTablePrefixReport {
  readonly family: Family;
  readonly entries: readonly RouteEntry[];
}

/** One next hop of a table cell: `10.0.1.2/32 (indirect/vxlan)`. */
export interface CellNextHop {
  readonly text: string;
  readonly type: string | null;
}

/** One row of the box table. Next hops and interfaces are two lists that do not pair up. */
export interface RouteRowValues {
  readonly prefix: string;
  readonly id: number | null;
  /** Null in eras without the column. */
  readonly routeType: string | null;
  readonly routeOwner: string | null;
  readonly active: boolean | null;
  readonly fibStatus: string | null;
  readonly originNetworkInstance: string | null;
  readonly metric: number | null;
  readonly preference: number | null;
  readonly nextHops: readonly CellNextHop[];
  readonly interfaces: readonly string[];
  readonly backupNextHops: readonly CellNextHop[];
  readonly backupInterfaces: readonly string[];
}
export type RouteRow = Cited<RouteRowValues> & { readonly span: Span };

/** The footer. Its ECMP figure counts routes with several next hops, inactive ones too. */
export interface RouteTotals {
  readonly routes: number | null;
  readonly activePrefixes: number | null;
  readonly ecmpRoutes: number | null;
}

export interface RouteTableReport {
  readonly family: Family;
  readonly rows: readonly RouteRow[];
  readonly totals: Cited<RouteTotals> | null;
}

/** `10.1.10.10(route:local)`, `2.2.2.2(tunnel:vxlan, vni:10000)`, `192.168.10.1(irb0.1)`. */
export interface FlatNextHop {
  readonly address: string | null;
  readonly type: string | null;
  readonly via: string | null;
  readonly vni: number | null;
  readonly interface: string | null;
}

export interface FlatRowValues {
  readonly prefix: string;
  readonly routeType: string;
  readonly metric: number | null;
  readonly preference: number | null;
  /** best, unviable, failed, leaked, backup, statistics, dynamic, resilient, in printed order. */
  readonly flags: readonly string[];
  readonly nextHops: readonly FlatNextHop[];
}
export type FlatRow = Cited<FlatRowValues> & { readonly span: Span };

/** The 26.x report `show network-instance X ipv4 route`. */
export interface RouteTableFlatReport {
  readonly family: Family;
  readonly rows: readonly FlatRow[];
}
