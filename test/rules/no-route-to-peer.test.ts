import { noRouteToPeer } from '#rules/no-route-to-peer.js';
import { tablePrinted } from '../support/printed.js';
import { describeRule } from '../support/rule-table.js';
import { down, sessions, table } from '../support/sessions.js';

const none = { paths: [], routes: [] };
const message = 'the session with 192.0.2.21 is down, and the leaf has no route to reach it';

describeRule(noRouteToPeer, {
  passes: [
    [
      'the peer is on a subnet of the leaf',
      { ...none, beside: { ...sessions(down(1)), ...table({ '192.0.2.0/24': 'local' }) } },
    ],
    [
      'a default route leads to it',
      { ...none, beside: { ...sessions(down(1)), ...table({ '0.0.0.0/0': 'static' }) } },
    ],
    [
      'the peer is on a link, which its address names',
      {
        ...none,
        beside: {
          ...sessions(down(1, { peer: 'fe80::1%ethernet-1/1.0' })),
          ...table({ '198.51.100.0/24': 'local' }),
        },
      },
    ],
  ],
  finds: [
    [
      'a peer with an IPv6 address, beside one on a link that its address names',
      {
        ...none,
        beside: {
          ...sessions(
            down(1, { peer: '2001:db8::21' }),
            down(2, { peer: 'fe80::1%ethernet-1/1.0' }),
          ),
          'show network-instance ip-vrf1 route-table ipv6-unicast summary': tablePrinted([
            { prefix: '2001:db8:1::/64', routeType: 'local', nextHops: ['2001:db8:1::1'] },
          ]),
        },
      },
      [
        {
          message: 'the session with 2001:db8::21 is down, and the leaf has no route to reach it',
          lines: [
            'set / network-instance ip-vrf1 static-routes route 2001:db8::21/128 next-hop-group {next-hop-group}',
          ],
        },
      ],
    ],
    [
      'a peer that no route holds',
      { ...none, beside: { ...sessions(down(1)), ...table({ '198.51.100.0/24': 'local' }) } },
      [
        {
          message,
          severity: 'error',
          quotes: [null],
          lines: [
            'set / network-instance ip-vrf1 static-routes route 192.0.2.21/32 next-hop-group {next-hop-group}',
          ],
        },
      ],
    ],
    [
      'it where routes for its neighbors are there',
      {
        ...none,
        beside: {
          ...sessions(down(1), down(2)),
          ...table({ '192.0.2.22/32': 'static', '198.51.100.0/24': 'local' }),
        },
      },
      [{ message }],
    ],
  ],
  unknown: [
    ['no table was given', { ...none, beside: sessions(down(1)) }, ['tables']],
    ['nothing is heard, and no sessions were given', none, ['sessions']],
  ],
});
