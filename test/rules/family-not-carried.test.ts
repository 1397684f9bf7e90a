import { familyNotCarried } from '#rules/family-not-carried.js';
import { best, sharing } from '../support/path.js';
import { describeRule } from '../support/rule-table.js';
import { down, running, sessions, up } from '../support/sessions.js';

const none = { paths: [], routes: [] };
const ipv6 = {
  families: [{ family: 'ipv6-unicast', received: 1, active: 1, sent: 0 }],
};
const overIpv6 = (peer: string) => ({ peer, ...ipv6 });
const message = 'the session with 192.0.2.21 is up and does not carry `ipv4-unicast`';

describeRule(familyNotCarried, {
  passes: [
    ['the session carries the family', { ...none, beside: sessions(up(1)) }],
    ['it is down', { ...none, beside: sessions(down(1)) }],
    ['the list prints no family', { ...none, beside: sessions(up(1, { families: [] })) }],
    [
      'it is with somebody else, and the prefix is heard from others',
      {
        paths: [best(), sharing()],
        beside: sessions(up(1), up(2), up(3, { group: 'firewalls', ...ipv6 })),
      },
    ],
    [
      'the sessions over IPv6 of a group that hears the prefix over IPv4',
      {
        paths: [best(), sharing()],
        beside: sessions(
          up(1),
          up(2),
          up(3, overIpv6('2001:db8::21')),
          up(4, overIpv6('2001:db8::22')),
        ),
      },
    ],
    [
      'the session over IPv6 of a leaf whose session over IPv4 is down',
      { ...none, beside: sessions(down(1), up(2, overIpv6('2001:db8::21'))) },
    ],
  ],
  finds: [
    [
      'a session with another family, and the line that disables this one',
      {
        ...none,
        beside: {
          ...sessions(up(1, ipv6)),
          ...running(
            'group nodes {',
            '    afi-safi ipv4-unicast {',
            '        admin-state disable',
            '    }',
            '}',
          ),
        },
      },
      [
        {
          message,
          severity: 'warning',
          quotes: ['ipv6-unicast', 'disable'],
          lines: [
            'set / network-instance ip-vrf1 protocols bgp group nodes afi-safi ipv4-unicast admin-state enable',
            'set / network-instance ip-vrf1 protocols bgp group nodes ipv4-unicast admin-state enable',
          ],
        },
      ],
    ],
    [
      'the line that disables this one, as older releases spell it',
      {
        ...none,
        beside: {
          ...sessions(up(1, ipv6)),
          ...running(
            'group nodes {',
            '    ipv4-unicast {',
            '        admin-state disable',
            '    }',
            '}',
          ),
        },
      },
      [{ message, quotes: ['ipv6-unicast', 'disable'] }],
    ],
    [
      'one with a peer that announces the prefix to another leaf',
      [
        { paths: [best({ neighbor: '192.0.2.29' })], beside: sessions(up(1, ipv6)) },
        { name: 'leaf2', paths: [best()] },
      ],
      [{ message, severity: 'warning', quotes: ['ipv6-unicast', '192.0.2.21'] }],
    ],
    [
      'the only session of a node, over IPv6: nothing else could bring the prefix',
      { ...none, beside: sessions(up(1, overIpv6('2001:db8::21'))) },
      [
        {
          message: 'the session with 2001:db8::21 is up and does not carry `ipv4-unicast`',
          severity: 'warning',
        },
      ],
    ],
    [
      'a session over IPv6 with a peer that announces the IPv4 prefix to another leaf',
      [
        {
          paths: [best({ neighbor: '192.0.2.29' })],
          beside: sessions(up(9), up(1, overIpv6('2001:db8::21'))),
        },
        { name: 'leaf2', paths: [best({ neighbor: '2001:db8::21' })] },
      ],
      [
        {
          message: 'the session with 2001:db8::21 is up and does not carry `ipv4-unicast`',
          severity: 'warning',
          quotes: ['ipv6-unicast', '2001:db8::21'],
        },
      ],
    ],
  ],
  unknown: [['nothing is heard, and no sessions were given', none, ['sessions']]],
});
