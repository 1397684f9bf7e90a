import { severalPathsOfNeighbor } from '#rules/several-paths-of-neighbor.js';
import { best, invalid, local, path, sharing } from '../support/path.js';
import { describeRule } from '../support/rule-table.js';

const SERVER = { neighbor: '192.0.2.250' };

describeRule(severalPathsOfNeighbor, {
  passes: [
    ['every neighbor sends one path', { paths: [best(), sharing()] }],
    [
      'a second path of the neighbor is invalid',
      { paths: [best(SERVER), invalid(['as-loop'], SERVER)] },
    ],
    [
      'the next hop of a second path is not printed',
      { paths: [best(SERVER), sharing({ ...SERVER, nextHop: null })] },
    ],
    ['two routes of other protocols', { paths: [local(), local({ flags: ['valid'] })] }],
  ],
  finds: [
    [
      'a route server that sends two paths',
      {
        paths: [
          best({ ...SERVER, nextHop: '192.0.2.21' }),
          sharing({ ...SERVER, nextHop: '192.0.2.22', tieBreakReason: 'path-identifier' }),
        ],
      },
      [
        {
          message:
            'neighbor 192.0.2.250 sends paths 1 and 2 by ADD-PATH, with 2 next hops: 192.0.2.21 and 192.0.2.22',
          severity: 'note',
          quotes: ['192.0.2.250', '192.0.2.250'],
          onlyLines: ['show network-instance ip-vrf1 protocols bgp neighbor 192.0.2.250 detail'],
        },
      ],
    ],
    [
      'two paths of a neighbor beside one of another, through one next hop',
      { paths: [best(), path(SERVER), path(SERVER)] },
      [
        {
          message:
            'neighbor 192.0.2.250 sends paths 2 and 3 by ADD-PATH, with 1 next hop: 192.0.2.250',
        },
      ],
    ],
  ],
  unknown: [['no BGP report was given', { routes: [] }, ['bgpRoutes']]],
});
