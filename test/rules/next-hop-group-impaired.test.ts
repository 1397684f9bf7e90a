import { nextHopGroupImpaired } from '#rules/next-hop-group-impaired.js';
import { bgpRoute } from '../support/route.js';
import { describeRule } from '../support/rule-table.js';

const ASK = 'info from state network-instance ip-vrf1 route-table';
const ROUTE = {
  [`${ASK} ipv4-unicast route 203.0.113.10/32`]: `    route 203.0.113.10/32 id 0 route-type bgp route-owner bgp_mgr origin-network-instance ip-vrf1 {
        preference 170
        active true
        next-hop-group 3706426
    }
`,
};
const group = (...lines: readonly string[]) => ({
  ...ROUTE,
  [`${ASK} next-hop-group 3706426`]: lines.map((line) => `    ${line}\n`).join(''),
});
const programming = (words: string) => ['fib-programming {', `    ${words}`, '}'];
const member = (id: number, words: string) => [
  `next-hop ${id} {`,
  `    next-hop ${id + 1}`,
  `    ${words}`,
  '}',
];
const routes = [bgpRoute(['192.0.2.21', '192.0.2.22'])];

describeRule(nextHopGroupImpaired, {
  passes: [
    ['a whole table has no route for the prefix', { routes: [] }],
    [
      'the group is whole',
      {
        routes,
        beside: group(
          ...programming('last-failed-operation-type none'),
          ...member(0, 'resolved true'),
          ...member(1, 'resolved not-applicable'),
        ),
      },
    ],
  ],
  finds: [
    [
      'a member that is not resolved',
      { routes, beside: group(...member(0, 'resolved true'), ...member(1, 'resolved false')) },
      [
        {
          message:
            'next-hop-group 3706426, which the route uses, has a next hop that is not resolved',
          severity: 'warning',
          quotes: ['false', '3706426'],
          lines: ['info from state network-instance ip-vrf1 route-table next-hop-group *'],
        },
      ],
    ],
    [
      'a group that was refused, with two members without room',
      {
        routes,
        beside: group(
          ...programming('last-failed-operation-type modify'),
          ...member(0, 'resource-allocation-failed true'),
          ...member(1, 'resource-allocation-failed true'),
        ),
      },
      [
        {
          message:
            'next-hop-group 3706426, which the route uses, was refused by the FIB and has a next hop that got no room in the datapath',
          quotes: ['modify', 'true', 'true', '3706426'],
        },
      ],
    ],
    [
      'a group that waits, kept out, in the words of 21.11 and of 23.3',
      {
        routes,
        beside: group(
          'fib-programming {',
          '    status pending',
          '    suppressed true',
          '}',
          ...member(0, 'active false'),
        ),
      },
      [
        {
          message:
            'next-hop-group 3706426, which the route uses, is kept out of the FIB, waits for the FIB and has a next hop that is not active',
        },
      ],
    ],
    [
      'routes that the FIB refused, which may be others',
      {
        routes,
        beside: {
          [`${ASK} ipv4-unicast statistics`]:
            '    active-routes 12\n    active-routes-with-ecmp 4\n    fib-failed-routes 3\n',
        },
      },
      [
        {
          message:
            'the FIB refused 3 routes of this network-instance, and whether that of the prefix is among them is not told',
          severity: 'note',
          quotes: ['3'],
        },
      ],
    ],
  ],
  unknown: [
    [
      'the FIB refused no route',
      {
        routes,
        beside: {
          [`${ASK} ipv4-unicast statistics`]:
            '    active-routes 12\n    active-routes-with-ecmp 4\n    fib-failed-routes 0\n',
        },
      },
      ['tableState'],
    ],

    [
      'the route that the state prints is not in use',
      {
        routes,
        beside: {
          [`${ASK} ipv4-unicast route 203.0.113.10/32`]: `    route 203.0.113.10/32 id 0 route-type bgp {
        active false
        next-hop-group 5
    }
`,
          [`${ASK} next-hop-group 5`]: '    next-hop 0 {\n        resolved false\n    }\n',
        },
      },
      ['tableState'],
    ],

    [
      'the state is that of another group',
      {
        routes,
        beside: {
          ...ROUTE,
          [`${ASK} next-hop-group 17`]: '    next-hop 0 {\n        resolved false\n    }\n',
        },
      },
      ['tableState'],
    ],

    ['no state of the route table was given', { routes }, ['tableState']],
    ['the state prints the route and not its group', { routes, beside: ROUTE }, ['tableState']],
  ],
});
