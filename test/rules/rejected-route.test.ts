import { rejectedRoute } from '#rules/rejected-route.js';
import { describeInvalid } from '../support/invalid-table.js';
import { best, invalid } from '../support/path.js';

describeInvalid(rejectedRoute, 'rejected-route', ['[rejected-route]', '<>'], {
  finds: [
    [
      'a rejected path, and spells the import policy for every release',
      { paths: [best(), invalid(['rejected-route'])] },
      [
        {
          message: 'path 2 from 192.0.2.22 is invalid: `rejected-route`',
          lines: [
            'show network-instance ip-vrf1 protocols bgp neighbor 192.0.2.22 detail',
            'set / network-instance ip-vrf1 protocols bgp group {group} import-policy {policy}',
            'set / network-instance ip-vrf1 protocols bgp group {group} import-policy [ {policy} ]',
            'set / network-instance ip-vrf1 protocols bgp ebgp-default-policy import-reject-all false',
          ],
        },
      ],
    ],
  ],
});
