import { COMMANDS } from '#facts/commands.js';
import type { Remedy } from '#findings/finding.js';
import { blanksIn } from './placeholders.js';

const NEXT_HOP_GROUPS =
  'info from state network-instance {network-instance} route-table next-hop-group *';

/** What shows whether the load is shared: on all leaves, since each may announce by EVPN what it uses. */
const VERIFY: readonly string[] = [
  COMMANDS.bgpRoutes,
  COMMANDS.routeTable,
  NEXT_HOP_GROUPS,
  COMMANDS.evpnRoutes,
];

/** Lines to type in candidate mode. */
export const configure = (
  title: string,
  lines: readonly string[],
  releases: string,
  caution: string | null = null,
): Remedy => ({
  kind: 'configure',
  title,
  lines,
  releases,
  caution,
  verify: VERIFY,
  fill: blanksIn(lines),
});

/** Something to look at on the leaf: read-only commands. */
export const inspect = (title: string, lines: readonly string[], releases = '*'): Remedy => ({
  kind: 'inspect',
  title,
  lines,
  releases,
  caution: null,
  verify: [],
  fill: blanksIn(lines),
});

/** The cure is not on this leaf. */
export const elsewhere = (title: string): Remedy => ({
  kind: 'elsewhere',
  title,
  lines: [],
  releases: '*',
  caution: null,
  verify: VERIFY,
  fill: [],
});

/** The same cure where other commands than those of every route show whether it helped. */
export const verifiedBy = (remedy: Remedy, verify: readonly string[]): Remedy => ({
  ...remedy,
  verify,
});

/** The same configuration as each range of releases spells it. */
export const spelled = (
  title: string,
  caution: string,
  spellings: Readonly<Record<string, readonly string[]>>,
): readonly Remedy[] =>
  Object.entries(spellings).map(([releases, lines]) => configure(title, lines, releases, caution));

export const BGP = 'set / network-instance {network-instance} protocols bgp';
const SPREADS_ANEW =
  'traffic of every prefix in this network-instance with several equal paths spreads anew';

const WHICH_LEAF =
  'which of the lines exists depends on the platform, too, from 24.7 to 25.x: `info detail from state … multipath`, as above, shows which one this leaf has; some platforms allow less than 64 (7215 IXS-A1: 8)';

/** The width of multipath has had four spellings; some platforms have the last one from 24.10 on. */
export const WIDEN_MULTIPATH = spelled('allow several paths', `${SPREADS_ANEW}; ${WHICH_LEAF}`, {
  '>=21.3 <23.3': [
    `${BGP} {family} multipath max-paths-level-1 {width}`,
    `${BGP} {family} multipath max-paths-level-2 {width}`,
  ],
  '>=23.3 <24.7': [
    `${BGP} afi-safi {family} multipath max-paths-level-1 {width}`,
    `${BGP} afi-safi {family} multipath max-paths-level-2 {width}`,
  ],
  '>=24.7 <25.3': [`${BGP} afi-safi {family} multipath maximum-paths {width}`],
  '>=25.3': [
    `${BGP} afi-safi {family} multipath ebgp maximum-paths {width}`,
    `${BGP} afi-safi {family} multipath ibgp maximum-paths {width}`,
  ],
});

/** Enough for any cluster, and within the limit of nearly every platform and release. */
export const WIDTH = 64;

export const ALLOW_MULTIPLE_AS = spelled(
  'let paths of several neighbor AS share the load',
  SPREADS_ANEW,
  {
    '>=21.3 <23.3': [`${BGP} {family} multipath allow-multiple-as true`],
    '>=23.3': [`${BGP} afi-safi {family} multipath allow-multiple-as true`],
  },
);

const MULTIPATH_STATE = 'info detail from state network-instance {network-instance} protocols bgp';

/** The defaults are shown, too, and so is which of the spellings this release has. */
export const SEE_MULTIPATH: readonly Remedy[] = [
  inspect(
    'see what multipath is set to',
    [`${MULTIPATH_STATE} {family} multipath`],
    '>=21.3 <23.3',
  ),
  inspect(
    'see what multipath is set to',
    [`${MULTIPATH_STATE} afi-safi {family} multipath`],
    '>=23.3',
  ),
];

export const SEE_BGP_CONFIGURATION = inspect('see what BGP is configured to do', [
  'info from running network-instance {network-instance} protocols bgp',
  'info from running routing-policy',
]);

export const SEE_NEIGHBORS = inspect('see the sessions and their AS numbers', [
  'show network-instance {network-instance} protocols bgp neighbor',
]);

export const SEE_NEIGHBOR = inspect('see the session, its policies and how often it flapped', [
  'show network-instance {network-instance} protocols bgp neighbor {neighbor} detail',
]);

export const SEE_ROUTES = inspect('see all routes for this prefix, of all owners', [
  COMMANDS.routeTable,
]);

/** `route` asks for the longest match. */
export const SEE_NEXT_HOP = inspect('see what the next hop resolves to', [
  'show network-instance {network-instance} route-table {family} route {next-hop}',
]);

export const SEE_NEXT_HOP_GROUPS = inspect(
  'see the next-hop-groups, with what is resolved in them',
  [NEXT_HOP_GROUPS],
);

export const SEE_GROUPS = inspect('find the group of the nodes, and the policies that it has now', [
  'info from running network-instance {network-instance} protocols bgp',
  'info from running routing-policy',
]);

export const ALLOW_OWN_AS = configure(
  'accept paths that carry the own AS once',
  [`${BGP} group {group} as-path-options allow-own-as 1`],
  '>=21.3',
  'it weakens the protection against loops; an announcement of our own that comes back needs no cure',
);

const OPENS_PEERS =
  'it takes the place of the import policy that the group has now: where there is one, add a statement to it instead; what the policy accepts decides what the nodes may announce: keep it as narrow as their prefixes';

export const IMPORT_POLICY = spelled('give the group of the nodes an import policy', OPENS_PEERS, {
  '>=21.3 <24.7': [`${BGP} group {group} import-policy {policy}`],
  '>=24.7': [`${BGP} group {group} import-policy [ {policy} ]`],
});

export const ACCEPT_WITHOUT_POLICY = configure(
  'or accept the routes of all eBGP peers that have no import policy',
  [`${BGP} ebgp-default-policy import-reject-all false`],
  '>=21.3',
  'it opens every eBGP peer without an import policy, not only the nodes',
);

export const ROUTE_TO_NEXT_HOP = configure(
  'if it is the loopback of a node: route it to the address that the node has on the wire',
  [
    'set / network-instance {network-instance} next-hop-groups group {next-hop-group} nexthop 1 ip-address {node-address}',
    'set / network-instance {network-instance} static-routes route {next-hop-prefix} next-hop-group {next-hop-group}',
  ],
  '>=21.3',
);

export const DELETE_STATIC = configure(
  'delete the static route, if nothing else needs it',
  ['delete / network-instance {network-instance} static-routes route {prefix}'],
  '>=21.3',
  'traffic of the prefix moves to the paths of BGP at once',
);
