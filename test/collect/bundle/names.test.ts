import { win32 } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNameFor, foldersFor } from '#collect/bundle/names.js';

const VRF = 'show network-instance ip-vrf1';

it.each([
  ['show version', '01-version.txt'],
  ['show network-instance summary', '01-network-instances.txt'],
  [
    `${VRF} protocols bgp routes ipv4 prefix 10.254.254.241/32 detail`,
    '01-bgp-routes-10.254.254.241_32-ip-vrf1.txt',
  ],
  [
    `${VRF} route-table ipv6-unicast prefix 2001:db8::/32 detail`,
    '01-route-table-2001-db8-_32-ip-vrf1.txt',
  ],
  [`${VRF} protocols bgp neighbor`, '01-sessions-ip-vrf1.txt'],
  [`${VRF} protocols bgp summary`, '01-bgp-summary-ip-vrf1.txt'],
  ['info from running network-instance ip-vrf1', '01-configuration-ip-vrf1.txt'],
  ['info from running routing-policy', '01-policies.txt'],
  [
    'show network-instance default protocols bgp routes evpn route-type 5 prefix 192.0.2.0/24 detail',
    '01-evpn-routes-192.0.2.0_24.txt',
  ],
  [`${VRF} ipv4 route 192.0.2.1`, '01-route-192.0.2.1-ip-vrf1.txt'],
])('the answer to `%s` is in %s', (command, name) => {
  expect(fileNameFor(command, 1)).toBe(name);
});

describe('the folder of a leaf', () => {
  it.each([
    ['leaf1', 'leaf1'],
    ['../../etc', '_.._etc'],
    ['/etc/passwd', '_etc_passwd'],
    ['.ssh', 'ssh'],
    ['admin@leaf1:22', 'admin-leaf1-22'],
    ['', 'leaf'],
    ['...', 'leaf'],
    ['\u202eleaf\u0000', 'leaf'],
    ['nul', 'leaf-nul'],
    ['x'.repeat(500), 'x'.repeat(120)],
  ])('of %j is %s', (leaf, name) => {
    expect(foldersFor([leaf])).toEqual([name]);
  });

  it('is its own, whatever the case of letters, and none of the files of the bundle', () => {
    expect(foldersFor(['leaf', 'LEAF', 'leaf', 'leaf-2', 'manifest.json'])).toEqual([
      ...['leaf', 'LEAF-2', 'leaf-3', 'leaf-2-2', 'manifest.json-2'],
    ]);
  });

  it('never leads out of the bundle, on no system, whatever the name', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 6 }), (leaves) => {
        const folders = foldersFor(leaves);
        expect(new Set(folders.map((name) => name.toLowerCase())).size).toBe(leaves.length);
        for (const name of [...folders, ...leaves.map((leaf) => fileNameFor(`show ${leaf}`, 7))]) {
          expect(name).toMatch(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,140}$/);
          expect(win32.basename(name)).toBe(name);
        }
      }),
      { numRuns: 500 },
    );
  });
});
