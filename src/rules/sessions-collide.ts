import { model, rfc } from './references.js';
import { SEE_NEIGHBOR } from './remedies.js';
import { are, sessionDownBecause } from './session-down-because.js';
import { ONE_SPEAKER, SEE_STATE } from './session-remedies.js';

/** Sessions that fall to another connection between the same two addresses. */
export const sessionsCollide = sessionDownBecause({
  id: 'sessions-collide',
  title: 'Sessions collide',
  catalogue: ['F56'],
  certainty: 'likely',
  docs: {
    what: 'Finds sessions that are down after the resolution of a collision: two connections between the same two addresses.',
    why: 'BGP keeps one session for each pair of addresses. Where Calico and MetalLB both speak from one address of a node, one of them takes down the connection of the other, again and again.',
    limits:
      'A collision of two connections of the same speaker, both of which were opened at once, looks the same; it settles by itself. Which speakers run on the node is not in any report of the leaf.',
    references: [
      rfc(
        '4271 section 6.8',
        'of two connections between the same pair of addresses one is closed with a Cease notification',
      ),
      model('srl_nokia-bgp, neighbor last-event', 'one of the events is `collisionResolution`'),
    ],
    examples: ['two-speakers-on-one-node', 'sessions-down'],
  },
  remedies: [SEE_NEIGHBOR, SEE_STATE, ONE_SPEAKER],
  shownBy: ['sessionDetails'],
  says: are('down after a collision of two connections between the same addresses'),
});
