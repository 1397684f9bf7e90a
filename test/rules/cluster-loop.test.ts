import { clusterLoop } from '#rules/cluster-loop.js';
import { describeInvalid } from '../support/invalid-table.js';
import { invalid } from '../support/path.js';

const looped = invalid(['cluster-loop'], { clusterList: ['198.51.100.9', '198.51.100.1'] });
const configured = (lines: string) => ({
  'info from running network-instance ip-vrf1 protocols bgp': lines,
});
const LIST = '[198.51.100.9, 198.51.100.1]';

describeInvalid(clusterLoop, 'cluster-loop', ['[cluster-loop]', '[198.51.100.1]', '<>'], {
  finds: [
    [
      'the cluster ID of a group, which is quoted',
      {
        paths: [looped],
        beside: configured(
          '    router-id 198.51.100.7\n    group clients {\n        route-reflector {\n            cluster-id 198.51.100.1\n        }\n    }',
        ),
      },
      [
        {
          message: 'path 1 from 192.0.2.21 is invalid: `cluster-loop`',
          quotes: ['[cluster-loop]', LIST, '<>', '198.51.100.1'],
        },
      ],
    ],
    [
      'an ID that the configuration given does not print',
      { paths: [looped], beside: configured('    router-id 198.51.100.7') },
      [
        {
          message: 'path 1 from 192.0.2.21 is invalid: `cluster-loop`',
          quotes: ['[cluster-loop]', LIST, '<>'],
        },
      ],
    ],
  ],
});
