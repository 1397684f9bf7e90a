import type { Place } from '#text/place.js';
import type { LogIn } from './log-in.js';
import type { Problem } from './problem.js';

/** One label of a leaf; a name may come several times, such as `group`. */
export interface Label {
  readonly name: string;
  readonly value: string;
}

/** A leaf as one inventory names it. What is null or empty is left to ssh_config. */
export interface Entry {
  readonly name: string;
  /** Other names that select it, such as that of its container. */
  readonly aliases: readonly string[];
  /** How to log in; its `host` is the address, else the name. */
  readonly logIn: LogIn;
  readonly role: string | null;
  readonly labels: readonly Label[];
  /** The network-instances that are of interest; none: all. */
  readonly networkInstances: readonly string[];
  readonly place: Place;
}

/** What an inventory names and what can't be asked, such as a server of a lab, with the reason. */
export interface NoLeaf {
  readonly name: string;
  readonly why: string;
}

/** What one inventory file holds. */
export interface Inventory {
  readonly file: string;
  readonly kind: InventoryKind | null;
  readonly entries: readonly Entry[];
  readonly noLeaves: readonly NoLeaf[];
  readonly problems: readonly Problem[];
}

/** What `readInventory` tells apart, as users call it. */
export type InventoryKind =
  | 'bgpwhy inventory'
  | 'containerlab topology'
  | 'containerlab topology data'
  | 'Ansible inventory (YAML)'
  | 'Ansible inventory (INI)';

/** The content of an inventory, once its kind is known. */
export type Content = Pick<Inventory, 'entries' | 'noLeaves' | 'problems'>;
