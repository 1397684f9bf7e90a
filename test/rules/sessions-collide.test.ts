import { sessionsCollide } from '#rules/sessions-collide.js';
import { best } from '../support/path.js';
import { describeRule } from '../support/rule-table.js';
import { detail, down, sessions, up } from '../support/sessions.js';

const none = { paths: [], routes: [] };
const message =
  'the session with 192.0.2.21 is down after a collision of two connections between the same addresses';

describeRule(sessionsCollide, {
  passes: [
    [
      'it was settled, and the session is up',
      {
        paths: [best()],
        beside: {
          ...sessions(up(1)),
          ...detail(1, { sessionState: 'established', lastEvent: 'collisionResolution' }),
        },
      },
    ],
    ['another event is the last one', { ...none, beside: { ...sessions(down(1)), ...detail(1) } }],
  ],
  finds: [
    [
      'the last event',
      {
        ...none,
        beside: { ...sessions(down(1)), ...detail(1, { lastEvent: 'collisionResolution' }) },
      },
      [{ message, severity: 'error', quotes: ['collisionResolution'] }],
    ],
    [
      'the last notification',
      {
        ...none,
        beside: {
          ...sessions(down(1)),
          ...detail(1, { lastError: 'Cease', lastSubError: 'Connection Collision Resolution' }),
        },
      },
      [{ message, quotes: ['Connection Collision Resolution'] }],
    ],
  ],
  unknown: [['nothing is heard, and no sessions were given', none, ['sessions']]],
});
