import type { ReasonMeaning } from './value-meaning.js';

const NOT_THE_CAUSE =
  'When another path of the report prints an early step, such as `as-path-length`, this path may lose to the best one there, too.';

/** Printed by the steps that only put equal paths in order: paths may differ here and share the load. */
export const LATE_REASONS: readonly ReasonMeaning[] = [
  {
    name: 'peer-router-id',
    meaning:
      'This path ties with the path ahead on everything that counts for sharing the load; the peer of the path ahead has the lower BGP identifier.',
    grade: 'observed',
    multipath: 'yes',
    lookAt: [
      'the reasons of all paths of the prefix, not of this one alone',
      '`multipath` and its width, 1 by default: `info from running network-instance {network-instance} protocols bgp`',
      'the state leaf `peer-router-id` of the neighbor (from 21.6)',
    ],
    caveat: NOT_THE_CAUSE,
  },
  {
    name: 'originator-id',
    meaning:
      'This path ties with the path ahead on everything that counts for sharing the load; the path ahead has the lower originator ID, which stands in for the router ID on reflected paths.',
    grade: 'SR OS',
    multipath: 'yes',
    lookAt: [
      '`Originator-ID` on the `RR Attributes` line of both paths',
      'the reasons of all paths of the prefix, not of this one alone',
    ],
    caveat: NOT_THE_CAUSE,
  },
  {
    name: 'cluster-list',
    meaning:
      'This path ties with the path ahead up to the router ID and has the longer cluster list: it was reflected more often.',
    grade: 'SR OS',
    multipath: 'yes',
    lookAt: [
      '`Cluster-List` on the `RR Attributes` line of both paths',
      'the reasons of all paths of the prefix, not of this one alone',
    ],
    caveat: NOT_THE_CAUSE,
  },
  {
    name: 'peer-ip',
    meaning: 'This path ties with the path ahead on all else, and its peer has the higher address.',
    grade: 'SR OS',
    multipath: 'yes',
    lookAt: [
      'the neighbors on the `Route source` lines: two sessions to one router are likely',
      'the reasons of all paths of the prefix, not of this one alone',
    ],
    caveat: NOT_THE_CAUSE,
  },
  {
    name: 'vpn-rd',
    meaning: 'Two VPN routes tie on all else, and this one has the higher route distinguisher.',
    grade: 'SR OS',
    multipath: 'yes',
    lookAt: ['the `Route-distinguisher` of the routes of both leaves that announce the prefix'],
    caveat: 'It belongs to VPN families; several route distinguishers may feed one ECMP set.',
  },
  {
    name: 'path-identifier',
    meaning:
      'One peer sent several paths (ADD-PATH) that tie on all else, and this one has the higher path ID.',
    grade: 'inferred',
    multipath: 'yes',
    lookAt: [
      'the state key `path-id` of the paths (from 22.11)',
      'the next hops of both paths: two paths with one next hop make one ECMP member',
    ],
    caveat: NOT_THE_CAUSE,
  },
];
