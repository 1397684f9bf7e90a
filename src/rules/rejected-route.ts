import { importPolicyFor } from './import-policies.js';
import { invalidBecause } from './invalid-because.js';
import { invalidReason, model, rfc } from './references.js';
import { ACCEPT_WITHOUT_POLICY, IMPORT_POLICY, SEE_GROUPS, SEE_NEIGHBOR } from './remedies.js';

export const rejectedRoute = invalidBecause({
  id: 'rejected-route',
  title: 'Rejected by import policy',
  severity: 'warning',
  reason: 'rejected-route',
  told: importPolicyFor,
  catalogue: ['F29'],
  certainty: 'certain',
  docs: {
    what: 'Finds paths that are invalid because of `rejected-route`.',
    why: 'An import policy rejected the path, or the peer has no import policy and eBGP rejects everything by default.',
    limits:
      'Which of the two it is, and which policy, is in the configuration: where that was given, the policy in force for the neighbor is quoted. Which statement rejects the route is not worked out. Needs the detail report: without `detail` no reason is printed.',
    references: [
      invalidReason('an import policy rejects the route'),
      model(
        'srl_nokia-bgp, ebgp-default-policy',
        'an eBGP peer without an import policy has all its routes rejected, unless `import-reject-all` is false',
      ),
      rfc('8212', 'an eBGP peer without an import policy gives no routes'),
    ],
    examples: ['group-without-import-policy', 'invalid-paths'],
  },
  remedies: [SEE_NEIGHBOR, SEE_GROUPS, ...IMPORT_POLICY, ACCEPT_WITHOUT_POLICY],
});
