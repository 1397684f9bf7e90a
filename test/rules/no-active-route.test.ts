import { noActiveRoute } from '#rules/no-active-route.js';
import { best, invalid } from '../support/path.js';
import { bgpRoute, evpnRoute } from '../support/route.js';
import { describeRule } from '../support/rule-table.js';

const message = 'the route table holds no route for 203.0.113.10/32';

describeRule(noActiveRoute, {
  passes: [
    ['a route is active', { routes: [bgpRoute(['192.0.2.21'])] }],
    ['the only route of an era without the column', { routes: [evpnRoute({ active: null })] }],
    ['the table is not whole', { routes: [], tableProblems: [] }],
  ],
  finds: [
    [
      'a table without the prefix, as a stated absence',
      { routes: [] },
      [
        {
          message,
          severity: 'error',
          path: null,
          notes: ['a shorter prefix may forward'],
          onlyLines: ['show network-instance ip-vrf1 route-table ipv4-unicast route 203.0.113.10'],
        },
      ],
    ],
    [
      'routes of which none is active',
      { routes: [evpnRoute({ active: false }), bgpRoute([], { active: false })] },
      [
        {
          message: 'the route table holds no active route for 203.0.113.10/32',
          quotes: ['false', 'false'],
        },
      ],
    ],
    [
      'what follows from BGP having no path',
      { paths: [], detail: false, routes: [] },
      [{ message, roots: ['no-path'] }],
    ],
    [
      'what follows from paths that are invalid',
      { paths: [invalid(['next-hop-unresolved'])], routes: [] },
      [{ message, roots: ['next-hop-unresolved'] }],
    ],
  ],
  unknown: [['no route table was given', { paths: [best()] }, ['routeTable']]],
});
