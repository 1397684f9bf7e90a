import { type Acceptance, accepting } from '#facts/accepted-neighbors.js';
import { list } from '#text/words.js';
import { inferred, model } from './references.js';
import { SEE_NEIGHBORS } from './remedies.js';
import { type Draft, filledFor, leafRule, type Quote, quote, type ViewWith } from './rule.js';
import { ACCEPT_NODE, SEE_BGP } from './session-remedies.js';
import { NO_STRANGER, strangersOf } from './strangers.js';

const REMEDIES = [SEE_BGP, SEE_NEIGHBORS, ACCEPT_NODE] as const;

/** Nodes with a route of their own on the leaf that it would not let open a session. */
export const nodeNotAccepted = leafRule({
  id: 'node-not-accepted',
  title: 'Node not accepted',
  severity: 'warning',
  catalogue: ['F48'],
  certainty: 'likely',
  docs: {
    what: 'Finds addresses with a static host route on the leaf that announce the prefix to another leaf, or that could while this leaf hears it from nobody, and that the leaf neither has as a neighbor nor accepts as a dynamic one.',
    why: 'A dynamic neighbor is accepted where its address lies in a prefix of `dynamic-neighbors accept match`. A node outside of them gets no answer, and does not show among the sessions.',
    limits:
      'A static route to a host shows that the leaf is to reach it, not that it is to peer here: it is likely where somebody made it for the loopback of a node. Speaks where BGP is printed as a whole and accepts dynamic neighbors.',
    references: [
      model(
        'srl_nokia-bgp, dynamic-neighbors accept match',
        'an incoming connection is accepted when its source address lies in the prefix of an entry',
      ),
      inferred('how leaves are set up', 'a static host route leads to the loopback of a node'),
    ],
    examples: ['ninth-loopback-is-outside', 'nodes-not-accepted'],
  },
  needs: ['bgpRoutes', 'sessions', 'bgpConfig'],
  exempt: [NO_STRANGER],
  // Static host routes stand in a table of the network-instance.
  lacks: ({ facts }) => [
    ...(accepting(facts) === null ? (['bgpConfig'] as const) : []),
    ...(facts.tables === undefined ? (['tables'] as const) : []),
  ],
  remedies: REMEDIES,
  evaluate: (view, all) => {
    const acceptance = accepting(view.facts);
    if (acceptance === null || acceptance.matches.length === 0) return [];
    const shutOut = strangersOf(view, all).filter(
      ({ address, route }) => route !== null && acceptance.matchFor(address) === null,
    );
    const [first, ...others] = shutOut.flatMap(({ quotes }) => quotes);
    return first === undefined
      ? []
      : [draft(view, acceptance, { peers: shutOut.map((one) => one.address), first, others })];
  },
});

type View = ViewWith<'bgpRoutes' | 'sessions' | 'bgpConfig'>;

function draft(
  { facts }: View,
  { told, matches }: Acceptance,
  { peers, first, others }: { peers: readonly string[]; first: Quote; others: readonly Quote[] },
): Draft {
  const [only, ...more] = new Set(matches.flatMap(({ group }) => group?.value ?? []));
  return {
    path: null,
    message: `the leaf accepts no session from ${list(peers, 'or')}`,
    evidence: [
      first,
      ...others,
      ...matches.map(({ prefix }) =>
        quote(told, prefix.span, 'it accepts dynamic neighbors from this prefix'),
      ),
    ],
    notes: ['a neighbor that is not accepted does not show among the sessions'],
    remedies: filledFor(facts, REMEDIES, {
      group: more.length === 0 ? only : null,
    }),
  };
}
