import type { Level } from '#facts/config-sessions.js';
import type { Remedy } from '#findings/finding.js';
import { BGP, configure, elsewhere, inspect, spelled } from './remedies.js';

/** What to do about sessions that do not come up, or do not last. */

export const SEE_BGP = inspect('see the groups, the neighbors and whom the leaf accepts', [
  'info from running network-instance {network-instance} protocols bgp',
]);

export const SEE_STATE = inspect('see how often the session came up, and what ended it', [
  'info from state network-instance {network-instance} protocols bgp neighbor {neighbor}',
]);

export const SEE_ROUTE_TABLE = inspect('see how the leaf would reach it', [
  'show network-instance {network-instance} route-table {family} summary',
]);

/** Each level that is disabled takes the session down by itself. */
export const ENABLE: Readonly<Record<Level, Remedy>> = {
  neighbor: configure(
    'if it is the neighbor that is disabled: enable it, unless it is so on purpose',
    [`${BGP} neighbor {neighbor} admin-state enable`],
    '>=21.3',
    'the session comes up, and traffic moves to what it announces',
  ),
  group: configure(
    'if it is the group that is disabled: enable it, unless it is so on purpose',
    [`${BGP} group {group} admin-state enable`],
    '>=21.3',
    'all sessions of the group come up, and traffic moves to what they announce',
  ),
  bgp: configure(
    'if it is BGP as a whole that is disabled: enable it, unless it is so on purpose',
    [`${BGP} admin-state enable`],
    '>=21.3',
    'all sessions of the network-instance come up, and traffic moves to what they announce',
  ),
};

export const SET_PEER_AS = configure(
  'if the AS of the node is right: expect it',
  [`${BGP} neighbor {neighbor} peer-as {peer-as}`],
  '>=21.3',
);

export const ALLOW_PEER_AS = configure(
  'for a dynamic neighbor: let its AS in',
  [`${BGP} dynamic-neighbors accept match {accepted-prefix} allowed-peer-as [ {peer-as} ]`],
  '>=21.3',
  'look at the list before `commit`: every AS that is to be let in has to be in it',
);

export const SET_NODE_AS = elsewhere(
  'if the AS of the leaf is right: correct `peerASN` (the AS of the leaf) or `myASN` (that of the node) of the `BGPPeer` in MetalLB, `asNumber` in Calico',
);

export const ONE_SPEAKER = elsewhere(
  'let one speaker of the node peer with an address of the leaf, or give each speaker an address of its own: MetalLB `sourceAddress` of the `BGPPeer`, a loopback of the node that the leaf has a route for',
);

export const ENABLE_MULTIHOP = configure(
  'let peers of the group be further away than one hop; give the node the same (`ebgpMultiHop` of the `BGPPeer` in MetalLB)',
  [
    `${BGP} group {group} multihop admin-state enable`,
    `${BGP} group {group} multihop maximum-hops {hops}`,
  ],
  '>=21.11',
  'it counts for all peers of the group; neither line counts without the other',
);

export const ROUTE_TO_PEER = configure(
  'if it is the loopback of a node: route it to the address that the node has on the wire',
  [
    'set / network-instance {network-instance} next-hop-groups group {next-hop-group} nexthop 1 ip-address {node-address}',
    'set / network-instance {network-instance} static-routes route {peer-prefix} next-hop-group {next-hop-group}',
  ],
  '>=21.3',
);

export const ROUTE_BACK = elsewhere(
  'the node needs a route back to the address of the leaf that it peers with, too: `ip route get` on the node tells',
);

export const CHECK_NODE = elsewhere(
  'see whether the node runs and answers: `ping` from the leaf with a packet as long as the MTU, and the log of its speaker',
);

const LOADS_TABLES = 'more routes need more memory and more room in the forwarding table';

export const RAISE_LIMIT = spelled('raise the limit of the group', LOADS_TABLES, {
  '>=21.3 <23.3': [`${BGP} group {group} {family} prefix-limit max-received-routes {limit}`],
  '>=23.3 <24.3': [
    `${BGP} group {group} afi-safi {family} {family} prefix-limit max-received-routes {limit}`,
  ],
  '>=24.3': [
    `${BGP} group {group} afi-safi {family} {family} prefix-limit-received max-received-routes {limit}`,
  ],
});

export const KEEP_SESSION = spelled(
  'or keep the session when the limit is exceeded, where the platform can',
  LOADS_TABLES,
  {
    '>=22.6 <23.3': [`${BGP} group {group} {family} prefix-limit prevent-teardown true`],
    '>=23.3 <24.3': [
      `${BGP} group {group} afi-safi {family} {family} prefix-limit prevent-teardown true`,
    ],
    '>=24.3': [
      `${BGP} group {group} afi-safi {family} {family} prefix-limit-received prevent-teardown true`,
    ],
  },
);

export const ENABLE_FAMILY = spelled(
  'enable the family for the group',
  'its sessions start anew, and their traffic moves meanwhile',
  {
    '>=21.3 <23.3': [`${BGP} group {group} {family} admin-state enable`],
    '>=23.3': [`${BGP} group {group} afi-safi {family} admin-state enable`],
  },
);

export const OFFER_FAMILY = elsewhere(
  'or let the node offer the family: both families on one session (`dualStackAddressFamily` of the `BGPPeer` in MetalLB, and no `disableMP`), or a session of its own for each',
);

export const LEAVE_MAINTENANCE = elsewhere(
  'end the maintenance when the work is done: `maintenance-mode admin-state disable` of the maintenance group that holds the neighbor or its group (`system maintenance`)',
);

export const ACCEPT_NODE = configure(
  'accept the addresses of the nodes',
  [`${BGP} dynamic-neighbors accept match {node-prefix} peer-group {group}`],
  '>=21.3',
  'whoever has an address in the prefix may open a session: keep it as narrow as the nodes, and name their AS in `allowed-peer-as`',
);

export const ALLOW_MORE_SESSIONS = configure(
  'allow more dynamic sessions; 0 sets no limit',
  [`${BGP} dynamic-neighbors accept max-sessions {sessions}`],
  '>=21.3',
);
