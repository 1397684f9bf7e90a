import type { InvalidMeaning } from './value-meaning.js';

/** What each value of `Invalid Reason` means, in YANG's spelling; several can hold at once. */
export const INVALID_REASONS: readonly InvalidMeaning[] = [
  {
    name: 'rejected-route',
    meaning:
      'An import policy rejected the path. An eBGP peer without import policy is expected to read the same while `ebgp-default-policy import-reject-all` is true, as it is by default.',
    since: '21.3',
    grade: 'documented',
    typical: [
      'no import policy on an eBGP group, and the default rejects everything',
      'a prefix-set without `mask-length-range` that does not match the host route',
      'a policy whose default action rejects',
    ],
    lookAt: [
      '`Import policies` and `Rejected routes`: `show network-instance {network-instance} protocols bgp neighbor {neighbor} detail`',
      '`info from running routing-policy`',
      '`info from running network-instance {network-instance} protocols bgp`',
    ],
  },
  {
    name: 'as-loop',
    meaning:
      'The AS of this router stands in the AS path more often than `allow-own-as` permits, by default not at all.',
    since: '21.3',
    grade: 'observed',
    typical: [
      'our own advertisement comes back, which is harmless',
      'two leaves share one AS, and one hears the prefix by way of the other',
      'a peer group uses a `local-as` that also stands in the path',
    ],
    lookAt: [
      'the AS numbers on the `Path` line, against `autonomous-system` and `local-as`: `info from running network-instance {network-instance} protocols bgp`',
      '`as-path-options allow-own-as` of the instance, the group and the neighbor',
    ],
  },
  {
    name: 'next-hop-unresolved',
    meaning:
      'No usable route leads to the next hop of the path, in the network-instance where it has to be found.',
    since: '21.3',
    grade: 'documented',
    typical: [
      'the static route to the loopback of a node is missing or its next-hop group is down',
      'the interface towards the next hop is down',
      'the peer announces the address of another node as next hop',
      'an IPv4 route has an IPv6 next hop that the session does not accept',
    ],
    lookAt: [
      'the `BGP next-hop` line, and the longest match for that address: `show network-instance {network-instance} route-table {family} route {next-hop}`',
      'for EVPN, the next hop in network-instance default and its tunnel: `show network-instance default tunnel-table all`',
    ],
  },
  {
    name: 'cluster-loop',
    meaning: 'The cluster ID of this router stands in the cluster list of the path.',
    since: '21.3',
    grade: 'documented',
    typical: [
      'two route reflectors with one cluster ID reflect to each other',
      'two routers have the same router ID, and it serves as cluster ID',
    ],
    lookAt: [
      '`Cluster-List` on the `RR Attributes` line',
      '`route-reflector cluster-id`: `info from running network-instance {network-instance} protocols bgp`',
    ],
  },
  {
    name: 'label-allocation-failed',
    meaning: 'No label was left in the dynamic label block for the path.',
    since: '23.10',
    grade: 'documented',
    typical: ['the dynamic label block of a labeled or VPN service is exhausted'],
    lookAt: ['label ranges and their use: `info from state system mpls label-ranges`'],
  },
  {
    name: 'fib-programming-failed',
    meaning: 'The forwarding plane refused the route of the path.',
    since: '23.10',
    grade: 'documented',
    typical: [
      'too many different sets of next hops for the ECMP tables of the platform',
      'the table for routes is full',
    ],
    lookAt: [
      'the programming status of the route: `show network-instance {network-instance} route-table {family} prefix {prefix} detail`',
      'resources of the platform: `info from state platform linecard * forwarding-complex * datapath`',
    ],
  },
];
