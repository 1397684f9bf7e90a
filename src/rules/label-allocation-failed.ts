import { invalidBecause } from './invalid-because.js';
import { invalidReason } from './references.js';
import { inspect } from './remedies.js';

export const labelAllocationFailed = invalidBecause({
  id: 'label-allocation-failed',
  title: 'Label allocation failed',
  severity: 'error',
  reason: 'label-allocation-failed',
  catalogue: [],
  certainty: 'certain',
  docs: {
    what: 'Finds paths that are invalid because of `label-allocation-failed`.',
    why: 'The dynamic block of MPLS labels is used up, so a path that needs a label stays invalid. Releases print this reason from 23.10 on.',
    limits: 'Needs the detail report: without `detail` no reason is printed.',
    references: [
      invalidReason('the block of dynamic labels is used up; the reason is there from 23.10 on'),
    ],
    examples: ['border-leaf-out-of-labels', 'invalid-paths'],
  },
  remedies: [inspect('see the label blocks', ['info from state system mpls label-ranges'])],
});
