import { expect, test } from 'vitest';
import type { NetworkInstanceRowValues } from '#facts/network-instance.js';
import { networkInstancesJson, networkInstancesText } from '#lab/print/network-instances.js';
import { type System, versionJson, versionText } from '#lab/print/system.js';

const system: System = {
  hostName: 'leaf1',
  chassis: '7220 IXR-D2L',
  software: 'v23.10.1',
  build: '218-ga3fc1bea5a',
  lastBooted: '2024-09-22T16:07:22.230Z',
};

test('the version is printed with the labels of its release, padded to the longest', () => {
  expect(versionText(system, 2310, 50)).toBe(
    [
      '--------------------------------------------------',
      'Hostname             : leaf1',
      'Chassis Type         : 7220 IXR-D2L',
      'Part Number          : Sim Part No.',
      'Serial Number        : Sim Serial No.',
      'System HW MAC Address: 1A:00:00:FF:00:00',
      'Software Version     : v23.10.1',
      'Build Number         : 218-ga3fc1bea5a',
      'Architecture         : x86_64',
      'Last Booted          : 2024-09-22T16:07:22.230Z',
      'Total Memory         : 24052875 kB',
      'Free Memory          : 16858484 kB',
      '--------------------------------------------------',
      '',
    ].join('\n'),
  );
  expect(versionText(system, 2006, 50)).toContain('\nSystem MAC Address: 1A');
  expect(versionText(system, 2507, 50)).toContain('\nOS                   : SR Linux\n');
  expect(versionJson(system, 2310)).toMatchObject({
    'basic system info': { Hostname: 'leaf1', 'Software Version': 'v23.10.1' },
  });
});

const up = { adminState: 'enable', operState: 'up' };
const all: readonly NetworkInstanceRowValues[] = [
  { ...up, name: 'default', type: 'default', routerId: '192.0.2.1', description: null },
  {
    ...up,
    name: 'mgmt',
    type: 'ip-vrf',
    routerId: null,
    description: 'Management network instance',
  },
];

test('the network-instances are printed in a box whose cells wrap', () => {
  expect(networkInstancesText(all, 91)).toBe(
    [
      '+--------------+--------------+--------------+--------------+--------------+--------------+',
      '|     Name     |     Type     | Admin state  |  Oper state  |  Router id   | Description  |',
      '+==============+==============+==============+==============+==============+==============+',
      '| default      | default      | enable       | up           | 192.0.2.1    |              |',
      '| mgmt         | ip-vrf       | enable       | up           |              | Management   |',
      '|              |              |              |              |              | network      |',
      '|              |              |              |              |              | instance     |',
      '+--------------+--------------+--------------+--------------+--------------+--------------+',
      '',
    ].join('\n'),
  );
  expect(networkInstancesJson(all)).toMatchObject({
    instance: [{ Name: 'default', 'Router id': '192.0.2.1' }, { Name: 'mgmt' }],
  });
});
