import { lostAtStep } from './lost-at-step.js';
import { ladderStep, model, PAIRWISE } from './references.js';
import { elsewhere, SEE_BGP_CONFIGURATION } from './remedies.js';

export const higherMed = lostAtStep({
  id: 'higher-med',
  title: 'Higher MED',
  steps: ['med'],
  catalogue: ['F10'],
  certainty: 'certain',
  docs: {
    what: 'Finds valid paths that lose by MED within their neighbor AS.',
    why: 'MED is compared among paths of one neighbor AS; the nodes of a cluster usually share theirs.',
    limits:
      'It is not known whether an absent MED counts as the lowest or the highest; where that decides, the cause stays undetermined.',
    references: [
      PAIRWISE,
      ladderStep('med'),
      model(
        'srl_nokia-bgp, best-path-selection always-compare-med',
        'MED is compared among paths of one neighbor AS, and among all where this is set, from 22.3 on',
      ),
    ],
    examples: ['nodes-send-different-med', 'several-reasons'],
  },
  remedies: [SEE_BGP_CONFIGURATION, elsewhere('send the same MED, or none, from all nodes')],
});
