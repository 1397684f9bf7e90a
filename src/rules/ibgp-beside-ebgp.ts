import { lostAtStep } from './lost-at-step.js';
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
    why: 'eBGP and iBGP paths never share the load. Some nodes use the AS of the leaf, or a group has another `local-as`.',
    limits: "The report does not print the session type; the router's own word is the evidence.",
    references: ['SR Linux YANG srl_nokia-rib-bgp, tie-break-reason', 'docs/decision.md'],
    examples: ['late-reasons'],
  },
  remedies: [SEE_NEIGHBORS, elsewhere('give all nodes one kind of session')],
});
