import type { Remedy } from '#findings/finding.js';

const configure = (
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
});

/** Something to look at on the leaf: read-only commands. */
export const inspect = (title: string, lines: readonly string[], releases = '*'): Remedy => ({
  kind: 'inspect',
  title,
  lines,
  releases,
  caution: null,
});

/** The cure is not on this leaf. */
export const elsewhere = (title: string): Remedy => ({
  kind: 'elsewhere',
  title,
  lines: [],
  releases: '*',
  caution: null,
});

const BGP = 'set / network-instance {network-instance} protocols bgp';
const MOVES_TRAFFIC =
  'traffic of every prefix in this network-instance with several equal paths spreads anew';

/** The width of multipath has had four spellings. */
export const WIDEN_MULTIPATH: readonly Remedy[] = [
  configure(
    'allow several paths',
    [
      `${BGP} {family} multipath max-paths-level-1 {width}`,
      `${BGP} {family} multipath max-paths-level-2 {width}`,
    ],
    '>=21.3 <23.3',
    MOVES_TRAFFIC,
  ),
  configure(
    'allow several paths',
    [
      `${BGP} afi-safi {family} multipath max-paths-level-1 {width}`,
      `${BGP} afi-safi {family} multipath max-paths-level-2 {width}`,
    ],
    '>=23.3 <24.7',
    MOVES_TRAFFIC,
  ),
  configure(
    'allow several paths',
    [`${BGP} afi-safi {family} multipath maximum-paths {width}`],
    '>=24.7 <25.3',
    MOVES_TRAFFIC,
  ),
  configure(
    'allow several paths',
    [
      `${BGP} afi-safi {family} multipath ebgp maximum-paths {width}`,
      `${BGP} afi-safi {family} multipath ibgp maximum-paths {width}`,
    ],
    '>=25.3',
    MOVES_TRAFFIC,
  ),
];

export const ALLOW_MULTIPLE_AS: readonly Remedy[] = [
  configure(
    'let paths of several neighbor AS share the load',
    [`${BGP} {family} multipath allow-multiple-as true`],
    '>=21.3 <23.3',
    MOVES_TRAFFIC,
  ),
  configure(
    'let paths of several neighbor AS share the load',
    [`${BGP} afi-safi {family} multipath allow-multiple-as true`],
    '>=23.3',
    MOVES_TRAFFIC,
  ),
];

export const SEE_MULTIPATH = inspect('what the width is set to', [
  'info from running network-instance {network-instance} protocols bgp',
]);

/** Lets paths learned by eBGP win over routes of EVPN with the same preference. */
export const PREFER_EBGP = configure(
  'prefer paths of eBGP peers over EVPN routes, on every leaf of the prefix',
  [`${BGP} preference ebgp {preference}`],
  '>=21.3',
  'it applies to every eBGP route of this network-instance: a peer that announces prefixes of the fabric would win over EVPN, so filter what peers may announce',
);

/** Keeps EVPN routes out of what the nodes are told, and so out of the BGP table. */
export const KEEP_EVPN_OUT: readonly Remedy[] = [
  configure(
    'do not export EVPN routes to the nodes',
    [
      'set / routing-policy policy {policy} statement 10 match protocol bgp-evpn',
      'set / routing-policy policy {policy} statement 10 action reject',
      'set / routing-policy policy {policy} default-action accept',
      `${BGP} group {group} export-policy {policy}`,
    ],
    '>=21.3 <22.11',
    'the nodes no longer learn the routes of other leaves over BGP; give them a default route first',
  ),
  configure(
    'do not export EVPN routes to the nodes',
    [
      'set / routing-policy policy {policy} statement 10 match protocol bgp-evpn',
      'set / routing-policy policy {policy} statement 10 action policy-result reject',
      'set / routing-policy policy {policy} default-action policy-result accept',
      `${BGP} group {group} export-policy {policy}`,
    ],
    '>=22.11 <24.7',
    'the nodes no longer learn the routes of other leaves over BGP; give them a default route first',
  ),
];

export const ALLOW_OWN_AS = configure(
  'accept paths that carry the own AS once',
  [`${BGP} as-path-options allow-own-as 1`],
  '>=21.3',
  'it weakens the protection against loops; a path that is our own announcement coming back needs no cure',
);

export const ACCEPT_WITHOUT_POLICY = configure(
  'accept routes of eBGP peers that have no import policy',
  [`${BGP} ebgp-default-policy import-reject-all false`],
  '>=21.3',
  'it opens every eBGP peer without an import policy; prefer an import policy for the group of the nodes',
);

export const RESILIENT_WIDTH = configure(
  'give the resilient hash as many paths as there are nodes',
  [
    'set / network-instance {network-instance} ip-load-balancing resilient-hash-prefix {prefix} max-paths {width}',
  ],
  '>=21.3',
  'the prefix must be the one configured there, which may be shorter; hash-buckets-per-path times max-paths is limited by the platform',
);
