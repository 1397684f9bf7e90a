import * as fc from 'fast-check';
import type { NetworkInstanceRowValues } from '#facts/network-instance.js';

/** Any list of network-instances that a leaf could print. */

const anyName = fc.oneof(
  fc.constantFrom('default', 'mgmt', 'ip-vrf1', 'MAC-VRF 1', 'ip-vrf-internet-uplink', 'Tenant_1'),
  fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_.:]{0,40}$/),
);
/** Words that fill no cell: whether a blank stood behind one that does, nobody can tell. */
const anyDescription = fc
  .array(fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9.,:_]{0,8}$/), { minLength: 1, maxLength: 6 })
  .map((words) => words.join(' '));

const anyRow: fc.Arbitrary<NetworkInstanceRowValues> = fc.record({
  name: anyName,
  type: fc.constantFrom('default', 'ip-vrf', 'mac-vrf', 'host'),
  adminState: fc.constantFrom('enable', 'disable'),
  operState: fc.constantFrom('up', 'down'),
  routerId: fc.constantFrom('192.0.2.1', '203.0.113.254', 'N/A', null),
  description: fc.option(anyDescription),
});

export const anyNetworkInstances: fc.Arbitrary<{
  readonly rows: readonly NetworkInstanceRowValues[];
  readonly widths: readonly number[];
}> = fc.record({
  rows: fc.array(anyRow, { minLength: 1, maxLength: 6 }),
  widths: fc
    .tuple(fc.integer({ min: 8, max: 40 }), fc.integer({ min: 10, max: 60 }))
    .map(([name, description]) => [name, 11, 11, 10, 15, description]),
});
