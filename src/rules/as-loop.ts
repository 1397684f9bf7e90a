import { invalidBecause } from './invalid-because.js';
import { ALLOW_OWN_AS } from './remedies.js';

export const asLoop = invalidBecause({
  id: 'as-loop',
  title: 'AS loop',
  severity: 'warning',
  reason: 'as-loop',
  catalogue: ['F28'],
  docs: {
    what: 'Finds paths that are invalid because of `as-loop`.',
    why: 'The AS of the leaf stands in the AS path. That is normal for an announcement of our own that comes back, and a real loss when leaves share one AS and a path must cross another leaf, or when nodes use the AS of the leaf.',
    limits: 'Needs the detail report: without `detail` no reason is printed.',
    references: ['SR Linux YANG srl_nokia-rib-bgp, invalid-reason'],
    examples: ['invalid-paths'],
  },
  remedies: [ALLOW_OWN_AS],
});
