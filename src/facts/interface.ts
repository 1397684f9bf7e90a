import type { Cited, Span } from '#text/span.js';

/** One row of `show interface brief`. Null: the cell is empty. */
export interface InterfaceRowValues {
  /** `ethernet-1/1`, `irb0`, `lag1`, `system0` and the like. */
  readonly port: string;
  readonly adminState: string | null;
  readonly operState: string | null;
  /** As printed: `25G`. */
  readonly speed: string | null;
  /** The transceiver. */
  readonly type: string | null;
  /** Null in releases without the column, too. */
  readonly description: string | null;
}
export type InterfaceRow = Cited<InterfaceRowValues> & { readonly span: Span };

export interface InterfaceBrief {
  readonly rows: readonly InterfaceRow[];
}
