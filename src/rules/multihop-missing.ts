import { model } from './references.js';
import { SEE_NEIGHBOR } from './remedies.js';
import { are, sessionDownBecause } from './session-down-because.js';
import { ENABLE_MULTIHOP, ROUTE_BACK, SEE_BGP } from './session-remedies.js';

/** Sessions with eBGP peers that are not on a subnet of the leaf, without multihop. */
export const multihopMissing = sessionDownBecause({
  id: 'multihop-missing',
  title: 'Multihop missing',
  catalogue: ['F53'],
  certainty: 'likely',
  docs: {
    what: 'Finds eBGP sessions that are down with a peer that no subnet of the leaf holds, while `multihop` is not enabled for it.',
    why: 'Towards eBGP peers the TTL is 1 unless `multihop` is enabled, and `single-hop-connected-check` asks for an interface on the subnet of the peer. A node that peers from its loopback is behind a route, so both sides need multihop.',
    limits:
      'Speaks where BGP is printed as a whole and the route table shows how the peer is reached, and not of releases that are told to be older than 21.11, which have no `multihop`. A longer route to a peer on a subnet of the leaf, as EVPN brings one, changes nothing. Where `single-hop-connected-check` is off, the loopback of a node that is one hop away may come up without multihop. Whether the node has it is not in any report of the leaf.',
    references: [
      model(
        'srl_nokia-bgp, multihop',
        'the TTL is 1 towards eBGP peers and 64 towards iBGP peers unless multihop is enabled, from 21.11 on for a group or a neighbor',
      ),
      model(
        'srl_nokia-bgp, transport single-hop-connected-check',
        'a single-hop session leaves idle only while the subinterface on the subnet of the peer is up, unless the check is off',
      ),
    ],
    examples: ['loopback-without-multihop'],
  },
  remedies: [SEE_BGP, SEE_NEIGHBOR, ENABLE_MULTIHOP, ROUTE_BACK],
  shownBy: ['tables', 'bgpConfig'],
  says: are('down, over eBGP, behind a route and without `multihop`'),
});
