import { sessionDown } from '#rules/session-down.js';
import { best, local, path, sharing } from '../support/path.js';
import { evpnRoute } from '../support/route.js';
import { describeRule } from '../support/rule-table.js';
import { detail, down, sessions, state, up } from '../support/sessions.js';

const none = { paths: [], routes: [] };
const heard = { paths: [best(), sharing()], routes: [] };
const other = { name: 'leaf2', paths: [best({ neighbor: '192.0.2.23' })] };

describeRule(sessionDown, {
  passes: [
    ['all sessions are up', { ...none, beside: sessions(up(1), up(2)) }],
    [
      'a spare neighbor of another group is down, and the prefix is heard from others',
      { ...heard, beside: sessions(up(1), up(2), down(3, { group: 'firewalls' })) },
    ],
    [
      'a disabled neighbor of the group is no node in use',
      { ...heard, beside: sessions(up(1), up(2), down(3, { flags: ['static', 'disabled'] })) },
    ],
    [
      'reports of one session contradict each other',
      {
        ...none,
        beside: { ...sessions(down(1)), ...state(1, 'session-state established') },
      },
    ],
    [
      'the path of the peer is there: it went down between two answers',
      { ...heard, beside: sessions(up(1), down(2)) },
    ],
    [
      'the path of the peer is there, with the next hop of another node',
      {
        paths: [best(), sharing({ nextHop: '192.0.2.29' })],
        routes: [],
        beside: sessions(up(1), down(2)),
      },
    ],
    [
      'the network-instance has no session, as on a leaf without nodes',
      { ...none, routes: [evpnRoute()], beside: sessions() },
    ],
  ],
  finds: [
    [
      'the sessions of a leaf that hears the prefix from nobody',
      { ...none, beside: sessions(down(1), down(2, { state: 'idle' })) },
      [
        {
          message: 'the sessions with 192.0.2.21 and 192.0.2.22 are down',
          severity: 'error',
          quotes: ['active', 'idle'],
          lines: ['show network-instance ip-vrf1 protocols bgp neighbor {neighbor} detail'],
        },
      ],
    ],
    [
      'one of them as a warning where others are up',
      { ...none, beside: sessions(up(1), down(2)) },
      [
        {
          message: 'the session with 192.0.2.22 is down',
          severity: 'warning',
          lines: ['show network-instance ip-vrf1 protocols bgp neighbor 192.0.2.22 detail'],
        },
      ],
    ],
    [
      'that of a leaf that has a copy of its own alone',
      { paths: [local()], routes: [], beside: sessions(down(1)) },
      [{ message: 'the session with 192.0.2.21 is down', severity: 'error' }],
    ],
    [
      'them as a note where another owner forwards',
      { ...none, routes: [evpnRoute()], beside: sessions(down(1)) },
      [{ message: 'the session with 192.0.2.21 is down', severity: 'note' }],
    ],
    [
      'a peer that announces the prefix to another leaf',
      [
        { ...heard, beside: sessions(up(1), up(2), down(3, { group: 'rack2' })) },
        other,
        { name: 'leaf3', paths: [best()] },
      ],
      [
        {
          message: 'the session with 192.0.2.23 is down',
          severity: 'warning',
          quotes: ['active', '192.0.2.23'],
          labels: ['the session with 192.0.2.23', '192.0.2.23 announces the prefix to leaf2'],
        },
      ],
    ],
    [
      'a peer that another leaf has as a next hop, in a path that does not say its neighbor',
      [
        { ...heard, beside: sessions(up(1), up(2), down(3, { group: 'rack2' })) },
        { name: 'leaf2', paths: [best({ neighbor: null, nextHop: '192.0.2.23' })] },
      ],
      [
        {
          message: 'the session with 192.0.2.23 is down',
          severity: 'warning',
          quotes: ['active', '192.0.2.23'],
        },
      ],
    ],
    [
      'a peer whose path is stale, with what its details tell',
      {
        paths: [best(), path({ flags: ['valid', 'used', 'stale'] })],
        beside: {
          ...sessions(up(1), down(2)),
          ...detail(2, {
            lastEvent: 'recvNotify',
            lastError: 'Cease',
            lastSubError: 'Peer De-configured',
          }),
        },
      },
      [
        {
          message: 'the session with 192.0.2.22 is down',
          severity: 'warning',
          quotes: ['active', 'recvNotify', 'Peer De-configured', '<valid,used,stale>'],
        },
      ],
    ],
    [
      'a peer of the group that announces, as a note',
      { ...heard, beside: sessions(up(1), up(2), down(3)) },
      [
        {
          message: 'the session with 192.0.2.23 is down',
          severity: 'note',
          quotes: ['active', '192.0.2.21'],
          onlyNotes: ['whether it would announce the prefix, too, is not in these reports'],
        },
      ],
    ],
    [
      'one that state tells of, and that was never up',
      {
        ...none,
        beside: {
          ...sessions(down(1)),
          ...state(1, 'session-state active', 'last-event openFail', 'established-transitions 0'),
        },
      },
      [
        {
          message: 'the session with 192.0.2.21 is down',
          quotes: ['active', 'openFail'],
          onlyNotes: ['the session with 192.0.2.21 has never been up'],
        },
      ],
    ],
    [
      'one that the peer ended for too many routes of the leaf, which is no limit of the leaf',
      {
        ...none,
        beside: {
          ...sessions(down(1)),
          ...detail(1, { lastError: 'Cease', lastSubError: 'Maximum Number of Prefixes Reached' }),
        },
      },
      [
        {
          message: 'the session with 192.0.2.21 is down',
          quotes: ['active', 'connectRetry', 'Maximum Number of Prefixes Reached'],
        },
      ],
    ],
  ],
  unknown: [['nothing is heard, and no sessions were given', none, ['sessions']]],
});
