import type { Cited, Span } from '#text/span.js';
import type { Family } from './route-table.js';

/** A tunnel that next hops may be resolved by. Null: the cell is empty, or there is no such column. */
export interface TunnelRowValues {
  readonly prefix: string;
  /** `vxlan_mgr`; in 21.6, and not in 22.3. */
  readonly owner: string | null;
  /** `vxlan`, `mpls`; since 22.3. */
  readonly encapsulation: string | null;
  /** `vxlan`, `ldp`. */
  readonly type: string | null;
  /** What `(vxlan/tunnel-id: 5)` in a route table refers to. */
  readonly tunnelId: number | null;
  /** Whether it is programmed. */
  readonly fib: boolean | null;
  readonly metric: number | null;
  readonly preference: number | null;
  readonly lastUpdate: string | null;
  /** As printed, without blanks: `192.0.2.1(direct)`. */
  readonly nextHops: string | null;
  /** As printed, without blanks. */
  readonly interfaces: string | null;
}
export type TunnelRow = Cited<TunnelRowValues> & { readonly span: Span };

/** A line below the box. */
export interface TunnelTotals {
  /** As printed: `VXLAN`. */
  readonly type: string;
  readonly tunnels: number;
  readonly active: number;
  readonly inactive: number;
}

/** `show network-instance X tunnel-table all`, one for each family. */
export interface TunnelTable {
  /** Null where an old title, which does not tell, is all that is left. */
  readonly family: Family | null;
  readonly rows: readonly TunnelRow[];
  readonly totals: readonly (Cited<TunnelTotals> & { readonly span: Span })[];
}
