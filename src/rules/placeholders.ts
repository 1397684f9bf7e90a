import { COMMANDS } from '#facts/commands.js';
import type { Blank } from '#findings/finding.js';

/** What lines to type still leave to be filled in, each once, in the order of the lines. */
export function blanksIn(lines: readonly string[]): readonly Blank[] {
  const names = lines.flatMap((line) => [...line.matchAll(/\{([a-z][\w-]*)\}/g)]);
  return [...new Set(names.map(([, name = '']) => name))].map((name) => {
    const [what, shownBy] = PLACEHOLDERS[name] ?? UNKNOWN;
    return { name, what, shownBy };
  });
}

/** A name without an entry of its own is told with where most names stand. */
const UNKNOWN = ['as it is configured there', COMMANDS.configuration] as const;

const BGP = 'info from running network-instance {network-instance} protocols bgp';

/** What each name stands for, and the command that shows it; null: it is a matter of choice. */
export const PLACEHOLDERS: Readonly<Record<string, readonly [what: string, by: string | null]>> = {
  'network-instance': ['the network-instance of the prefix', COMMANDS.networkInstances],
  prefix: ['the prefix in question', null],
  family: ['`ipv4-unicast` or `ipv6-unicast`, as the prefix is', null],
  'routes-family': ['`ipv4` or `ipv6`, as the prefix is', null],
  address: ['the address of the prefix', null],
  group: ['the group of the nodes', BGP],
  neighbor: ['the address of the neighbor', COMMANDS.sessions],
  policy: ['the policy to use or to change', COMMANDS.policies],
  'new-policy': ['a name that no policy has yet', COMMANDS.policies],
  preference: ['a preference lower than that of the route in front', COMMANDS.routeTable],
  'route-target': ['the target that the other leaves export', COMMANDS.evpnRoutes],
  'route-distinguisher': [
    'a route distinguisher of this leaf alone, such as its own address and the EVI',
    null,
  ],
  vtep: ['the next hop of the EVPN route', COMMANDS.evpnRoutes],
  width: ['how many next hops to allow', null],
  'evpn-width': ['how many EVPN next hops to allow', null],
  'next-hop': ['the next hop of the path', COMMANDS.bgpRoutes],
  'next-hop-prefix': ['the next hop of the path, as a prefix of one address', COMMANDS.bgpRoutes],
  'next-hop-group': [
    'a name that no next-hop-group has yet',
    'info from running network-instance {network-instance} next-hop-groups',
  ],
  'node-address': ['the address that the node has on the wire', 'show arpnd arp-entries'],
  'peer-prefix': ['the address of the neighbor, as a prefix of one address', COMMANDS.sessions],
  'peer-as': ['the AS of the node', null],
  'node-prefix': ['a prefix that holds the addresses of the nodes', null],
  'accepted-prefix': ['the prefix that the node is accepted by', BGP],
  hops: ['how many hops away the nodes may be', null],
  sessions: ['how many sessions to allow', null],
  limit: ['how many routes to allow', null],
  seconds: ['how long, in seconds', null],
  subinterface: [
    'the subinterface that leads to the nodes',
    'show network-instance {network-instance} interfaces',
  ],
  'resilient-hash-prefix': [
    'the prefix configured there',
    'info from running network-instance {network-instance} ip-load-balancing',
  ],
};
