import { lostAtStep } from './lost-at-step.js';
import { ladderStep, model, PAIRWISE } from './references.js';
import { elsewhere, SEE_NEIGHBORS } from './remedies.js';

export const ibgpBesideEbgp = lostAtStep({
  id: 'ibgp-beside-ebgp',
  title: 'iBGP beside eBGP',
  steps: ['ebgp-route'],
  needsDetail: true,
  catalogue: ['F13'],
  certainty: 'certain',
  docs: {
    what: 'Finds valid iBGP paths that lose to an eBGP path.',
    why: 'eBGP and iBGP paths never share the load. The usual case is a path that another leaf passes on over iBGP beside those of nodes at this leaf; a group with another `local-as` makes it, too.',
    limits: "The report does not print the session type; the router's own word is the evidence.",
    references: [
      PAIRWISE,
      ladderStep('ebgp-route'),
      model(
        'srl_nokia-bgp, multipath ebgp and ibgp',
        'from 24.10 on the width is that of the kind of session of the best path, so that the two never mix',
      ),
    ],
    examples: ['node-behind-ibgp', 'late-reasons'],
  },
  remedies: [SEE_NEIGHBORS, elsewhere('give all nodes one kind of session')],
});
