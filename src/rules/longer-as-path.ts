import { lostAtStep } from './lost-at-step.js';
import { ladderStep, model, PAIRWISE } from './references.js';
import { elsewhere, SEE_BGP_CONFIGURATION } from './remedies.js';

export const longerAsPath = lostAtStep({
  id: 'longer-as-path',
  title: 'Longer AS path',
  steps: ['as-path-length'],
  catalogue: ['F07'],
  symptomOf: ['F47'],
  certainty: 'certain',
  docs: {
    what: 'Finds valid paths whose AS path is longer than that of the best path.',
    why: 'Multipath takes in only paths with an AS path of the same length. One more AS, from a prepend or from a detour over another router, leaves a node without its share.',
    limits:
      'Sees the AS path as the leaf holds it, behind its import policy; which policy or router made it longer is not in this report.',
    references: [
      PAIRWISE,
      ladderStep('as-path-length'),
      model(
        'srl_nokia-bgp, best-path-selection',
        'no release up to 25.3 has a setting to leave the length of the AS path out',
      ),
    ],
    examples: ['one-node-prepends', 'several-reasons'],
  },
  remedies: [
    SEE_BGP_CONFIGURATION,
    elsewhere('let the node peer directly, or take the prepend away, where the AS path grows'),
  ],
});
