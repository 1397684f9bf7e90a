import type { Cited, Span } from '#text/span.js';

declare const named: unique symbol;

/** The name of a network-instance that may stand in a command. */
export type NetworkInstanceName = string & { readonly [named]: true };

/**
 * The text as such a name; null when it is none. SR Linux allows more (`restricted-name`: 1 to 247
 * characters, blanks and signs among them), of which some mean something to a command line: a name
 * with one of those is never sent.
 */
export const networkInstanceNamed = (text: string): NetworkInstanceName | null =>
  NAME.test(text) && text !== KEYWORD ? (text as NetworkInstanceName) : null; // as it was tested

const NAME = /^[A-Za-z0-9][\w.:-]{0,246}$/;

/** `show network-instance summary` is a command of its own. */
const KEYWORD = 'summary';

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
