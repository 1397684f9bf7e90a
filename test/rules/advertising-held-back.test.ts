import { advertisingHeldBack } from '#rules/advertising-held-back.js';
import { best } from '../support/path.js';
import { sessionsPrinted } from '../support/printed.js';
import { describeRule } from '../support/rule-table.js';

const young = (...uptimes: readonly [string, ...string[]]) => ({
  'show network-instance ip-vrf1 protocols bgp neighbor': sessionsPrinted(
    uptimes.map((uptime, at) => ({ peer: `192.0.2.${21 + at}`, uptime })),
  ),
});
const GROUP = ['group nodes {', '    export-policy all', '}'];
const config = (...lines: readonly string[]) => ({
  'info from running network-instance ip-vrf1 protocols bgp': ['autonomous-system 65010', ...lines]
    .map((line) => `    ${line}\n`)
    .join(''),
});
const MINIMUM = ['convergence {', '    min-wait-to-advertise 300', '}'];
const both = young('0d:0h:1m:5s', '0d:0h:2m:0s');

describeRule(advertisingHeldBack, {
  passes: [
    ['BGP does not wait', { paths: [best()], beside: { ...both, ...config(...GROUP) } }],
    [
      'a session is up for longer',
      {
        paths: [best()],
        beside: {
          ...young('0d:0h:1m:5s', '0d:0h:5m:1s'),
          ...config(...GROUP, ...MINIMUM),
        },
      },
    ],
    [
      'a session is up for just as long as BGP waits',
      {
        paths: [best()],
        beside: { ...young('0d:0h:1m:5s', '0d:0h:5m:0s'), ...config(...GROUP, ...MINIMUM) },
      },
    ],
    [
      'peers are told',
      {
        paths: [best()],
        advertised: [{ neighbors: ['192.0.2.29'], attributes: null }],
        beside: { ...both, ...config(...GROUP, ...MINIMUM) },
      },
    ],
    [
      'the peers have no export policy, which is why they are told nothing',
      { paths: [best()], beside: { ...both, ...config(...MINIMUM) } },
    ],
  ],
  finds: [
    [
      'sessions that are all younger than the wait',
      { paths: [best()], beside: { ...both, ...config(...GROUP, ...MINIMUM) } },
      [
        {
          message:
            'the prefix is in use and advertised to nobody: no session is up for more than 120 seconds, and BGP may wait up to 300 after a start',
          severity: 'note',
          quotes: ['300', '0d:0h:1m:5s', '0d:0h:2m:0s'],
          notes: ['all sessions may have flapped'],
        },
      ],
    ],
    [
      'such sessions beside one that is down, which is up for no time at all',
      {
        paths: [best()],
        beside: {
          'show network-instance ip-vrf1 protocols bgp neighbor': sessionsPrinted([
            { peer: '192.0.2.21', uptime: '0d:0h:1m:5s' },
            { peer: '192.0.2.22', uptime: '0d:0h:1m:4s' },
            { peer: '192.0.2.23', state: 'active', uptime: null },
          ]),
          ...config(...GROUP, ...MINIMUM),
        },
      },
      [
        {
          message:
            'the prefix is in use and advertised to nobody: no session is up for more than 65 seconds, and BGP may wait up to 300 after a start',
        },
      ],
    ],
    [
      'the wait of the family beside that of BGP, which is over',
      {
        paths: [best()],
        beside: {
          ...both,
          ...config(
            ...GROUP,
            'convergence {',
            '    min-wait-to-advertise 60',
            '}',
            'afi-safi ipv4-unicast {',
            '    ipv4-unicast {',
            '        convergence {',
            '            max-wait-to-advertise 600',
            '        }',
            '    }',
            '}',
          ),
        },
      },
      [
        {
          message:
            'the prefix is in use and advertised to nobody: no session is up for more than 120 seconds, and BGP may wait up to 600 after a start',
          quotes: ['600', '0d:0h:1m:5s', '0d:0h:2m:0s'],
        },
      ],
    ],
  ],
  unknown: [
    [
      'the configuration given does not print all of BGP',
      {
        paths: [best()],
        beside: {
          ...both,
          'info depth 3 from running network-instance ip-vrf1 protocols bgp':
            '    autonomous-system 65010',
        },
      },
      ['bgpConfig'],
    ],
    [
      'without `detail` the report tells of nobody to whom the prefix is advertised',
      {
        paths: [best()],
        detail: false,
        beside: { ...both, ...config(...GROUP, ...MINIMUM) },
      },
      ['bgpRoutes'],
    ],
    ['no configuration was given', { paths: [best()], beside: both }, ['bgpConfig']],
    [
      'the uptime of a session is not printed as one',
      {
        paths: [best()],
        beside: { ...young('0d:0h:1m:5s', 'never'), ...config(...GROUP, ...MINIMUM) },
      },
      [],
    ],
  ],
});
