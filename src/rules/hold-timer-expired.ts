import { model, rfc } from './references.js';
import { SEE_NEIGHBOR } from './remedies.js';
import { are, sessionDownBecause } from './session-down-because.js';
import { CHECK_NODE, SEE_STATE } from './session-remedies.js';

/** Sessions that ended because one side heard nothing for too long. */
export const holdTimerExpired = sessionDownBecause({
  id: 'hold-timer-expired',
  title: 'Hold timer expired',
  catalogue: ['F58'],
  symptomOf: ['F59'],
  certainty: 'likely',
  docs: {
    what: 'Finds sessions that are down and ended, by their last event or notification, with the hold timer.',
    why: 'One side heard nothing for as long as the hold time: the node is off, cut off or overloaded, or only small packets get through, so that a big update blocks everything behind it.',
    limits:
      'The last notification may be older than what keeps the session down now. Which of the causes it is, is not in these reports: the MTU of both sides, the load of the node and BFD would show it. A session that is up again is passed over: how often it came up is counted from no time that is printed, and the state of BFD is in none of these reports.',
    references: [
      rfc(
        '4271 section 6.5',
        'a side that hears nothing for the hold time sends `Hold Timer Expired` and closes the session',
      ),
      model(
        'srl_nokia-bgp, neighbor last-event',
        'one of the events is `holdTime`, and one of the error codes `Hold Timer Error`',
      ),
    ],
    examples: ['node-went-silent', 'sessions-down'],
  },
  remedies: [SEE_NEIGHBOR, SEE_STATE, CHECK_NODE],
  shownBy: ['sessionDetails'],
  says: are('down after the hold timer expired'),
});
