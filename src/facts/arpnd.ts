import type { Cited, Span } from '#text/span.js';

/** Whom a leaf knows by the link-layer address. Null: the cell is empty, or there is no such column. */
export interface ArpndEntryValues {
  /** `irb0`, `ethernet-1/1`. */
  readonly interface: string;
  readonly subinterface: number | null;
  /** An IPv4 address, or an IPv6 one among `neighbors`. */
  readonly neighbor: string;
  /** `static`, `dynamic`, `evpn`. */
  readonly origin: string | null;
  /** All zero while nobody has answered. */
  readonly linkLayerAddress: string | null;
  /** When the entry, or the state of a neighbor, ends: as printed, `3 hours from now`; none for `evpn`. */
  readonly expiry: string | null;
  /** Of IPv6 alone: `stale`, `reachable`. */
  readonly state: string | null;
  /** Of IPv6 alone, in some releases. */
  readonly router: boolean | null;
}
export type ArpndEntry = Cited<ArpndEntryValues> & { readonly span: Span };

/** The line below the box; entries of EVPN count as dynamic. */
export interface ArpndTotals {
  readonly entries: number | null;
  readonly static: number | null;
  readonly dynamic: number | null;
}

/** `show arpnd arp-entries` for IPv4, `show arpnd neighbors` for IPv6. */
export interface Arpnd {
  readonly rows: readonly ArpndEntry[];
  /** Null without that line. */
  readonly totals: Cited<ArpndTotals> | null;
}
