import { anotherPrefixForwards } from '#rules/another-prefix-forwards.js';
import { best } from '../support/path.js';
import { type RowSpec, tablePrinted } from '../support/printed.js';
import { bgpRoute, staticRoute } from '../support/route.js';
import { describeRule } from '../support/rule-table.js';

const HOST = '203.0.113.10/32';
const RANGE = '203.0.113.0/24';
const table = (...rows: readonly RowSpec[]) => ({
  'show network-instance ip-vrf1 route-table ipv4-unicast summary': tablePrinted(rows),
});
const row = (prefix: string, ...nextHops: readonly string[]): RowSpec => ({ prefix, nextHops });

const FILTERED = tablePrinted([row(RANGE, '192.0.2.21')]).replace(
  /^IPv4 (?:routes|prefixes).*\n/gm,
  '',
);

describeRule(anotherPrefixForwards, {
  passes: [
    [
      'a whole table without a route that holds the address, beside one that is filtered',
      {
        routes: [],
        beside: {
          ...table(row('198.51.100.0/24', '192.0.2.21')),
          'show network-instance ip-vrf1 route-table ipv4-unicast route 203.0.113.10': FILTERED,
        },
      },
    ],
    [
      'the address has a route of its own, and no table is needed',
      { paths: [best()], routes: [bgpRoute(['192.0.2.21'])] },
    ],
    [
      'nothing holds the address',
      { routes: [], beside: table(row('198.51.100.0/24', '192.0.2.21')) },
    ],
    [
      'a range without longer prefixes inside',
      {
        prefix: RANGE,
        routes: [bgpRoute(['192.0.2.21'])],
        beside: table(row(RANGE, '192.0.2.21'), row('203.0.114.1/32', '192.0.2.22')),
      },
    ],
    [
      'the longer prefix inside is not in use',
      {
        prefix: RANGE,
        routes: [bgpRoute(['192.0.2.21'])],
        beside: table(row(RANGE, '192.0.2.21'), { ...row(HOST, '192.0.2.22'), active: false }),
      },
    ],
    [
      'longer prefixes inside a route that BGP did not bring',
      {
        prefix: RANGE,
        routes: [staticRoute()],
        beside: table(row(RANGE, '192.0.2.21'), row(HOST, '192.0.2.22')),
      },
    ],
    [
      'the default route, inside which every other route is a longer one',
      {
        prefix: '0.0.0.0/0',
        routes: [bgpRoute(['192.0.2.21'])],
        beside: table(row('0.0.0.0/0', '192.0.2.21'), row(HOST, '192.0.2.22')),
      },
    ],
    [
      'the default route, and no table is needed',
      { prefix: '::/0', routes: [bgpRoute(['192.0.2.21'])] },
    ],
  ],
  finds: [
    [
      'a range that forwards an address without a route of its own',
      {
        routes: [],
        beside: table(row('0.0.0.0/0', '192.0.2.1'), row(RANGE, '192.0.2.21', '192.0.2.22')),
      },
      [
        {
          message:
            '203.0.113.10/32 has no route of its own, and traffic to it follows 203.0.113.0/24 of `bgp_mgr` (2 next hops)',
          severity: 'warning',
          quotes: [RANGE],
          roots: ['no-active-route'],
          onlyLines: ['show network-instance ip-vrf1 route-table ipv4-unicast route 203.0.113.10'],
        },
      ],
    ],
    [
      'longer prefixes inside a range',
      {
        prefix: RANGE,
        routes: [bgpRoute(['192.0.2.21'])],
        beside: table(row(RANGE, '192.0.2.21'), row(HOST, '192.0.2.22')),
      },
      [
        {
          message:
            '1 longer prefix inside 203.0.113.0/24 forwards its part of it: 203.0.113.10/32 of `bgp_mgr` (1 next hop)',
          severity: 'note',
          quotes: [HOST],
          roots: [],
        },
      ],
    ],
    [
      'as many of them as are named',
      {
        prefix: RANGE,
        routes: [bgpRoute(['192.0.2.21'])],
        beside: table(
          row(RANGE, '192.0.2.21'),
          ...[1, 2, 3, 4].map((last) => row(`203.0.113.${last}/32`, '192.0.2.22')),
        ),
      },
      [
        {
          message:
            '4 longer prefixes inside 203.0.113.0/24 forward their part of it: 203.0.113.1/32 of `bgp_mgr` (1 next hop), 203.0.113.2/32 of `bgp_mgr` (1 next hop), 203.0.113.3/32 of `bgp_mgr` (1 next hop) and 203.0.113.4/32 of `bgp_mgr` (1 next hop)',
        },
      ],
    ],
    [
      'what the later of two whole tables says, whatever a filtered one leaves out',
      {
        routes: [],
        beside: {
          ...table(row('0.0.0.0/0', '192.0.2.1')),
          'show network-instance ip-vrf1 route-table all': tablePrinted([row(RANGE, '192.0.2.21')]),
          'show network-instance ip-vrf1 route-table ipv4-unicast route 203.0.113.10': FILTERED,
        },
      },
      [
        {
          message:
            '203.0.113.10/32 has no route of its own, and traffic to it follows 203.0.113.0/24 of `bgp_mgr` (1 next hop)',
        },
      ],
    ],
    [
      'more of them than are named',
      {
        prefix: RANGE,
        routes: [bgpRoute(['192.0.2.21'])],
        beside: table(
          row(RANGE, '192.0.2.21'),
          ...[1, 2, 3, 4, 5].map((last) => row(`203.0.113.${last}/32`, '192.0.2.22')),
        ),
      },
      [
        {
          message:
            '5 longer prefixes inside 203.0.113.0/24 forward their part of it: 203.0.113.1/32 of `bgp_mgr` (1 next hop), 203.0.113.2/32 of `bgp_mgr` (1 next hop), 203.0.113.3/32 of `bgp_mgr` (1 next hop), 203.0.113.4/32 of `bgp_mgr` (1 next hop) and 1 more',
          quotes: ['203.0.113.1/32', '203.0.113.2/32', '203.0.113.3/32', '203.0.113.4/32'],
        },
      ],
    ],
  ],
  unknown: [
    ['no whole table was given', { routes: [] }, ['tables']],
    [
      'the table at hand is filtered, and may leave out what forwards',
      {
        routes: [],
        beside: {
          'show network-instance ip-vrf1 route-table ipv4-unicast route 203.0.113.10': FILTERED,
        },
      },
      ['tables'],
    ],
  ],
});
