import { model, rfc } from './references.js';
import { SEE_NEIGHBOR } from './remedies.js';
import { are, sessionDownBecause } from './session-down-because.js';
import { KEEP_SESSION, RAISE_LIMIT, SEE_STATE } from './session-remedies.js';

/** Sessions that the leaf took down since the peer announced too many routes. */
export const prefixLimitExceeded = sessionDownBecause({
  id: 'prefix-limit-exceeded',
  title: 'Prefix limit exceeded',
  catalogue: ['F60'],
  certainty: 'certain',
  docs: {
    what: 'Finds sessions that are down after the peer announced more routes than its prefix-limit allows.',
    why: 'The limit counts all routes of a family, accepted and rejected ones. The blocks of a pod network, host routes of pods and the addresses of services together can go beyond a limit that was set for the addresses alone; the session then stays down until `prefix-limit-restart-timer` or an operator brings it back.',
    limits:
      'How many routes the peer would send is not in these reports. The same notification from the peer is about its own limit and the routes of the leaf: that session is only down here. Up to 21.11 state does not tell who sent the notification.',
    references: [
      model(
        'srl_nokia-bgp, prefix-limit',
        'received routes count whether accepted or rejected, and the session is torn down as soon as there are more than the limit, unless `prevent-teardown` is true',
      ),
      rfc(
        '4486 section 4',
        'a speaker that gives up a session for too many prefixes says so in a Cease notification',
      ),
    ],
    examples: ['node-sends-too-many-routes', 'sessions-down'],
  },
  remedies: [SEE_NEIGHBOR, SEE_STATE, ...RAISE_LIMIT, ...KEEP_SESSION],
  shownBy: ['sessionDetails'],
  says: are('down: more routes than the prefix-limit allows'),
});
