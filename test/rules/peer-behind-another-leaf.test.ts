import { peerBehindAnotherLeaf } from '#rules/peer-behind-another-leaf.js';
import { best, sharing } from '../support/path.js';
import { bgpRoute, evpnRoute } from '../support/route.js';
import { describeRule } from '../support/rule-table.js';

const hop = (address: string, type: string) => ({
  address,
  text: address,
  type: 'indirect',
  resolvedBy: { by: 'route' as const, prefix: `${address}/32`, type, tunnelId: null },
});
const both = [best(), sharing()];

describeRule(peerBehindAnotherLeaf, {
  passes: [
    [
      'the nodes are on a subnet of the leaf',
      {
        paths: both,
        routes: [bgpRoute([hop('192.0.2.21', 'local'), hop('192.0.2.22', 'static')])],
      },
    ],
    [
      'a node announces the address of another one',
      {
        paths: [best({ neighbor: '192.0.2.29', nextHop: '192.0.2.21' })],
        routes: [bgpRoute([hop('192.0.2.21', 'bgp-evpn')])],
      },
    ],
    [
      'a neighbor announces another next hop than itself',
      {
        paths: [
          best({ neighbor: '192.0.2.21', nextHop: '192.0.2.22' }),
          sharing({ neighbor: '192.0.2.29', nextHop: '192.0.2.21' }),
        ],
        routes: [bgpRoute([hop('192.0.2.22', 'local'), hop('192.0.2.21', 'bgp-evpn')])],
      },
    ],
    [
      'addresses are not printed: of a neighbor, and of a next hop',
      {
        paths: [best({ neighbor: null, nextHop: null }), sharing()],
        routes: [
          bgpRoute([
            { ...hop('192.0.2.22', 'bgp-evpn'), address: null },
            hop('192.0.2.25', 'bgp-evpn'),
          ]),
        ],
      },
    ],
    ['a route of EVPN forwards', { paths: both, routes: [evpnRoute()] }],
  ],
  finds: [
    [
      'a node that is reached by EVPN',
      {
        paths: both,
        routes: [bgpRoute([hop('192.0.2.21', 'local'), hop('192.0.2.22', 'bgp-evpn')])],
      },
      [
        {
          message:
            'the session with 192.0.2.22 is with this leaf, which reaches it by a route of EVPN',
          path: 2,
          severity: 'note',
          labels: [
            'path 2 came over a session here',
            '192.0.2.22 is resolved by 192.0.2.22/32 (`bgp-evpn`)',
          ],
        },
      ],
    ],
    [
      'each of several',
      {
        paths: both,
        routes: [bgpRoute([hop('192.0.2.21', 'bgp-evpn'), hop('192.0.2.22', 'bgp-evpn')])],
      },
      [
        {
          message:
            'the session with 192.0.2.21 is with this leaf, which reaches it by a route of EVPN',
        },
        {
          message:
            'the session with 192.0.2.22 is with this leaf, which reaches it by a route of EVPN',
        },
      ],
    ],
  ],
  unknown: [
    ['no route table was given', { paths: both }, ['routeTable']],
    [
      'a table that does not print what resolves next hops',
      { paths: both, routes: [{ nextHops: ['192.0.2.21', '192.0.2.22'] }] },
      ['routeTable'],
    ],
    [
      'the table does not say which of two routes is active',
      {
        paths: both,
        routes: [
          bgpRoute([hop('192.0.2.21', 'bgp-evpn')], { active: null }),
          evpnRoute({ active: null }),
        ],
      },
      [],
    ],
  ],
});
