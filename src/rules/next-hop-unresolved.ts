import { invalidBecause } from './invalid-because.js';
import { inferred, invalidReason } from './references.js';
import { ROUTE_TO_NEXT_HOP, SEE_NEXT_HOP } from './remedies.js';

export const nextHopUnresolved = invalidBecause({
  id: 'next-hop-unresolved',
  title: 'Next hop unresolved',
  severity: 'error',
  reason: 'next-hop-unresolved',
  shownBy: { key: 'nextHop', label: 'its next hop, which nothing resolves' },
  catalogue: ['F27'],
  certainty: 'certain',
  docs: {
    what: 'Finds paths that are invalid because of `next-hop-unresolved`.',
    why: "The next hop of a path must be reachable in the same network-instance. A static route to a node's loopback that exists on one leaf alone, or an irb interface that is down, takes the node out.",
    limits:
      'Says that nothing resolves the next hop, not what used to. Needs the detail report: without `detail` no reason is printed.',
    references: [
      invalidReason('no route of the same network-instance leads to the next hop'),
      inferred(
        'YANG names and the spelling of `As_Loop`',
        'the report prints it as `Next_Hop_Unresolved`',
      ),
    ],
    examples: ['next-hop-unresolved', 'invalid-paths'],
  },
  remedies: [SEE_NEXT_HOP, ROUTE_TO_NEXT_HOP],
});
