import { lostAtStep } from './lost-at-step.js';
import { ladderStep, PAIRWISE } from './references.js';
import { elsewhere, inspect } from './remedies.js';

export const higherNextHopCost = lostAtStep({
  id: 'higher-next-hop-cost',
  title: 'Higher cost to the next hop',
  steps: ['next-hop-cost'],
  needsDetail: true,
  catalogue: ['F11'],
  certainty: 'certain',
  docs: {
    what: 'Finds valid paths whose next hop costs more to reach than that of the best path.',
    why: 'Next hops that resolve in different ways (local subnet, static route, EVPN host route) have different metrics, and only equal ones share the load.',
    limits:
      "The report does not print the cost; the router's own word is the evidence, and the route table of the next hops shows the rest.",
    references: [PAIRWISE, ladderStep('next-hop-cost')],
    examples: ['loopback-over-costlier-route', 'late-reasons'],
  },
  remedies: [
    inspect('see how the next hops resolve', [
      'show network-instance {network-instance} route-table {family} summary',
    ]),
    elsewhere('let all next hops resolve the same way, with equal metrics'),
  ],
});
