import type { Cited, Span } from '#text/span.js';
import type { AsPathMember, Origin } from './bgp-route.js';
import type { Family } from './route-table.js';

/** One path in `show … protocols bgp routes ipv4|ipv6 summary`. Null: the cell is empty, or a dash. */
export interface SummaryRowValues {
  /** By the legend: used valid best stale backup unused-weight-only; none for an invalid path. */
  readonly flags: readonly string[];
  readonly routeDistinguisher: string | null;
  readonly prefix: string;
  /** As printed, zone included; `0.0.0.0` is a route of another protocol. */
  readonly nextHop: string | null;
  readonly med: number | null;
  readonly localPreference: number | null;
  readonly origin: Origin | null;
  readonly asPath: readonly AsPathMember[];
}
export type SummaryRow = Cited<SummaryRowValues> & { readonly span: Span };

/**
 * The lines below the box, as printed. `withEcmp` counts destinations with more than one path, Used or
 * not, and `destinations` counts more than prefixes in some releases: nothing may rest on them.
 */
export interface SummaryTotals {
  readonly received: number | null;
  readonly used: number | null;
  readonly valid: number | null;
  readonly stale: number | null;
  readonly destinations: number | null;
  readonly withEcmp: number | null;
}

export interface BgpRouteSummary {
  readonly family: Family;
  readonly rows: readonly SummaryRow[];
  /** Null without a footer. */
  readonly totals: Cited<SummaryTotals> | null;
}
