import { lostAtStep } from './lost-at-step.js';
import { ladderStep, observed, PAIRWISE } from './references.js';
import { elsewhere } from './remedies.js';

export const worseOrigin = lostAtStep({
  id: 'worse-origin',
  title: 'Worse origin',
  steps: ['origin'],
  catalogue: ['F09'],
  certainty: 'certain',
  docs: {
    what: 'Finds valid paths whose origin ranks behind that of the best path.',
    why: 'MetalLB in native mode announces origin incomplete, MetalLB with FRR and Calico announce IGP. A mix of announcers, or an upgrade half done, splits the nodes.',
    limits: 'Does not know which program runs on a node.',
    references: [
      PAIRWISE,
      ladderStep('origin'),
      observed(
        'output of SR Linux with MetalLB',
        'in its native mode it announces with origin incomplete, over FRR with origin IGP',
      ),
    ],
    examples: ['speakers-of-two-kinds', 'several-reasons'],
  },
  remedies: [elsewhere('let one kind of speaker announce the address on all nodes')],
});
