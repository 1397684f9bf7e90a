import { prefixLimitExceeded } from '#rules/prefix-limit-exceeded.js';
import { best } from '../support/path.js';
import { describeRule } from '../support/rule-table.js';
import { detail, down, sessions, state, up } from '../support/sessions.js';

const none = { paths: [], routes: [] };
const message = 'the session with 192.0.2.21 is down: more routes than the prefix-limit allows';
const CEASE = [
  'last-notification-error-code Cease',
  'last-notification-error-subcode "Maximum Number of Prefixes Reached"',
];

describeRule(prefixLimitExceeded, {
  passes: [
    [
      'the session is up again',
      {
        paths: [best()],
        beside: {
          ...sessions(up(1)),
          ...detail(1, { sessionState: 'established', lastEvent: 'maxPrefixExceed' }),
        },
      },
    ],
    ['another event is the last one', { ...none, beside: { ...sessions(down(1)), ...detail(1) } }],
    [
      'the peer has a limit of its own, and says that the leaf sent too much',
      {
        ...none,
        beside: {
          ...sessions(down(1)),
          ...detail(1, { lastError: 'Cease', lastSubError: 'Maximum Number of Prefixes Reached' }),
        },
      },
    ],
  ],
  finds: [
    [
      'the last event',
      { ...none, beside: { ...sessions(down(1)), ...detail(1, { lastEvent: 'maxPrefixExceed' }) } },
      [
        {
          message,
          severity: 'error',
          quotes: ['maxPrefixExceed'],
          lines: [
            'set / network-instance ip-vrf1 protocols bgp group nodes afi-safi ipv4-unicast ipv4-unicast prefix-limit-received max-received-routes {limit}',
          ],
        },
      ],
    ],
    [
      'the notification that the leaf sent',
      {
        ...none,
        beside: {
          ...sessions(down(1)),
          ...state(1, 'session-state idle', 'sent-messages {', ...CEASE, '}'),
        },
      },
      [{ message, quotes: ['"Maximum Number of Prefixes Reached"'] }],
    ],
  ],
  unknown: [
    [
      'up to 21.11 state does not tell who sent the notification',
      {
        ...none,
        beside: { ...sessions(down(1)), ...state(1, 'session-state idle', ...CEASE) },
      },
      ['sessionDetails'],
    ],
    ['nothing is heard, and no sessions were given', none, ['sessions']],
  ],
});
