import type { Cited, Span } from '#text/span.js';

/** One row of `show network-instance summary`. Null: the cell is empty. */
export interface NetworkInstanceRowValues {
  readonly name: string;
  /** `default`, `ip-vrf`, `mac-vrf` and the like. */
  readonly type: string | null;
  readonly adminState: string | null;
  readonly operState: string | null;
  /** As printed: an address, or `N/A` where the type has none. */
  readonly routerId: string | null;
  readonly description: string | null;
}
export type NetworkInstanceRow = Cited<NetworkInstanceRowValues> & { readonly span: Span };

export interface NetworkInstanceSummary {
  readonly rows: readonly NetworkInstanceRow[];
}
