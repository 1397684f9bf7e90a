import { expect } from 'vitest';
import { noPath } from '#rules/no-path.js';
import { best, local, path } from '../support/path.js';
import { sessionsPrinted } from '../support/printed.js';
import { bgpRoute, evpnRoute } from '../support/route.js';
import { describeRule } from '../support/rule-table.js';
import { down, sessions, up } from '../support/sessions.js';

const message = 'the leaf holds no BGP path for 203.0.113.10/32';
const lines = [
  'show network-instance ip-vrf1 protocols bgp neighbor',
  'show network-instance ip-vrf1 protocols bgp neighbor {neighbor} received-routes ipv4',
];
const TABLE =
  'show network-instance ip-vrf1 route-table ipv4-unicast prefix 203.0.113.10/32 detail';
const none = { paths: [], detail: false };
const IPV6_ALONE = {
  families: [{ family: 'ipv6-unicast', received: 1, active: 1, sent: 0 }],
};

describeRule(noPath, {
  passes: [
    ['there is a path', { paths: [best()] }],
    ['there are paths and none is valid or of a neighbor', { paths: [local(), path()] }],
    ['the report is cut before its paths', { ...none, receivedPaths: 2, bgpProblems: [] }],
    ['the report counts paths that it does not print', { ...none, receivedPaths: 2 }],
    ['the report counts none and prints one', { paths: [best()], receivedPaths: 0 }],
    ['the report may be cut', { ...none, bgpProblems: [] }],
  ],
  finds: [
    [
      'no path, and how many sessions are up',
      {
        paths: [],
        beside: {
          'show network-instance ip-vrf1 protocols bgp neighbor': sessionsPrinted([
            { peer: '192.0.2.21' },
            { peer: '192.0.2.22' },
            { peer: '192.0.2.23', state: 'active', uptime: null },
          ]),
        },
      },
      [
        {
          message: 'the leaf holds no BGP path for 203.0.113.10/32',
          notes: ['2 of 3 sessions of the network-instance are up'],
        },
      ],
    ],
    ...(
      [
        ['no session', [], 'has no session at all, as on a leaf without nodes of its own', []],
        ['one session that is up', [up(1)], 'one session of the network-instance is up', []],
        [
          'one session that is down',
          [down(1)],
          'one session of the network-instance is not up',
          ['session-down'],
        ],
      ] as const
    ).map(
      ([title, rows, note, roots]) =>
        [
          `no path beside ${title}, and says so`,
          { ...none, routes: [], beside: sessions(...rows) },
          [{ message, onlyNotes: [expect.stringContaining(note)], roots }],
        ] as const,
    ),
    [
      'a whole report without a path',
      none,
      [
        {
          message,
          path: null,
          severity: 'error',
          quotes: ['0'],
          onlyNotes: [
            'whether a route of another owner forwards is told by the route table, which is not here',
          ],
          onlyLines: [...lines, TABLE],
        },
      ],
    ],
    [
      'the same beside an empty route table',
      { ...none, routes: [] },
      [{ message, severity: 'error', onlyLines: lines }],
    ],
    [
      'the same as a note where the route of another owner forwards',
      { ...none, routes: [evpnRoute()] },
      [{ message, severity: 'note', notes: ['the route of `bgp_evpn_mgr` forwards'] }],
    ],
    [
      'the same beside a route of BGP, which does not fit',
      { ...none, routes: [bgpRoute(['192.0.2.21'])] },
      [{ message, severity: 'error' }],
    ],
    [
      'no path as what follows where every session that is up lacks the family',
      { ...none, beside: sessions(up(1, IPV6_ALONE), down(2)) },
      [{ message, roots: ['session-down', 'family-not-carried'] }],
    ],
    [
      'no path for itself where a session that is up carries the family',
      { ...none, beside: sessions(up(1, IPV6_ALONE), up(3), down(2)) },
      [{ message, roots: [] }],
    ],
  ],
  unknown: [['no BGP report was given', { routes: [] }, ['bgpRoutes']]],
});
