import { dynamicSessionsFull } from '#rules/dynamic-sessions-full.js';
import { best, sharing } from '../support/path.js';
import { describeRule } from '../support/rule-table.js';
import { running, sessions, table, up } from '../support/sessions.js';

const none = { paths: [], routes: [] };
const heard = { paths: [best(), sharing()] };
const both = sessions(up(1, { flags: ['dynamic'] }), up(2, { flags: ['dynamic'] }));
const accept = (limit: number, max = `max-sessions ${limit}`) =>
  running(
    'dynamic-neighbors {',
    '    accept {',
    `        ${max}`,
    '        match 192.0.2.0/24 {',
    '            peer-group nodes',
    '        }',
    '    }',
    '}',
  );
const other = (address: string) => ({ name: 'leaf2', paths: [best({ neighbor: address })] });
const message = '2 dynamic sessions are up, and `max-sessions 2` lets no more in';

describeRule(dynamicSessionsFull, {
  passes: [
    ['there is room', [{ ...heard, beside: { ...both, ...accept(3) } }, other('192.0.2.23')]],
    [
      'a session that is configured takes no room',
      [
        {
          ...heard,
          beside: {
            ...sessions(up(1, { flags: ['dynamic'] }), up(2, { flags: ['dynamic'] }), up(4)),
            ...accept(3),
          },
        },
        other('192.0.2.23'),
      ],
    ],
    ['no limit is set', [{ ...heard, beside: { ...both, ...accept(0) } }, other('192.0.2.23')]],
    [
      'no limit is printed',
      [{ ...heard, beside: { ...both, ...accept(7, '') } }, other('192.0.2.23')],
    ],
    ['all that are known are in', { ...heard, beside: { ...both, ...accept(2) } }],
    [
      'the other one is not accepted anyway',
      [{ ...heard, beside: { ...both, ...accept(2) } }, other('198.51.100.23')],
    ],
  ],
  finds: [
    [
      'a leaf that is full, as a note: the node may peer elsewhere alone',
      [{ ...heard, beside: { ...both, ...accept(2) } }, other('192.0.2.23')],
      [
        {
          message,
          severity: 'note',
          quotes: ['2', 'D', 'D', '192.0.2.23'],
          lines: [
            'set / network-instance ip-vrf1 protocols bgp dynamic-neighbors accept max-sessions {sessions}',
          ],
        },
      ],
    ],
    [
      'it as a warning where the leaf has a static route to the node',
      [
        {
          ...heard,
          beside: { ...both, ...accept(2), ...table({ '192.0.2.23/32': 'static' }) },
        },
        other('192.0.2.23'),
      ],
      [{ message, severity: 'warning' }],
    ],
    [
      'it as a warning where one of two nodes outside is expected',
      [
        {
          ...heard,
          beside: { ...both, ...accept(2), ...table({ '192.0.2.23/32': 'static' }) },
        },
        {
          name: 'leaf2',
          paths: [best({ neighbor: '192.0.2.23' }), sharing({ neighbor: '192.0.2.24' })],
        },
      ],
      [{ message, severity: 'warning' }],
    ],
  ],
  unknown: [
    [
      'the configuration given does not print all of BGP',
      [
        {
          ...heard,
          beside: {
            ...both,
            'info depth 3 from running network-instance ip-vrf1 protocols bgp':
              '    autonomous-system 65010',
          },
        },
        other('192.0.2.23'),
      ],
      ['bgpConfig'],
    ],
    ['nothing is heard, and nothing else was given', none, ['sessions', 'bgpConfig']],
  ],
});
