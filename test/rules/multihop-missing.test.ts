import { multihopMissing } from '#rules/multihop-missing.js';
import { versionPrinted } from '../support/printed.js';
import { describeRule } from '../support/rule-table.js';
import { down, running, sessions, table } from '../support/sessions.js';

const none = { paths: [], routes: [] };
const behind = table({ '192.0.2.21/32': 'static', '198.51.100.0/24': 'local' });
const multihop = (state: string): readonly string[] => [
  'group nodes {',
  '    multihop {',
  `        admin-state ${state}`,
  '    }',
  '}',
];
const message =
  'the session with 192.0.2.21 is down, over eBGP, behind a route and without `multihop`';

describeRule(multihopMissing, {
  passes: [
    [
      'multihop is enabled for the group',
      {
        ...none,
        beside: {
          ...sessions(down(1)),
          ...behind,
          ...running('autonomous-system 65010', ...multihop('enable')),
        },
      },
    ],
    [
      'the peer is on a subnet of the leaf',
      {
        ...none,
        beside: {
          ...sessions(down(1)),
          ...table({ '192.0.2.0/24': 'local' }),
          ...running('autonomous-system 65010'),
        },
      },
    ],
    [
      'the peer is of the same AS',
      {
        ...none,
        beside: { ...sessions(down(1)), ...behind, ...running('autonomous-system 65001') },
      },
    ],
    [
      'the AS of the peer is not printed',
      {
        ...none,
        beside: {
          ...sessions(down(1, { peerAs: null })),
          ...behind,
          ...running('autonomous-system 65010'),
        },
      },
    ],
    [
      'the configuration is not printed as a whole',
      {
        ...none,
        beside: {
          ...sessions(down(1)),
          ...behind,
          'info from running network-instance ip-vrf1 protocols bgp autonomous-system':
            '    network-instance ip-vrf1 {\n        protocols {\n            bgp {\n                autonomous-system 65010\n            }\n        }\n    }',
        },
      },
    ],
    [
      'the release has no multihop to enable',
      {
        ...none,
        beside: {
          'show version': versionPrinted('21.6.4'),
          ...sessions(down(1)),
          ...behind,
          ...running('autonomous-system 65010'),
        },
      },
    ],
    [
      'a host route of EVPN leads to a peer on a subnet of the leaf',
      {
        ...none,
        beside: {
          ...sessions(down(1)),
          ...table({ '192.0.2.0/24': 'local', '192.0.2.21/32': 'bgp-evpn' }),
          ...running('autonomous-system 65010'),
        },
      },
    ],
  ],
  finds: [
    [
      'a peer behind a static route, and no multihop anywhere',
      {
        ...none,
        beside: { ...sessions(down(1)), ...behind, ...running('autonomous-system 65010') },
      },
      [
        {
          message,
          severity: 'error',
          quotes: [null, 'static'],
          onlyNotes: [
            'up to 21.6 there is no `multihop`, and none is needed: the release of this leaf is not told',
          ],
          lines: [
            'set / network-instance ip-vrf1 protocols bgp group nodes multihop admin-state enable',
          ],
        },
      ],
    ],
    [
      'multihop that is disabled, in front of the one of the group',
      {
        ...none,
        beside: {
          ...sessions(down(1)),
          ...behind,
          ...running('autonomous-system 65010', ...multihop('disable')),
        },
      },
      [{ message, quotes: ['disable', 'static'] }],
    ],
    [
      'the same on a release that has multihop',
      {
        ...none,
        beside: {
          'show version': versionPrinted('21.11.1'),
          ...sessions(down(1)),
          ...behind,
          ...running('autonomous-system 65010'),
        },
      },
      [{ message, onlyNotes: [] }],
    ],
  ],
  unknown: [['nothing is heard, and no sessions were given', none, ['sessions']]],
});
