import { lostAtStep } from './lost-at-step.js';
import { ladderStep, PAIRWISE } from './references.js';
import { elsewhere, SEE_BGP_CONFIGURATION } from './remedies.js';

export const lowerLocalPreference = lostAtStep({
  id: 'lower-local-preference',
  title: 'Lower local preference',
  steps: ['local-pref'],
  catalogue: ['F08'],
  symptomOf: ['F41', 'F47'],
  certainty: 'certain',
  docs: {
    what: 'Finds valid paths with a lower local preference than the best path.',
    why: "Local preference is compared before everything the nodes can influence by AS path, origin or MED. A policy on some peers alone, or MetalLB's `localPref` on iBGP sessions, splits the nodes.",
    limits: 'A path without the attribute counts as 100, the default.',
    references: [PAIRWISE, ladderStep('local-pref')],
    examples: ['local-preference-by-policy', 'several-reasons'],
  },
  remedies: [
    SEE_BGP_CONFIGURATION,
    elsewhere('give the paths of all nodes the same local preference'),
  ],
});
