import type { Cited, Span } from '#text/span.js';

/** What BGP does with the routes of one address family. Null: `None`, `N/A`, or not printed. */
export interface SummaryFamilyValues {
  /** YANG spelling: `ipv4-unicast`, `ipv6-unicast`, `evpn`. */
  readonly family: string;
  readonly received: number | null;
  readonly active: number | null;
  /** The two maxima of multipath in printed order; empty where the family has none. */
  readonly maximumPaths: readonly (number | null)[];
  /** Whether multipath may combine paths of different neighbor ASes. */
  readonly multipleAs: boolean | null;
}
export type SummaryFamily = Cited<SummaryFamilyValues> & { readonly span: Span };

/** What `show … protocols bgp summary` tells of the whole instance. Null: `None`, or not printed. */
export interface BgpSummaryValues {
  /** `enabled` or `disabled`, and `up` or `down`, as printed. */
  readonly adminState: string | null;
  readonly operState: string | null;
  readonly autonomousSystem: number | null;
  readonly routerId: string | null;
  readonly totalPaths: number | null;
  readonly receivedRoutes: number | null;
  readonly activeRoutes: number | null;
  readonly upPeers: number | null;
  readonly configuredPeers: number | null;
  readonly disabledPeers: number | null;
  readonly dynamicPeers: number | null;
  readonly localPreference: number | null;
  /** Route-table preferences. */
  readonly ebgpPreference: number | null;
  readonly ibgpPreference: number | null;
  readonly waitForFibInstall: boolean | null;
  readonly rapidWithdrawals: string | null;
  /** Labels that no release we know prints, as printed. */
  readonly extra: Readonly<Record<string, string>>;
}

export type BgpSummary = Cited<BgpSummaryValues> & {
  readonly families: readonly SummaryFamily[];
};
