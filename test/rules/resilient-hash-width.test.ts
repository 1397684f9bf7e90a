import { resilientHashWidth } from '#rules/resilient-hash-width.js';
import { best, local, sharing } from '../support/path.js';
import { bgpRoute, evpnRoute } from '../support/route.js';
import { describeRule } from '../support/rule-table.js';

const hops = ['192.0.2.21', '192.0.2.22'];
const HASHED = { resilientHash: true };

describeRule(resilientHashWidth, {
  passes: [
    ['no resilient hash applies', { paths: [best(), sharing()], routes: [bgpRoute(hops)] }],
    [
      'one next hop is in use',
      { paths: [best(), sharing({ nextHop: '192.0.2.21' })], routes: [bgpRoute(hops, HASHED)] },
    ],
    ['BGP does not own the route', { paths: [local()], routes: [evpnRoute(HASHED)] }],
  ],
  finds: [
    [
      'a hash over a route of two next hops',
      { paths: [best(), sharing()], routes: [bgpRoute(hops, HASHED)] },
      [
        {
          message:
            'the route is under a resilient hash, whose own width says how many of the 2 next hops that BGP uses carry traffic',
          severity: 'note',
          quotes: ['true', '<best,valid,used>', '<best,valid,used>'],
          notes: ['one unless configured', 'where it is as large as that, all is well'],
          lines: [
            'info from running network-instance ip-vrf1 ip-load-balancing',
            'set / network-instance ip-vrf1 ip-load-balancing resilient-hash-prefix {resilient-hash-prefix} max-paths 2',
          ],
        },
      ],
    ],
    [
      'a hash over a route that is narrower than BGP wants it',
      { paths: [best(), sharing(), sharing()], routes: [bgpRoute(['192.0.2.21'], HASHED)] },
      [
        {
          message:
            'the route is under a resilient hash, whose own width says how many of the 3 next hops that BGP uses carry traffic',
          severity: 'warning',
        },
      ],
    ],
  ],
  unknown: [
    ['no route table was given', { paths: [best(), sharing()] }, ['routeTable']],
    [
      'the table does not print whether a resilient hash applies',
      { paths: [best(), sharing()], routes: [bgpRoute(hops, { resilientHash: null })] },
      [],
    ],
  ],
});
