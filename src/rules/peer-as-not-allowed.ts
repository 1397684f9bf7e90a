import { type Acceptance, accepting, lets } from '#facts/accepted-neighbors.js';
import { model } from './references.js';
import { type Draft, filledFor, leafRule, quote, type ViewWith } from './rule.js';
import { ALLOW_PEER_AS, SEE_BGP, SET_NODE_AS } from './session-remedies.js';
import { NO_STRANGER, type Stranger, strangersOf } from './strangers.js';

const REMEDIES = [SEE_BGP, ALLOW_PEER_AS, SET_NODE_AS] as const;

/** Nodes whose address the leaf accepts, and whose AS it does not. */
export const peerAsNotAllowed = leafRule({
  id: 'peer-as-not-allowed',
  title: 'Peer AS not allowed',
  severity: 'warning',
  catalogue: ['F49'],
  certainty: 'likely',
  docs: {
    what: 'Finds addresses that announce the prefix to another leaf, that this leaf accepts dynamic neighbors from and has no session with, while their AS is not in `allowed-peer-as`.',
    why: 'The leaf answers a dynamic neighbor whose AS is not in the list by `Bad Peer As`, again and again. Usual reasons: the cluster was given a new AS, or Calico and MetalLB speak for different ones.',
    limits:
      'That the node tries to peer with this leaf, too, is likely where the list of this leaf holds its address; it is not printed. Without a static route to it, and while the leaf hears the prefix from others, it is a note. The AS is the one that the other leaf hears. Speaks where BGP is printed as a whole.',
    references: [
      model(
        'srl_nokia-bgp, dynamic-neighbors accept match allowed-peer-as',
        'a list of AS numbers and ranges; the AS of a dynamic neighbor has to be in it',
      ),
    ],
    examples: ['new-nodes-have-a-new-as', 'nodes-not-accepted'],
  },
  needs: ['bgpRoutes', 'sessions', 'bgpConfig'],
  exempt: [NO_STRANGER],
  lacks: ({ facts }) => (accepting(facts) === null ? ['bgpConfig'] : []),
  remedies: REMEDIES,
  evaluate: (view, all) => {
    const acceptance = accepting(view.facts);
    return acceptance === null
      ? []
      : strangersOf(view, all).flatMap((stranger) => draftsOf(view, acceptance, stranger));
  },
});

type View = ViewWith<'bgpRoutes' | 'sessions' | 'bgpConfig'>;

function draftsOf(
  { facts }: View,
  { told, matchFor }: Acceptance,
  { address, as, expected, quotes }: Stranger,
): readonly Draft[] {
  const match = matchFor(address);
  const allowed = match?.allowedAs ?? null;
  if (match === null || allowed === null || as === null || lets(allowed.value, as) !== false)
    return [];
  return [
    {
      severity: expected ? 'warning' : 'note',
      path: null,
      message: `the AS ${as} of ${address} is none of those that the leaf accepts from ${match.prefix.value}`,
      evidence: [quote(told, allowed.span, 'the AS numbers that it accepts'), ...quotes],
      notes: [],
      remedies: filledFor(facts, REMEDIES, {
        'accepted-prefix': match.prefix.value,
        'peer-as': as,
      }),
    },
  ];
}
