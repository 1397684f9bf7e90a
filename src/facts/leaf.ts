import type { Span, Spans } from '#text/span.js';
import type { BgpRoute } from './bgp-route.js';
import type { Programming, Resolution, Via } from './route-table.js';
import type { Surroundings } from './surroundings.js';
import type { Told } from './told.js';

/** One next hop of an installed route, from whichever report printed it. */
export interface InstalledNextHop {
  /** The next hop itself; null where a table prints only the prefix that resolves it (23.7 on). */
  readonly address: string | null;
  /** As printed: `6.4.5.21`, `10.0.1.2/32`, `None`. */
  readonly text: string;
  /** `direct`, `indirect`, `indirect/vxlan`, `route:local`, …; null where nothing is printed. */
  readonly type: string | null;
  readonly resolvedBy: Resolution | null;
  readonly weight: number | null;
  /** The deeper lines of its chain, which the detail report alone prints; absent: none. */
  readonly via?: readonly Via[];
  /** Where its weight is printed. */
  readonly spans?: { readonly weight: Span };
}

export interface InstalledRouteValues {
  readonly prefix: string;
  readonly routeType: string | null;
  readonly routeOwner: string | null;
  readonly originNetworkInstance: string | null;
  readonly metric: number | null;
  readonly preference: number | null;
  /** Null in eras whose table has no such column. */
  readonly active: boolean | null;
  /** `success` or `failed` behind `True/`, in the eras that print it. */
  readonly fibStatus: string | null;
  readonly lastChange: string | null;
  readonly resilientHash: boolean | null;
  readonly declaredNextHops: number | null;
  readonly nextHops: readonly InstalledNextHop[];
  readonly backupNextHops: readonly InstalledNextHop[];
  readonly programming: Programming | null;
}

/** A route of the route table for the prefix in question, told by any of its three reports. */
export interface InstalledRoute extends InstalledRouteValues {
  readonly spans: Spans<InstalledRouteValues>;
  readonly span: Span;
}

/** A report of a leaf that does not count, because the same leaf told it again and differently. */
export interface Superseded {
  readonly earlier: Told<unknown>;
  readonly counts: Told<unknown>;
}

/** All a leaf told about one prefix. A report that was not given is absent. */
export interface LeafFacts extends Surroundings {
  /** From the prompt, else null. */
  readonly device: string | null;
  /** How people tell this leaf from others: its device name, else the file. */
  readonly name: string;
  readonly networkInstance: string | null;
  readonly prefix: string;
  readonly bgpRoutes?: Told<BgpRoute>;
  /** Every route the route table holds for the prefix; an empty list: asked, and not there. */
  readonly routeTable?: Told<readonly InstalledRoute[]>;
  /** Reports that do not count, because the leaf told the same again and differently. */
  readonly superseded?: readonly Superseded[];
}

/** A report that a rule may need. */
export type FactName = 'bgpRoutes' | 'routeTable' | Exclude<keyof Surroundings, 'evpnFile'>;
