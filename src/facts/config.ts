import type { Cited } from '#text/span.js';

/** A leaf: numbers and booleans as such, everything else as printed, without quotes. */
export type Scalar = string | number | boolean;

/** A container or a keyed list as an object, a leaf as a scalar, a leaf-list as an array. */
export type ConfigNode = Scalar | readonly Scalar[] | ConfigTree;

/**
 * Containers, lists and leaves by SR Linux's names. An entry of a keyed list is named by its key; where
 * it has several, by what stands behind the list's name: `192.0.2.1/32 id 0`. A leaf without a value
 * is `true`.
 */
export interface ConfigTree {
  readonly [name: string]: ConfigNode;
}

/** What `info` says, in any of its forms, of configuration or state. */
export interface ConfigValues {
  /** Where the tree hangs: `network-instance ip-vrf1 protocols`; empty: at the root; null: not known. */
  readonly context: string | null;
  readonly tree: ConfigTree;
}

/**
 * The places stand beside the tree, each under the path of its node, spelled as in a `set /` line:
 * `bgp group leafs peer-as`. A leaf's place is that of its value, a leaf-list's that of its values, a
 * container's and a list entry's that of its name and key.
 */
export type ConfigReport = ConfigValues & {
  readonly spans: Cited<Readonly<Record<string, unknown>>>['spans'];
};
