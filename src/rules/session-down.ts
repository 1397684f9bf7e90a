import { model, rfc } from './references.js';
import { SEE_NEIGHBOR } from './remedies.js';
import { are, sessionDownBecause } from './session-down-because.js';
import { SEE_STATE } from './session-remedies.js';

/** Sessions that are down, where no report shows why. */
export const sessionDown = sessionDownBecause({
  id: 'session-down',
  title: 'Session down',
  catalogue: [],
  symptomOf: ['F54', 'F55', 'F71', 'F72'],
  certainty: 'certain',
  docs: {
    what: 'Finds sessions that are not established, with peers that announce the prefix elsewhere or where the leaf hears it from nobody, and for which no report at hand shows the reason.',
    why: 'A node announces nothing over a session that is down, and gets no traffic from this leaf.',
    limits:
      'That no TCP connection comes about (port 179 filtered on the way or on the node, another MD5 password, no route back, no speaker on the node) shows in no output as such. Dynamic neighbors that are not up are not listed at all. Of a peer in the same group as those that announce the prefix, and of any peer where another owner forwards, it is a note.',
    references: [
      model(
        'srl_nokia-bgp, neighbor session-state',
        'routes are exchanged in the state `established` alone',
      ),
      rfc(
        '4271 section 8',
        'in the states `Connect` and `Active` there is no connection yet, in `OpenSent` and `OpenConfirm` no agreement',
      ),
    ],
    examples: ['session-never-came-up', 'sessions-down'],
  },
  remedies: [SEE_NEIGHBOR, SEE_STATE],
  says: are('down'),
});
