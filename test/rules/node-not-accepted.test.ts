import { nodeNotAccepted } from '#rules/node-not-accepted.js';
import { best } from '../support/path.js';
import { evpnRoute } from '../support/route.js';
import { describeRule } from '../support/rule-table.js';
import { down, running, sessions, table, up } from '../support/sessions.js';

const none = { paths: [], routes: [] };
const accept = running(
  'dynamic-neighbors {',
  '    accept {',
  '        match 192.0.2.0/28 {',
  '            peer-group nodes',
  '        }',
  '    }',
  '}',
);
const host = table({ '192.0.2.0/24': 'local', '192.0.2.22/32': 'static' });
const other = { name: 'leaf2', paths: [best({ neighbor: '192.0.2.22' })] };
const message = 'the leaf accepts no session from 192.0.2.22';

describeRule(nodeNotAccepted, {
  passes: [
    [
      'a node of another leaf, which this one has no route of its own to',
      [
        {
          paths: [best()],
          beside: { ...sessions(up(1)), ...accept, ...table({ '192.0.2.0/24': 'local' }) },
        },
        other,
      ],
    ],
    [
      'the address is in a prefix that is accepted',
      {
        ...none,
        beside: { ...sessions(), ...accept, ...table({ '192.0.2.5/32': 'static' }) },
      },
    ],
    [
      'the address is that of a neighbor by name, which is down',
      { ...none, beside: { ...sessions(down(2)), ...accept, ...host } },
    ],
    [
      'the leaf accepts nobody',
      { ...none, beside: { ...sessions(), ...running('autonomous-system 65010'), ...host } },
    ],
    [
      'another owner forwards, and nobody shows the address to be a node',
      { ...none, routes: [evpnRoute()], beside: { ...sessions(), ...accept, ...host } },
    ],
  ],
  finds: [
    [
      'a node of another leaf that this one has a static route to',
      [{ paths: [best()], beside: { ...sessions(up(1)), ...accept, ...host } }, other],
      [
        {
          message,
          severity: 'warning',
          quotes: ['192.0.2.22', '192.0.2.22/32', 'match 192.0.2.0/28'],
          lines: [
            'set / network-instance ip-vrf1 protocols bgp dynamic-neighbors accept match {node-prefix} peer-group nodes',
          ],
        },
      ],
    ],
    [
      'the static route alone where the prefix is heard from nobody',
      { ...none, beside: { ...sessions(), ...accept, ...host } },
      [
        {
          message,
          quotes: ['192.0.2.22/32', 'match 192.0.2.0/28'],
          labels: [
            'the leaf has a static route to 192.0.2.22',
            'it accepts dynamic neighbors from this prefix',
          ],
        },
      ],
    ],
    [
      'a leaf that has one group for its prefixes, which not each of them names',
      {
        ...none,
        beside: {
          ...sessions(),
          ...host,
          ...running(
            'dynamic-neighbors {',
            '    accept {',
            '        match 192.0.2.0/28 {',
            '            peer-group nodes',
            '        }',
            '        match 192.0.2.96/28 {',
            '        }',
            '    }',
            '}',
          ),
        },
      },
      [
        {
          message,
          lines: [
            'set / network-instance ip-vrf1 protocols bgp dynamic-neighbors accept match {node-prefix} peer-group nodes',
          ],
        },
      ],
    ],
  ],
  unknown: [
    ['nothing is heard, and nothing else was given', none, ['sessions', 'bgpConfig']],
    ['the configuration was not given', { ...none, beside: sessions() }, ['bgpConfig']],
  ],
});
