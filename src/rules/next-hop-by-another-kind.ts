import { lostAtStep } from './lost-at-step.js';
import { ladderStep, PAIRWISE } from './references.js';
import { elsewhere, inspect } from './remedies.js';

export const nextHopByAnotherKind = lostAtStep({
  id: 'next-hop-by-another-kind',
  title: 'Next hop of another kind',
  steps: ['next-hop-type'],
  needsDetail: true,
  catalogue: ['F12'],
  certainty: 'likely',
  docs: {
    what: 'Finds valid paths whose next hop is resolved by a route where the best one is resolved by a tunnel, or the other way round.',
    why: 'Local nodes resolve by a route, nodes behind another leaf through a tunnel; the two kinds do not share the load.',
    limits:
      "The report does not print what resolves the next hop; the router's own word is the evidence.",
    references: [PAIRWISE, ladderStep('next-hop-type')],
    examples: ['ldp-to-one-border-alone', 'late-reasons'],
  },
  remedies: [
    inspect('see how the next hops resolve', [
      'show network-instance {network-instance} route-table {family} summary',
    ]),
    elsewhere('let the nodes peer with the leaf they are connected to, or with all leaves'),
  ],
});
