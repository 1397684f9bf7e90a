import type { Family } from '#facts/route-table.js';

/** What a line asks a leaf of the lab for. */
export type Asked =
  | { readonly what: 'nothing' | 'quit' | 'version' | 'network-instances' }
  | {
      readonly what: 'bgp-route';
      readonly networkInstance: string;
      readonly prefix: string;
      readonly detail: boolean;
    }
  | { readonly what: 'sessions' | 'bgp-summary'; readonly networkInstance: string }
  | {
      readonly what: 'evpn-route';
      readonly networkInstance: string;
      readonly prefix: string;
    }
  /** What is configured below a path from the root. */
  | { readonly what: 'configuration'; readonly path: readonly string[] }
  | {
      readonly what: 'route-table';
      readonly networkInstance: string;
      /** Null: both, one behind the other. */
      readonly family: Family | null;
      /** Null: all routes, with totals. */
      readonly prefix: string | null;
      readonly detail: boolean;
    }
  | {
      readonly what: 'route-table-flat';
      readonly networkInstance: string;
      readonly family: Family;
      readonly prefix: string | null;
    };

/** A place in the tree of commands. */
export interface Place {
  /** What a line that ends here asks for; without it the line is not complete. */
  readonly ends?: (keys: Keys) => Asked;
  readonly words?: Readonly<Record<string, Place>>;
  /** A word of the user's own, such as a name. */
  readonly key?: readonly [name: keyof Keys, next: Place];
}

export interface Keys {
  readonly name: string;
  readonly prefix: string;
}
