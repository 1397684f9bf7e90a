import { familyOf } from './prefix.js';

/**
 * What a leaf is asked, in the words of SR Linux with `{name}` for what is filled in: by people, whom
 * an answer tells what to type, and by bgpwhy itself. Nothing else is ever sent to a leaf.
 */
export const COMMANDS = {
  release: 'show version',
  networkInstances: 'show network-instance summary',
  bgpRoutes:
    'show network-instance {network-instance} protocols bgp routes {routes-family} prefix {prefix} detail',
  routeTable:
    'show network-instance {network-instance} route-table {family} prefix {prefix} detail',
  /** Configuration: all of a network-instance, and the policies that its neighbors name. */
  configuration: 'info from running network-instance {network-instance}',
  policies: 'info from running routing-policy',
  sessions: 'show network-instance {network-instance} protocols bgp neighbor',
  bgpSummary: 'show network-instance {network-instance} protocols bgp summary',
  /** Leaves tell each other prefixes in the network-instance `default`. */
  evpnRoutes:
    'show network-instance default protocols bgp routes evpn route-type 5 prefix {prefix} detail',
  fabricSessions: 'show network-instance default protocols bgp neighbor',
  /** From 26 on; it tells the longest match, in fewer words. */
  routeTableFlat: 'show network-instance {network-instance} {routes-family} route {address}',
} as const;

/** What stands for the names in braces; null: it is not known. */
export type Values = Readonly<Record<string, string | number | null | undefined>>;

/** What every command about a prefix can be filled with. */
export function valuesFor(networkInstance: string | null, prefix: string): Values {
  const family = familyOf(prefix);
  return {
    'network-instance': networkInstance,
    prefix,
    address: prefix.split('/')[0] ?? prefix,
    family: `${family}-unicast`,
    'routes-family': family,
  };
}

/** The template with its values; a name without a value stays readable. */
export const filled = (template: string, values: Values): string =>
  template.replace(/\{([\w-]+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** What a session that is typed into is told first, so that it can be read. It ends with the session. */
export const SESSION_COMMANDS = [
  'environment cli-engine type basic',
  'environment complete-on-space false',
] as const;
