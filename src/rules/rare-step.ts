import { lostAtStep } from './lost-at-step.js';
import { ladderStep, PAIRWISE } from './references.js';

/** Steps that decide only with settings or address families that are rare in front of nodes. */
export const rareStep = lostAtStep({
  id: 'rare-step',
  title: 'Lost at a rare step',
  steps: [
    'long-live-gr-stale',
    'default-originate',
    'origin-validation',
    'aigp',
    'missing-attribute',
    'owner',
    'vpn-route',
    'eigp-labeled',
    'aggregate',
    'extended-community',
    'local-peer',
    'multi-path',
    'vpn-rd',
    'unknown',
  ],
  needsDetail: true,
  catalogue: [],
  certainty: 'certain',
  docs: {
    what: 'Finds valid paths that lose at a step that rarely decides, such as the accumulated IGP metric or the owner of a route.',
    why: 'Whatever the step, a path that loses before the late ones has no part in multipath.',
    limits:
      "What these steps compare is not printed; the router's own word is the evidence. `bgpwhy explain` tells what is known of each word.",
    references: [
      PAIRWISE,
      ladderStep('aigp'),
      ladderStep('owner'),
      ladderStep('origin-validation'),
    ],
    examples: ['accumulated-igp-metric-decides', 'late-reasons'],
  },
  remedies: [],
});
