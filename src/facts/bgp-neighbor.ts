import type { Cited, Span } from '#text/span.js';

/** What a session counts in one address family. Null: the report does not tell. */
export interface FamilyCountsValues {
  /** YANG spelling: `evpn`, `ipv4-unicast`. */
  readonly family: string;
  readonly received: number | null;
  readonly active: number | null;
  readonly sent: number | null;
}
export type FamilyCounts = Cited<FamilyCountsValues>;

/** One row of `show … protocols bgp neighbor`. Null: the cell is empty. */
export interface NeighborRowValues {
  readonly networkInstance: string | null;
  /** As printed, zone included. */
  readonly peer: string;
  readonly group: string | null;
  /** By the legend: static dynamic lldp bfd disabled slow; a letter it does not know, as printed. */
  readonly flags: readonly string[];
  readonly peerAs: number | null;
  /** `established`, `active`, `connect`, `idle`, `opensent`, `openconfirm`. */
  readonly state: string | null;
  /** As printed: `0d:1h:23m:45s`; null while the session is down. */
  readonly uptime: string | null;
}
export type NeighborRow = Cited<NeighborRowValues> & {
  /** None while the session is down. */
  readonly families: readonly FamilyCounts[];
  readonly span: Span;
};

/** The lines below the box. They count all sessions, also where the command asked for some. */
export interface NeighborTotals {
  readonly configured: number | null;
  /** How many of the configured ones are up. */
  readonly established: number | null;
  readonly disabled: number | null;
  readonly dynamic: number | null;
}

export interface NeighborSummary {
  readonly rows: readonly NeighborRow[];
  /** Null without a footer. */
  readonly totals: Cited<NeighborTotals> | null;
}
