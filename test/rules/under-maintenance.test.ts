import { underMaintenance } from '#rules/under-maintenance.js';
import { best, sharing } from '../support/path.js';
import { describeRule } from '../support/rule-table.js';
import { detail, sessions, state, up } from '../support/sessions.js';

const heard = { paths: [best(), sharing()] };
const established = { sessionState: 'established', uptime: '0d:1h:0m:0s' };

describeRule(underMaintenance, {
  passes: [
    [
      'nobody is',
      {
        ...heard,
        beside: { ...sessions(up(1)), ...detail(1, established), ...detail(2, established) },
      },
    ],
    ['the one peer is not', { paths: [best()], beside: detail(1, established) }],
    [
      'nobody is, and a path does not say its neighbor',
      { paths: [best(), sharing({ neighbor: null })], beside: detail(1, established) },
    ],
    [
      'a peer is that has nothing to do with the prefix',
      {
        ...heard,
        beside: {
          ...sessions(up(1), up(2), up(3, { group: 'firewalls' })),
          ...detail(1, established),
          ...detail(2, established),
          ...detail(3, { ...established, group: 'firewalls', underMaintenance: true }),
        },
      },
    ],
  ],
  finds: [
    [
      'a neighbor that announces the prefix',
      {
        ...heard,
        beside: {
          ...sessions(up(1), up(2)),
          ...detail(2, { ...established, underMaintenance: true, maintenanceGroup: 'rack1' }),
        },
      },
      [
        {
          message: '192.0.2.22 is under maintenance on this leaf',
          severity: 'warning',
          quotes: ['True'],
          lines: ['show network-instance ip-vrf1 protocols bgp neighbor 192.0.2.22 detail'],
        },
      ],
    ],
    [
      'one that state tells of',
      {
        ...heard,
        beside: {
          ...detail(2, established),
          ...state(1, 'session-state established', 'under-maintenance true'),
        },
      },
      [{ message: '192.0.2.21 is under maintenance on this leaf', quotes: ['true'] }],
    ],
    [
      'all, where BGP as a whole is, and their group is not of itself',
      {
        ...heard,
        beside: {
          ...sessions(up(1), up(2)),
          'info from state network-instance ip-vrf1 protocols bgp': `    under-maintenance true
    group nodes {
        under-maintenance false
    }`,
        },
      },
      [
        {
          message: '192.0.2.21 and 192.0.2.22 are under maintenance on this leaf',
          quotes: ['true', 'true'],
          labels: ['192.0.2.21 is under maintenance', '192.0.2.22 is under maintenance'],
          lines: ['show network-instance ip-vrf1 protocols bgp neighbor {neighbor} detail'],
        },
      ],
    ],
  ],
  unknown: [
    ['paths are heard, and no details were given', heard, ['sessionDetails']],
    [
      'details of one neighbor alone',
      { ...heard, beside: detail(1, established) },
      ['sessionDetails'],
    ],
    ['nothing is heard, and no details were given', { paths: [], routes: [] }, ['sessionDetails']],
  ],
});
