import { model } from './references.js';
import { are, sessionDownBecause } from './session-down-because.js';
import { ROUTE_BACK, ROUTE_TO_PEER, SEE_ROUTE_TABLE } from './session-remedies.js';

/** Sessions with peers that the leaf has no route to. */
export const noRouteToPeer = sessionDownBecause({
  id: 'no-route-to-peer',
  title: 'No route to the peer',
  catalogue: ['F54'],
  certainty: 'certain',
  docs: {
    what: 'Finds sessions that are down while the whole route table of the network-instance holds no active route for the peer.',
    why: 'Without a route no connection can begin. A node that peers from its loopback needs a static route on the leaf, and one back on the node.',
    limits:
      'Asks the route table of this network-instance, as a whole; a default route counts as one. Whether the node has a route back is not in any report of the leaf.',
    references: [
      model(
        'srl_nokia-bgp, transport',
        'a session needs a valid route to the address of the neighbor',
      ),
    ],
    examples: ['no-route-to-the-loopback', 'sessions-down'],
  },
  remedies: [SEE_ROUTE_TABLE, ROUTE_TO_PEER, ROUTE_BACK],
  shownBy: ['tables'],
  says: are('down, and the leaf has no route to reach it'),
});
