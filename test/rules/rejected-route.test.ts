import { rejectedRoute } from '#rules/rejected-route.js';
import { describeInvalid } from '../support/invalid-table.js';
import { best, invalid } from '../support/path.js';
import { running, sessions, up } from '../support/sessions.js';

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
    [
      'the import policy of the group, and what it does by default',
      {
        paths: [best(), invalid(['rejected-route'])],
        beside: {
          ...sessions(up(1), up(2)),
          ...running('group nodes {', '    import-policy nodes-in', '}'),
          'info from running routing-policy':
            '    routing-policy {\n        policy nodes-in {\n            default-action {\n                policy-result reject\n            }\n        }\n    }',
        },
      },
      [
        {
          message: 'path 2 from 192.0.2.22 is invalid: `rejected-route`',
          quotes: ['[rejected-route]', '<>', 'nodes-in', 'reject'],
        },
      ],
    ],
    [
      'a neighbor without any, where BGP is printed as a whole, and spells the policy for its group',
      {
        paths: [best(), invalid(['rejected-route'])],
        beside: { ...sessions(up(1), up(2)), ...running('autonomous-system 65010') },
      },
      [
        {
          message: 'path 2 from 192.0.2.22 is invalid: `rejected-route`',
          quotes: ['[rejected-route]', '<>', null],
          notes: ['has all its routes rejected unless'],
          lines: [
            'set / network-instance ip-vrf1 protocols bgp group nodes import-policy {policy}',
          ],
        },
      ],
    ],
    [
      'a path whose neighbor was cut off, of which no configuration tells',
      {
        paths: [best(), invalid(['rejected-route'], { neighbor: null })],
        beside: { ...sessions(up(1), up(2)), ...running('import-policy all-in') },
      },
      [
        {
          message: 'path 2 from an unknown neighbor is invalid: `rejected-route`',
          quotes: ['[rejected-route]', '<>'],
        },
      ],
    ],
    [
      'a neighbor without any, and the line that has such rejected',
      {
        paths: [best(), invalid(['rejected-route'])],
        beside: {
          ...sessions(up(1), up(2)),
          ...running('ebgp-default-policy {', '    import-reject-all true', '}'),
        },
      },
      [
        {
          message: 'path 2 from 192.0.2.22 is invalid: `rejected-route`',
          quotes: ['[rejected-route]', '<>', null, 'true'],
        },
      ],
    ],
    [
      'a neighbor without any, where that rejects nothing: the reason stays open',
      {
        paths: [best(), invalid(['rejected-route'])],
        beside: {
          ...sessions(up(1), up(2)),
          ...running('ebgp-default-policy {', '    import-reject-all false', '}'),
        },
      },
      [
        {
          message: 'path 2 from 192.0.2.22 is invalid: `rejected-route`',
          quotes: ['[rejected-route]', '<>'],
        },
      ],
    ],
  ],
});
