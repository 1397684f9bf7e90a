import { vtepUnreachable } from '#rules/vtep-unreachable.js';
import { evpnAnswer, evpnConfigured, imports } from '../support/evpn.js';
import { evpnRoute } from '../support/route.js';
import { describeRule } from '../support/rule-table.js';

const LOST = { flags: '<>', invalid: 'Next_Hop_Unresolved' };

const WIDE = '-'.repeat(150);
const tableOf = (row: string) => `${WIDE}
IPv4 unicast route table of network instance default
${WIDE}
+------------------+-------+------------+-----------------+---------+---------+--------+-----------------------------+--------------------+
|      Prefix      |  ID   | Route Type |   Route Owner   | Active  | Metric  |  Pref  |       Next-hop (Type)       | Next-hop Interface |
+==================+=======+============+=================+=========+=========+========+=============================+====================+
${row}
+------------------+-------+------------+-----------------+---------+---------+--------+-----------------------------+--------------------+
${WIDE}
IPv4 routes total                    : 1
IPv4 prefixes with active routes     : 1
IPv4 prefixes with active ECMP routes: 0
${WIDE}`;
const underlay = (row: string) => ({
  'show network-instance default route-table ipv4-unicast summary': tableOf(row),
});
/** The same table, of the other family or without its end. */
const changedTable = (change: (text: string) => string) =>
  Object.fromEntries(Object.entries(underlay(OWN)).map((one) => one.map(change)));
const OWN =
  '| 198.51.100.1/32  | 3     | host       | net_inst_mgr    | True    | 0       | 0      | None (extract)              | None               |';
const INACTIVE =
  '| 198.51.100.2/32  | 3     | static   | static_route_mgr | False   | 0       | 5      | 192.0.2.1 (indirect)        | None               |';
const DEFAULT =
  '| 0.0.0.0/0        | 0     | static     | static_route_mgr | True   | 1       | 5      | 192.0.2.1 (indirect)        | mgmt0.0            |';

describeRule(vtepUnreachable, {
  passes: [
    ['the route is valid', { routes: [evpnRoute()], beside: evpnAnswer({}) }],
    ['it is invalid for another reason', { beside: evpnAnswer({ ...LOST, invalid: 'As_Loop' }) }],
    [
      'it is of another network-instance',
      {
        beside: {
          ...evpnAnswer({ ...LOST, communities: 'target:65500:9' }),
          ...evpnConfigured({ instance: imports('target:65500:4') }),
        },
      },
    ],
    [
      'which leaf it is of is not printed',
      {
        beside: Object.fromEntries(
          Object.entries(evpnAnswer(LOST)).map(([command, text]) => [
            command,
            text.replace(/ +BGP next-hop .*\n/, ''),
          ]),
        ),
      },
    ],
    ['the prefix is in default itself', { networkInstance: 'default', beside: evpnAnswer(LOST) }],
  ],
  finds: [
    [
      'a leaf that the underlay has no route to',
      { routes: [], beside: { ...evpnAnswer(LOST), ...underlay(OWN) } },
      [
        {
          message:
            'the EVPN route of 198.51.100.2 is invalid: `next-hop-unresolved` in the network-instance `default`',
          severity: 'error',
          path: null,
          quotes: ['Next_Hop_Unresolved', null],
          labels: [
            'the route of 198.51.100.2',
            'no route for 198.51.100.2 in the whole route table of `default`',
          ],
          lines: ['show network-instance default route-table ipv4-unicast route 198.51.100.2'],
        },
      ],
    ],
    [
      'a leaf that the newest of two tables of the underlay has a route to, beside the one of before',
      {
        beside: {
          ...evpnAnswer(LOST),
          'show network-instance default route-table all': tableOf(OWN),
          ...underlay(DEFAULT),
        },
      },
      [
        {
          message:
            'the EVPN route of 198.51.100.2 is invalid: `next-hop-unresolved` in the network-instance `default`',
          quotes: ['Next_Hop_Unresolved', '0.0.0.0/0'],
        },
      ],
    ],
    [
      'a leaf that the underlay has an inactive route to',
      { beside: { ...evpnAnswer(LOST), ...underlay(INACTIVE) } },
      [
        {
          message:
            'the EVPN route of 198.51.100.2 is invalid: `next-hop-unresolved` in the network-instance `default`',
          quotes: ['Next_Hop_Unresolved', null],
        },
      ],
    ],
    ...(
      [
        [
          'a leaf, and says nothing of an underlay with a row that is not understood',
          (text: string) => text.replace(OWN, `${OWN}\n| what is this |`),
        ],
        [
          'a leaf, and says nothing of an underlay of which the end is missing',
          (text: string) => text.split('IPv4 routes total')[0] ?? '',
        ],
        [
          'a leaf, and says nothing of an underlay of the other family',
          (text: string) =>
            text
              .replace(/[Ii][Pp]v4/g, (word) => word.replace('4', '6'))
              .replace('198.51.100.1/32', '2001:db8::1/128'),
        ],
      ] as const
    ).map(
      ([title, change]) =>
        [
          title,
          { beside: { ...evpnAnswer(LOST), ...changedTable(change) } },
          [
            {
              message:
                'the EVPN route of 198.51.100.2 is invalid: `next-hop-unresolved` in the network-instance `default`',
              quotes: ['Next_Hop_Unresolved'],
            },
          ],
        ] as const,
    ),
    [
      'a leaf whose VTEP has an IPv6 address',
      {
        beside: evpnAnswer({ ...LOST, nextHop: '2001:db8::2', distinguisher: '198.51.100.2:4' }),
      },
      [
        {
          message:
            'the EVPN route of 2001:db8::2 is invalid: `next-hop-unresolved` in the network-instance `default`',
          lines: ['show network-instance default route-table ipv6-unicast route 2001:db8::2'],
        },
      ],
    ],
    [
      'two leaves, one of which is told by two neighbors, behind a default route',
      {
        beside: {
          ...evpnAnswer(
            { ...LOST, neighbor: '198.51.100.11' },
            { ...LOST, neighbor: '198.51.100.12' },
            { ...LOST, nextHop: '198.51.100.3' },
          ),
          ...underlay(DEFAULT),
        },
      },
      [
        {
          message:
            'the EVPN routes of 198.51.100.2 and 198.51.100.3 are invalid: `next-hop-unresolved` in the network-instance `default`',
          quotes: [
            'Next_Hop_Unresolved',
            'Next_Hop_Unresolved',
            'Next_Hop_Unresolved',
            '0.0.0.0/0',
            '0.0.0.0/0',
          ],
          lines: ['show network-instance default route-table ipv4-unicast route {vtep}'],
        },
      ],
    ],
  ],
  unknown: [['no EVPN route was asked for', { routes: [] }, ['evpnRoutes']]],
});
