import { leavesDiffer } from '#rules/leaves-differ.js';
import type { LeafSpec } from '../support/leaf.js';
import { best, local, path, sharing } from '../support/path.js';
import { bgpRoute, evpnRoute } from '../support/route.js';
import { describeRule } from '../support/rule-table.js';

const two: LeafSpec = {
  name: 'leaf1',
  paths: [best(), sharing()],
  routes: [bgpRoute(['192.0.2.21', '192.0.2.22'])],
};
const one: LeafSpec = {
  name: 'leaf2',
  paths: [best(), path()],
  routes: [bgpRoute(['192.0.2.21'])],
};

describeRule(leavesDiffer, {
  passes: [
    ['both spread over two', [two, { ...two, name: 'leaf2' }]],
    [
      'both spread over two, other nodes each',
      [
        two,
        {
          name: 'leaf2',
          paths: [best({ neighbor: '192.0.2.31' }), sharing({ neighbor: '192.0.2.32' })],
          routes: [bgpRoute(['192.0.2.31', '192.0.2.32'])],
        },
      ],
    ],
    [
      'a BGP report alone beside one with its table, equally wide',
      [two, { name: 'leaf2', paths: [best(), sharing()] }],
    ],
  ],
  finds: [
    [
      'leaves that hear the same and differ, with the narrow one as the root',
      [two, one],
      [
        {
          message:
            'leaf1 spreads over 2 next hops of `bgp_mgr` and leaf2 spreads over 1 next hop of `bgp_mgr`',
          path: null,
          severity: 'note',
          quotes: ['2', '1'],
          onlyNotes: [
            'the leaves hear the same neighbors, so the difference is in what each leaf makes of them',
          ],
          roots: ['multipath-left-at-one'],
        },
      ],
    ],
    [
      'leaves that hear the same in another order, and one whose table has no route in use',
      [
        two,
        {
          name: 'leaf2',
          paths: [path({ neighbor: '192.0.2.22' }), path({ neighbor: '192.0.2.21' })],
          routes: [bgpRoute(['192.0.2.21'], { active: false })],
        },
      ],
      [
        {
          message: 'leaf1 spreads over 2 next hops of `bgp_mgr` and leaf2 uses 0 of 2 paths',
          onlyNotes: [
            'the leaves hear the same neighbors, so the difference is in what each leaf makes of them',
          ],
        },
      ],
    ],
    [
      'a leaf that does not spread over all of its own nodes, so that shares do not follow',
      [
        two,
        {
          name: 'leaf2',
          paths: [best({ neighbor: '192.0.2.31' }), path({ neighbor: '192.0.2.32' })],
          routes: [bgpRoute(['192.0.2.31'])],
        },
      ],
      [
        {
          message:
            'leaf1 spreads over 2 next hops of `bgp_mgr` and leaf2 spreads over 1 next hop of `bgp_mgr`',
          onlyNotes: [
            'leaf1 hears 192.0.2.21 and 192.0.2.22',
            'leaf2 hears 192.0.2.31 and 192.0.2.32',
          ],
        },
      ],
    ],
    [
      'a leaf that hears nobody and spreads over nothing: no node of it gets a part',
      [
        {
          ...two,
          routes: [
            bgpRoute(['192.0.2.21', '192.0.2.22'], { lastChange: '2024-03-05T09:14:02.118Z' }),
          ],
        },
        { name: 'leaf2', paths: [], routes: [bgpRoute([])] },
      ],
      [
        {
          message:
            'leaf1 spreads over 2 next hops of `bgp_mgr` and leaf2 spreads over 0 next hops of `bgp_mgr`',
          onlyNotes: ['leaf1 hears 192.0.2.21 and 192.0.2.22', 'leaf2 hears no neighbor'],
        },
      ],
    ],
    [
      'a neighbor that its report was cut before, of which nothing is said',
      [two, { name: 'leaf2', paths: [best({ neighbor: null })] }],
      [
        {
          message: 'leaf1 spreads over 2 next hops of `bgp_mgr` and leaf2 uses 1 of 1 path',
          onlyNotes: ['leaf1 hears 192.0.2.21 and 192.0.2.22', 'leaf2 hears no neighbor'],
        },
      ],
    ],
    [
      'leaves with other nodes each, and when their routes changed',
      [
        {
          ...two,
          routes: [
            bgpRoute(['192.0.2.21', '192.0.2.22'], { lastChange: '2024-03-05T09:14:02.118Z' }),
          ],
        },
        {
          name: 'leaf2',
          paths: [local(), path({ neighbor: '192.0.2.31', tieBreakReason: 'as-path-length' })],
          routes: [evpnRoute({ lastChange: '2024-03-05T09:14:04.001Z' })],
        },
      ],
      [
        {
          message:
            'leaf1 spreads over 2 next hops of `bgp_mgr` and leaf2 spreads over 1 next hop of `bgp_evpn_mgr`',
          onlyNotes: [
            'leaf1 hears 192.0.2.21 and 192.0.2.22',
            'leaf2 hears 192.0.2.31',
            'the route last changed on leaf1 at 2024-03-05T09:14:02.118Z and leaf2 at 2024-03-05T09:14:04.001Z',
          ],
          roots: ['evpn-copy-shuts-out-bgp-paths'],
        },
      ],
    ],
    [
      'a leaf that hears fewer nodes, which nothing has to explain',
      [
        {
          ...two,
          paths: [
            best(),
            sharing(),
            path({ asPath: [65001, 65001], tieBreakReason: 'as-path-length' }),
          ],
        },
        { name: 'leaf2', paths: [best()], routes: [bgpRoute(['192.0.2.21'])] },
      ],
      [
        {
          message:
            'leaf1 spreads over 2 next hops of `bgp_mgr` and leaf2 spreads over 1 next hop of `bgp_mgr`',
          roots: [],
        },
      ],
    ],
    [
      'leaves that each spread over all of their own nodes, and what a node then gets',
      [
        two,
        {
          name: 'leaf2',
          paths: [best({ neighbor: '192.0.2.31' })],
          routes: [bgpRoute(['192.0.2.31'])],
        },
      ],
      [
        {
          message:
            'leaf1 spreads over 2 next hops of `bgp_mgr` and leaf2 spreads over 1 next hop of `bgp_mgr`',
          onlyNotes: [
            'leaf1 hears 192.0.2.21 and 192.0.2.22',
            'leaf2 hears 192.0.2.31',
            'where traffic reaches both leaves evenly, the nodes do not get equal shares: each node of leaf1 gets 1 part in 4 and each node of leaf2 gets 1 part in 2',
          ],
          roots: [],
        },
      ],
    ],
    [
      'Used paths where there is no route table',
      [
        { name: 'leaf1', paths: [best(), sharing()] },
        {
          name: 'leaf2',
          paths: [local(), path({ neighbor: '192.0.2.31', tieBreakReason: 'as-path-length' })],
        },
      ],
      [
        {
          message: 'leaf1 uses 2 of 2 paths and leaf2 uses 1 of 2 paths',
          quotes: ['2', '2'],
          onlyNotes: ['leaf1 hears 192.0.2.21 and 192.0.2.22', 'leaf2 hears 192.0.2.31'],
        },
      ],
    ],
  ],
  unknown: [
    ['one leaf alone', two, []],
    [
      'one of two leaves without a BGP report',
      [{ name: 'leaf1', routes: [bgpRoute(['192.0.2.21'])] }, one],
      ['bgpRoutes'],
    ],
  ],
});
