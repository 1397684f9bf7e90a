import { fibOperationPending } from '#rules/fib-operation-pending.js';
import { best } from '../support/path.js';
import { bgpRoute } from '../support/route.js';
import { describeRule } from '../support/rule-table.js';

const hops = ['192.0.2.21', '192.0.2.22'];

describeRule(fibOperationPending, {
  passes: [
    ['nothing is pending', { routes: [bgpRoute(hops, { programming: {} })] }],
    [
      'a dash stands for the pending operation',
      { routes: [bgpRoute(hops, { programming: { pendingOperation: null } })] },
    ],
  ],
  finds: [
    [
      'a pending operation',
      { routes: [bgpRoute(hops, { programming: { pendingOperation: 'modify' } })] },
      [
        {
          message: 'the FIB operation `modify` for the route of `bgp_mgr` is pending',
          severity: 'warning',
          quotes: ['modify'],
          lines: [
            'show network-instance ip-vrf1 route-table ipv4-unicast prefix 203.0.113.10/32 detail',
          ],
        },
      ],
    ],
    [
      'a suppressed route, and looks for the policy',
      { routes: [bgpRoute(hops, { programming: { suppressed: true } })] },
      [
        {
          message: 'the route of `bgp_mgr` is suppressed: it is kept out of the FIB',
          quotes: ['true'],
          lines: ['info from running routing-policy'],
        },
      ],
    ],
  ],
  unknown: [
    ['no route table was given', { paths: [best()] }, ['routeTable']],
    [
      'a table, which prints no operations',
      { routes: [bgpRoute(hops, { declaredNextHops: null })] },
      ['routeTable'],
    ],
    ['the release prints no status', { routes: [bgpRoute(hops)] }, []],
  ],
});
