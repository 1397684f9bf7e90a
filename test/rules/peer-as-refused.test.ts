import { peerAsRefused } from '#rules/peer-as-refused.js';
import { best } from '../support/path.js';
import { describeRule } from '../support/rule-table.js';
import { detail, down, sessions, state, up } from '../support/sessions.js';

const none = { paths: [], routes: [] };
const refused = { lastError: 'Open Message Error', lastSubError: 'Bad Peer As' };
const message = 'the session with 192.0.2.21 is down, and the last notification is `Bad Peer As`';
const SEE = [
  'show network-instance ip-vrf1 protocols bgp neighbor',
  'info from running network-instance ip-vrf1 protocols bgp',
];

describeRule(peerAsRefused, {
  passes: [
    [
      'it was so once, and the session is up',
      {
        paths: [best()],
        beside: {
          ...sessions(up(1)),
          ...detail(1, { ...refused, sessionState: 'established', uptime: '0d:1h:0m:0s' }),
        },
      },
    ],
    [
      'another error is the last one',
      {
        ...none,
        beside: {
          ...sessions(down(1)),
          ...detail(1, { lastError: 'Cease', lastSubError: 'Administrative Reset' }),
        },
      },
    ],
  ],
  finds: [
    [
      'what the peer said',
      { ...none, beside: { ...sessions(down(1)), ...detail(1, refused) } },
      [
        {
          message,
          severity: 'error',
          quotes: ['Bad Peer As'],
          onlyLines: SEE,
        },
      ],
    ],
    [
      'what the peer said, beside what the leaf said of something else',
      {
        ...none,
        beside: {
          ...sessions(down(1)),
          ...state(
            1,
            'session-state idle',
            'sent-messages {',
            '    last-notification-error-code Cease',
            '    last-notification-error-subcode "Administrative Reset"',
            '}',
            'received-messages {',
            '    last-notification-error-code "Open Message Error"',
            '    last-notification-error-subcode "Bad Peer As"',
            '}',
          ),
        },
      },
      [{ message, onlyLines: SEE }],
    ],
    [
      'what the leaf said, as its state tells',
      {
        ...none,
        beside: {
          ...sessions(down(1)),
          ...state(
            1,
            'session-state idle',
            'sent-messages {',
            '    last-notification-error-code "Open Message Error"',
            '    last-notification-error-subcode "Bad Peer As"',
            '}',
          ),
        },
      },
      [
        {
          message,
          quotes: ['"Bad Peer As"'],
          onlyLines: [
            ...SEE,
            'set / network-instance ip-vrf1 protocols bgp neighbor 192.0.2.21 peer-as {peer-as}',
          ],
        },
      ],
    ],
    [
      'what the leaf said to a dynamic neighbor',
      {
        ...none,
        beside: {
          ...sessions(down(1, { flags: ['dynamic'] })),
          ...state(
            1,
            'session-state idle',
            'dynamic-neighbor true',
            'sent-messages {',
            '    last-notification-error-subcode "Bad Peer As"',
            '}',
          ),
        },
      },
      [
        {
          message,
          onlyLines: [
            ...SEE,
            'set / network-instance ip-vrf1 protocols bgp dynamic-neighbors accept match {accepted-prefix} allowed-peer-as [ {peer-as} ]',
          ],
        },
      ],
    ],
    [
      'state as releases up to 21.11 print it',
      {
        ...none,
        beside: {
          ...sessions(down(1)),
          ...state(1, 'session-state idle', 'last-notification-error-subcode "Bad Peer As"'),
        },
      },
      [{ message }],
    ],
  ],
  unknown: [['nothing is heard, and no sessions were given', none, ['sessions']]],
});
