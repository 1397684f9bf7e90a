import { fibOperationFailed } from '#rules/fib-operation-failed.js';
import { best } from '../support/path.js';
import { bgpRoute, evpnRoute } from '../support/route.js';
import { describeRule } from '../support/rule-table.js';

const hops = ['192.0.2.21', '192.0.2.22'];

describeRule(fibOperationFailed, {
  passes: [
    ['no operation failed', { routes: [bgpRoute(hops, { programming: {} })] }],
    [
      'a dash stands for the failed operation',
      { routes: [bgpRoute(hops, { programming: { lastFailedOperation: null } })] },
    ],
    ['the FIB took the route', { routes: [bgpRoute(hops, { fibStatus: 'success' })] }],
    [
      'a table says of every route that the FIB took it',
      {
        routes: [
          bgpRoute(hops, { fibStatus: 'success', declaredNextHops: null }),
          evpnRoute({ fibStatus: 'success', declaredNextHops: null, active: false }),
        ],
      },
    ],
    ['the table holds no route', { routes: [] }],
  ],
  finds: [
    [
      'an operation that failed, when it is not printed',
      {
        routes: [
          bgpRoute(hops, {
            programming: { lastFailedOperation: 'modify', lastFailedComplexes: '(1,0)' },
          }),
        ],
      },
      [
        {
          message: 'the FIB operation `modify` failed for the route of `bgp_mgr`',
          severity: 'error',
          quotes: ['modify', 'add'],
          notes: ['it failed on `(1,0)`', 'the report does not print when it failed'],
          onlyLines: [
            'info from state network-instance ip-vrf1 route-table ipv4-unicast statistics',
          ],
        },
      ],
    ],
    [
      'an operation that failed before any succeeded',
      {
        paths: [best()],
        routes: [
          bgpRoute(hops, {
            programming: { lastFailedOperation: 'add', lastSuccessfulOperation: null },
          }),
        ],
      },
      [{ message: 'the FIB operation `add` failed for the route of `bgp_mgr`', quotes: ['add'] }],
    ],
    [
      'the status of a table, on every route that has it',
      {
        routes: [
          bgpRoute(hops, { fibStatus: 'failed' }),
          evpnRoute({ fibStatus: 'failed', active: false }),
        ],
      },
      [
        { message: 'the FIB did not take the route of `bgp_mgr`', quotes: ['failed'] },
        { message: 'the FIB did not take the route of `bgp_evpn_mgr`' },
      ],
    ],
  ],
  unknown: [
    ['no route table was given', { paths: [best()] }, ['routeTable']],
    [
      'a table says of one of two routes whether the FIB took it',
      {
        routes: [
          bgpRoute(hops, { declaredNextHops: null }),
          evpnRoute({ fibStatus: 'success', declaredNextHops: null, active: false }),
        ],
      },
      ['routeTable'],
    ],
    ['the release prints no status', { routes: [bgpRoute(hops)] }, []],
  ],
});
