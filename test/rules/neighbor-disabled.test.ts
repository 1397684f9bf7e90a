import { neighborDisabled } from '#rules/neighbor-disabled.js';
import { best, sharing } from '../support/path.js';
import { describeRule } from '../support/rule-table.js';
import { detail, down, running, sessions, up } from '../support/sessions.js';

const none = { paths: [], routes: [] };
const disabled = down(1, { flags: ['static', 'disabled'], state: 'idle' });

describeRule(neighborDisabled, {
  passes: [
    [
      'a spare neighbor is disabled, and the prefix is heard from others',
      {
        paths: [best(), sharing()],
        beside: sessions(up(1), up(2), down(3, { flags: ['disabled'] })),
      },
    ],
    [
      'another group is disabled',
      {
        ...none,
        beside: {
          ...sessions(down(1)),
          ...running('group spare {', '    admin-state disable', '}'),
        },
      },
    ],
  ],
  finds: [
    [
      'a neighbor with the flag of a disabled one',
      { ...none, beside: sessions(disabled) },
      [
        {
          message: 'the session with 192.0.2.21 is disabled on this leaf',
          severity: 'error',
          quotes: ['S-'],
          lines: [
            'set / network-instance ip-vrf1 protocols bgp neighbor 192.0.2.21 admin-state enable',
          ],
        },
      ],
    ],
    [
      'one that its details call disabled',
      { ...none, beside: { ...sessions(down(1)), ...detail(1, { adminState: 'disable' }) } },
      [{ message: 'the session with 192.0.2.21 is disabled on this leaf', quotes: ['disable'] }],
    ],
    [
      'a group that is disabled, with the line that says so',
      {
        ...none,
        beside: {
          ...sessions(down(1), down(2)),
          ...running('group nodes {', '    admin-state disable', '}'),
        },
      },
      [
        {
          message: 'the sessions with 192.0.2.21 and 192.0.2.22 are disabled on this leaf',
          quotes: ['disable', 'disable'],
          onlyLines: [
            'set / network-instance ip-vrf1 protocols bgp group nodes admin-state enable',
          ],
        },
      ],
    ],
    [
      'BGP as a whole, and the group in it: both have to be enabled',
      {
        ...none,
        beside: {
          ...sessions(down(1)),
          ...running('admin-state disable', 'group nodes {', '    admin-state disable', '}'),
        },
      },
      [
        {
          message: 'the session with 192.0.2.21 is disabled on this leaf',
          quotes: ['disable', 'disable'],
          onlyLines: [
            'set / network-instance ip-vrf1 protocols bgp admin-state enable',
            'set / network-instance ip-vrf1 protocols bgp group nodes admin-state enable',
          ],
        },
      ],
    ],
    [
      'a neighbor that the configuration shows to be disabled alone',
      {
        ...none,
        beside: {
          ...sessions(disabled),
          ...running('neighbor 192.0.2.21 {', '    admin-state disable', '}'),
        },
      },
      [
        {
          message: 'the session with 192.0.2.21 is disabled on this leaf',
          onlyLines: [
            'set / network-instance ip-vrf1 protocols bgp neighbor 192.0.2.21 admin-state enable',
          ],
        },
      ],
    ],
    [
      'a disabled neighbor that announces the prefix to another leaf',
      [
        { paths: [best()], beside: sessions(up(1), down(2, { flags: ['static', 'disabled'] })) },
        { name: 'leaf2', paths: [best({ neighbor: '192.0.2.22' })] },
      ],
      [
        {
          message: 'the session with 192.0.2.22 is disabled on this leaf',
          severity: 'warning',
          quotes: ['S-', '192.0.2.22'],
        },
      ],
    ],
  ],
  unknown: [
    [
      'nothing is disabled',
      { ...none, beside: { ...sessions(down(1)), ...detail(1) } },
      ['bgpConfig'],
    ],
    ['nothing is heard, and no sessions were given', none, ['sessions']],
  ],
});
