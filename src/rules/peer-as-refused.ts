import type { SessionError } from '#facts/session.js';
import { model, rfc } from './references.js';
import { SEE_NEIGHBORS } from './remedies.js';
import { are, sessionDownBecause } from './session-down-because.js';
import { ALLOW_PEER_AS, SEE_BGP, SET_NODE_AS, SET_PEER_AS } from './session-remedies.js';

/** Sessions that one side refuses for the AS of the other. */
export const peerAsRefused = sessionDownBecause({
  id: 'peer-as-refused',
  title: 'Peer AS refused',
  catalogue: ['F49', 'F52'],
  certainty: 'certain',
  docs: {
    what: 'Finds sessions that are down and whose last notification says `Bad Peer As`.',
    why: 'Each side says its AS when a session opens, and the other refuses it where it expects another one. Usual reasons: the `peerASN` or `myASN` of a `BGPPeer` was mistyped, a cluster was given a new AS, or the AS of the node is not in `allowed-peer-as`.',
    limits:
      'The detail report prints the last notification that was received: one that the leaf sent itself shows in its state, from 22.3 on. Which of the two numbers is wrong is not in any report of the leaf.',
    references: [
      rfc(
        '4271 section 6.2',
        'an OPEN message with an AS that is not expected is answered by the subcode `Bad Peer AS`',
      ),
      model(
        'srl_nokia-bgp, last-notification-error-subcode',
        'the last notification is kept below the neighbor up to 21.11, and for each direction from 22.3 on; the word is `Bad Peer As`',
      ),
    ],
    examples: ['node-expects-another-as', 'sessions-down'],
  },
  remedies: [SEE_NEIGHBORS, SEE_BGP, SET_PEER_AS, ALLOW_PEER_AS, SET_NODE_AS],
  // A peer that refuses the AS of the leaf minds neither what the leaf expects nor whom it accepts.
  apt: (_, down) => {
    const refused = down.filter(({ session }) => session.errors.some(isOwn));
    const kinds = refused.map(({ session }) => session.dynamic);
    return [
      SEE_NEIGHBORS,
      SEE_BGP,
      ...(kinds.some((dynamic) => dynamic !== true) ? [SET_PEER_AS] : []),
      ...(kinds.some((dynamic) => dynamic !== false) ? [ALLOW_PEER_AS] : []),
      SET_NODE_AS,
    ];
  },
  shownBy: ['sessionDetails'],
  says: are('down, and the last notification is `Bad Peer As`'),
});

/** Whether the leaf may have sent it. */
const isOwn = ({ by, subcode }: SessionError): boolean =>
  by !== 'peer' && subcode?.value === 'Bad Peer As';
