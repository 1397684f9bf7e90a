import { peerAsNotAllowed } from '#rules/peer-as-not-allowed.js';
import { best } from '../support/path.js';
import { describeRule } from '../support/rule-table.js';
import { detail, running, sessions, table, up } from '../support/sessions.js';

const none = { paths: [], routes: [] };
const accept = (allowed: string) =>
  running(
    'dynamic-neighbors {',
    '    accept {',
    '        match 192.0.2.0/24 {',
    '            peer-group nodes',
    `            allowed-peer-as [ ${allowed} ]`,
    '        }',
    '    }',
    '}',
  );
const other = { name: 'leaf2', paths: [best({ neighbor: '192.0.2.22', asPath: [65002] })] };
const message =
  'the AS 65002 of 192.0.2.22 is none of those that the leaf accepts from 192.0.2.0/24';

describeRule(peerAsNotAllowed, {
  passes: [
    [
      'a range lets the AS in',
      [{ ...none, beside: { ...sessions(), ...accept('65000..65100') } }, other],
    ],
    [
      'the session is there',
      [
        {
          paths: [best()],
          beside: { ...sessions(up(1), up(2)), ...accept('65001') },
        },
        other,
      ],
    ],
    [
      'a word in the list is not understood',
      [{ ...none, beside: { ...sessions(), ...accept('any') } }, other],
    ],
    ['no other leaf tells its AS', { ...none, beside: { ...sessions(), ...accept('65001') } }],
    [
      'the other leaf hears the address over iBGP, where the AS in front is not its own',
      [
        { ...none, beside: { ...sessions(), ...accept('65001') } },
        { ...other, beside: detail(2, { peerType: 'ibgp' }) },
      ],
    ],
  ],
  finds: [
    [
      'a node of another leaf, where this one hears the prefix from nobody',
      [{ ...none, beside: { ...sessions(), ...accept('65001 65003..65009') } }, other],
      [
        {
          message,
          severity: 'warning',
          quotes: ['65001 65003..65009', '192.0.2.22'],
          labels: ['the AS numbers that it accepts', '192.0.2.22 announces the prefix to leaf2'],
          lines: [
            'set / network-instance ip-vrf1 protocols bgp dynamic-neighbors accept match 192.0.2.0/24 allowed-peer-as [ 65002 ]',
          ],
        },
      ],
    ],
    [
      'it as a note where others announce the prefix here: the node may peer elsewhere alone',
      [{ paths: [best()], beside: { ...sessions(up(1)), ...accept('65001') } }, other],
      [{ message, severity: 'note' }],
    ],
    [
      'it as a warning where the leaf has a static route to it',
      [
        {
          paths: [best()],
          beside: {
            ...sessions(up(1)),
            ...accept('65001'),
            ...table({ '192.0.2.22/32': 'static' }),
          },
        },
        other,
      ],
      [{ message, severity: 'warning' }],
    ],
  ],
  unknown: [
    ['nothing is heard, and nothing else was given', none, ['sessions', 'bgpConfig']],
    [
      'a part of the configuration was given',
      {
        ...none,
        beside: {
          ...sessions(),
          'info from running network-instance ip-vrf1 protocols bgp group nodes':
            '    peer-as 65001',
        },
      },
      ['bgpConfig'],
    ],
  ],
});
