import { fewerNextHopsThanUsedPaths } from '#rules/fewer-next-hops-than-used-paths.js';
import { best, local, sharing } from '../support/path.js';
import { bgpRoute, evpnRoute } from '../support/route.js';
import { describeRule } from '../support/rule-table.js';

const three = [best(), sharing(), sharing()];
const message = '3 paths with 3 next hops are Used, and the route has 2 next hops';

describeRule(fewerNextHopsThanUsedPaths, {
  passes: [
    [
      'the next hop of a Used path is not printed',
      {
        paths: [best(), sharing(), sharing({ nextHop: null })],
        routes: [bgpRoute(['192.0.2.21'])],
      },
    ],
    [
      'the route has as many',
      { paths: three, routes: [bgpRoute(['192.0.2.21', '192.0.2.22', '192.0.2.23'])] },
    ],
    [
      'two paths share one next hop',
      {
        paths: [best(), sharing({ nextHop: '192.0.2.21' }), sharing()],
        routes: [bgpRoute(['192.0.2.21', '192.0.2.23'])],
      },
    ],
    ['another owner holds the route', { paths: three, routes: [evpnRoute()] }],
    ['the Used path is a local copy', { paths: [local()], routes: [bgpRoute([])] }],
    [
      'a table prints one resolving prefix for two next hops',
      {
        paths: [best(), sharing()],
        routes: [
          bgpRoute([{ text: '192.0.2.0/24' }, { text: '192.0.2.0/24' }], {
            declaredNextHops: null,
          }),
        ],
      },
    ],
  ],
  finds: [
    [
      'one next hop less, and names it',
      { paths: three, routes: [bgpRoute(['192.0.2.21', '192.0.2.22'])] },
      [
        {
          message,
          severity: 'warning',
          quotes: ['2', '<best,valid,used>', '<best,valid,used>', '<best,valid,used>'],
          notes: ['192.0.2.23 is not among the next hops of the route'],
          roots: [],
        },
      ],
    ],
    [
      'a count that the FIB explains',
      {
        paths: three,
        routes: [
          bgpRoute([{ text: '192.0.2.0/24' }, { text: '192.0.2.0/24' }], {
            programming: { pendingOperation: 'modify' },
          }),
        ],
      },
      [{ message, roots: ['fib-operation-pending'] }],
    ],
    [
      'a count below that of a resilient hash, which explains it',
      { paths: three, routes: [bgpRoute(['192.0.2.21'], { resilientHash: true })] },
      [
        {
          message: '3 paths with 3 next hops are Used, and the route has 1 next hop',
          roots: ['resilient-hash-width'],
        },
      ],
    ],
    [
      'a count that a cut report still states',
      {
        paths: three,
        routes: [bgpRoute(['192.0.2.21'], { declaredNextHops: 2 })],
        tableProblems: [],
      },
      [{ message, roots: ['incomplete-report'] }],
    ],
  ],
  unknown: [
    ['no route table was given', { paths: three }, ['routeTable']],
    [
      'the table was cut before its count',
      {
        paths: three,
        routes: [bgpRoute(['192.0.2.21'], { declaredNextHops: null })],
        tableProblems: [],
      },
      [],
    ],
  ],
});
