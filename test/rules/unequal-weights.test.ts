import { unequalWeights } from '#rules/unequal-weights.js';
import { best } from '../support/path.js';
import { bgpRoute } from '../support/route.js';
import { describeRule } from '../support/rule-table.js';

const hop = (address: string, weight: number | null) => ({ address, weight });

describeRule(unequalWeights, {
  passes: [
    ['all weights are equal', { routes: [bgpRoute([hop('192.0.2.21', 1), hop('192.0.2.22', 1)])] }],
    [
      'the route with unequal weights does not forward',
      { routes: [bgpRoute([hop('192.0.2.21', 1), hop('192.0.2.22', 2)], { active: false })] },
    ],
  ],
  finds: [
    [
      'two weights',
      { routes: [bgpRoute([hop('192.0.2.21', 1), hop('192.0.2.22', 3)])] },
      [
        {
          message:
            'the next hops of the route have different weights: 192.0.2.21 has 1 and 192.0.2.22 has 3',
          severity: 'note',
          quotes: ['2'],
        },
      ],
    ],
    [
      'one weight among three that differs',
      {
        paths: [best()],
        routes: [bgpRoute([hop('192.0.2.21', 2), hop('192.0.2.22', 2), hop('198.51.100.2', 1)])],
      },
      [
        {
          message:
            'the next hops of the route have different weights: 192.0.2.21 has 2, 192.0.2.22 has 2 and 198.51.100.2 has 1',
        },
      ],
    ],
  ],
  unknown: [
    ['no route table was given', { paths: [best()] }, ['routeTable']],
    ['no weights are printed', { routes: [bgpRoute(['192.0.2.21', '192.0.2.22'])] }, []],
    [
      'a next hop has no weight printed',
      { routes: [bgpRoute([hop('192.0.2.21', 1), hop('192.0.2.22', null)])] },
      [],
    ],
  ],
});
