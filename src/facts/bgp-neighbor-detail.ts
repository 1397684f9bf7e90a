import type { Cited, Span } from '#text/span.js';

/** One timer in seconds. Null: `-`, or not printed. */
export interface NeighborTimer {
  readonly name: string;
  readonly configured: number | null;
  readonly operational: number | null;
  readonly next: string | null;
}

/** How many messages of one sort were sent and received. */
export interface NeighborMessages {
  readonly name: string;
  readonly sent: number | null;
  readonly received: number | null;
}

/** What a session does with one address family. Null: `None`, `N/A`, or not printed. */
export interface NeighborFamilyValues {
  /** YANG spelling: `evpn`, `ipv4-unicast`. */
  readonly family: string;
  /** `sent`, `received`. */
  readonly endOfRib: readonly string[];
  readonly received: number | null;
  readonly rejected: number | null;
  readonly active: number | null;
  readonly advertised: number | null;
  readonly prefixLimit: number | null;
  /** Percent of the limit at which the leaf warns. */
  readonly prefixLimitWarning: number | null;
  readonly preventTeardown: boolean | null;
  readonly defaultOriginate: string | null;
  readonly ipv6NextHops: boolean | null;
}
export type NeighborFamily = Cited<NeighborFamilyValues> & { readonly span: Span };

/** `show … protocols bgp neighbor X detail`. Null: `None`, `N/A`, or not printed. */
export interface NeighborDetailValues {
  readonly peer: string;
  readonly remoteAs: number | null;
  readonly localAs: number | null;
  /** `ebgp` or `ibgp`. */
  readonly peerType: string | null;
  /** `static` or `dynamic`. */
  readonly type: string | null;
  readonly description: string | null;
  readonly group: string | null;
  readonly exportPolicies: readonly string[];
  readonly importPolicies: readonly string[];
  readonly underMaintenance: boolean | null;
  readonly maintenanceGroup: string | null;
  readonly adminState: string | null;
  readonly sessionState: string | null;
  /** As printed: `0d:0h:59m:38s`. */
  readonly uptime: string | null;
  readonly lastState: string | null;
  readonly lastEvent: string | null;
  readonly flaps: number | null;
  readonly lastError: string | null;
  readonly lastSubError: string | null;
  readonly bfd: boolean | null;
  readonly fastFailover: boolean | null;
  readonly gracefulRestart: string | null;
  readonly capabilitiesSent: readonly string[];
  readonly capabilitiesReceived: readonly string[];
  /** Labels that no release we know prints, as printed. */
  readonly extra: Readonly<Record<string, string>>;
}

export type NeighborDetail = Cited<NeighborDetailValues> & {
  readonly timers: readonly (NeighborTimer & { readonly span: Span })[];
  readonly messages: readonly (NeighborMessages & { readonly span: Span })[];
  readonly families: readonly NeighborFamily[];
};
