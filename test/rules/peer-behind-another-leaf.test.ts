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
  unknown: [['no route table was given', { paths: both }, ['routeTable']]],
});
