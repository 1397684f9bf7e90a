import { holdTimerExpired } from '#rules/hold-timer-expired.js';
import { best } from '../support/path.js';
import { describeRule } from '../support/rule-table.js';
import { detail, down, sessions, up } from '../support/sessions.js';

const none = { paths: [], routes: [] };
const message = 'the session with 192.0.2.21 is down after the hold timer expired';

describeRule(holdTimerExpired, {
  passes: [
    [
      'the session came back',
      {
        paths: [best()],
        beside: {
          ...sessions(up(1)),
          ...detail(1, { sessionState: 'established', lastError: 'Hold Timer Error' }),
        },
      },
    ],
    ['another event is the last one', { ...none, beside: { ...sessions(down(1)), ...detail(1) } }],
  ],
  finds: [
    [
      'the last event',
      { ...none, beside: { ...sessions(down(1)), ...detail(1, { lastEvent: 'holdTime' }) } },
      [{ message, severity: 'error', quotes: ['holdTime'] }],
    ],
    [
      'the last notification',
      {
        ...none,
        beside: { ...sessions(down(1)), ...detail(1, { lastError: 'Hold Timer Error' }) },
      },
      [{ message, quotes: ['Hold Timer Error'] }],
    ],
  ],
  unknown: [['nothing is heard, and no sessions were given', none, ['sessions']]],
});
