import { moreNextHopsThanUsedPaths } from '#rules/more-next-hops-than-used-paths.js';
import { best, sharing } from '../support/path.js';
import { bgpRoute, evpnRoute, VXLAN } from '../support/route.js';
import { describeRule } from '../support/rule-table.js';

const two = [best(), sharing()];
const hops = ['192.0.2.21', '192.0.2.22'];
const message = '2 paths with 2 next hops are Used, and the route has 3 next hops';

describeRule(moreNextHopsThanUsedPaths, {
  passes: [
    [
      'the next hop of a Used path is not printed',
      {
        paths: [best(), sharing({ nextHop: null })],
        routes: [bgpRoute(['192.0.2.21', '192.0.2.22'])],
      },
    ],
    ['the route has as many', { paths: two, routes: [bgpRoute(hops)] }],
    [
      'what is more are backups',
      { paths: two, routes: [bgpRoute(hops, { backupNextHops: ['192.0.2.29'] })] },
    ],
    ['another owner holds the route', { paths: two, routes: [evpnRoute({ declaredNextHops: 8 })] }],
    [
      'the BGP report was cut, so a path may be missing there',
      { paths: two, bgpProblems: [], routes: [bgpRoute([...hops, '192.0.2.23'])] },
    ],
  ],
  finds: [
    [
      'a VTEP beside the nodes',
      {
        paths: two,
        routes: [bgpRoute([...hops, { address: '198.51.100.2', resolvedBy: VXLAN }])],
      },
      [
        {
          message,
          severity: 'note',
          quotes: ['3', '<best,valid,used>', '<best,valid,used>'],
          notes: [
            '198.51.100.2 is the next hop of no Used path, and VXLAN resolves what is more: EVPN shares the load with BGP',
          ],
        },
      ],
    ],
    [
      'next hops that nothing in the reports explains',
      { paths: [best()], routes: [bgpRoute([...hops, '192.0.2.23'])] },
      [
        {
          message: '1 path with 1 next hop is Used, and the route has 3 next hops',
          notes: ['192.0.2.22 and 192.0.2.23 are the next hops of no Used path'],
        },
      ],
    ],
    [
      'a VTEP and another next hop, of which EVPN explains one',
      {
        paths: two,
        routes: [bgpRoute([...hops, { address: '198.51.100.2', resolvedBy: VXLAN }, '192.0.2.23'])],
      },
      [
        {
          message: '2 paths with 2 next hops are Used, and the route has 4 next hops',
          onlyNotes: [
            '198.51.100.2 and 192.0.2.23 are the next hops of no Used path',
            'the two reports are taken one after the other: a change in between looks the same',
          ],
        },
      ],
    ],
    [
      'a number alone, where a next hop has no address',
      { paths: two, routes: [bgpRoute([...hops, '192.0.2.23', {}], { declaredNextHops: null })] },
      [
        {
          message: '2 paths with 2 next hops are Used, and the route has 4 next hops',
          onlyNotes: [
            'the two reports are taken one after the other: a change in between looks the same',
          ],
        },
      ],
    ],
    [
      'a number alone, where the table prints what resolves them',
      { paths: two, routes: [bgpRoute([{}, {}, {}], { declaredNextHops: null })] },
      [{ message }],
    ],
  ],
  unknown: [
    ['no route table was given', { paths: two }, ['routeTable']],
    ['no BGP report was given', { routes: [bgpRoute(hops)] }, ['bgpRoutes']],
  ],
});
