import type { Cited, Span } from '#text/span.js';
import type { Advertised, BgpPathValues } from './bgp-route.js';

/** What each of the route types of RFC 7432 and RFC 9136 announces. */
export type EvpnRouteType = 1 | 2 | 3 | 4 | 5;

/** A path of an EVPN route; null means printed as absent, or not printed at all. */
export interface EvpnPathValues extends BgpPathValues {
  /** The Ethernet segment, ten octets as printed; all zero: none. Types 2 and 5 have it here. */
  readonly esi: string | null;
  /** The VNI, or the MPLS label where it is not VXLAN. */
  readonly label: number | null;
  /** `4d18h49m3s`: how long before the report the path was last modified. */
  readonly lastModified: string | null;
  readonly atomicAggregate: boolean | null;
}

/** A path; `span` encloses its header and all its fields. */
export type EvpnPath = Cited<EvpnPathValues> & { readonly span: Span };

/** What names a route; which of them a route has depends on its type. Null: not printed. */
export interface EvpnKeyValues {
  /** Null where the lines that tell it were cut off. */
  readonly routeType: EvpnRouteType | null;
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
  /** Type 5. */
  readonly gatewayIp: string | null;
  /** From whom it was received: each neighbor's copy is a route of its own. */
  readonly neighbor: string | null;
  /** Null before 24.7, which began to print it. */
  readonly pathId: number | null;
}

export interface EvpnRouteValues extends EvpnKeyValues {
  /** Null when the line is missing. */
  readonly receivedPaths: number | null;
  readonly paths: readonly EvpnPath[];
  readonly advertised: readonly Cited<Advertised>[];
  /** Labels that no release we know prints, as printed. */
  readonly extra: Readonly<Record<string, string>>;
}

export type EvpnRoute = Cited<EvpnRouteValues> & { readonly span: Span };

/** `show … protocols bgp routes evpn route-type N … detail`. */
export interface EvpnRouteReport {
  readonly routes: readonly EvpnRoute[];
}
