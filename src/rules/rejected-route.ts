import { invalidBecause } from './invalid-because.js';
import { ACCEPT_WITHOUT_POLICY, inspect } from './remedies.js';

export const rejectedRoute = invalidBecause({
  id: 'rejected-route',
  title: 'Rejected by import policy',
  severity: 'warning',
  reason: 'rejected-route',
  catalogue: ['F29'],
  docs: {
    what: 'Finds paths that are invalid because of `rejected-route`.',
    why: 'An import policy rejected the path, or the peer has no import policy and eBGP rejects everything by default.',
    limits: 'Needs the detail report: without `detail` no reason is printed.',
    references: ['SR Linux YANG srl_nokia-rib-bgp, invalid-reason'],
    examples: ['invalid-paths'],
  },
  remedies: [
    inspect('which policy the peer has', [
      'show network-instance {network-instance} protocols bgp neighbor {neighbor} detail',
    ]),
    ACCEPT_WITHOUT_POLICY,
  ],
});
