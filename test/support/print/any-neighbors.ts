import * as fc from 'fast-check';
import type { NeighborTotals } from '#facts/bgp-neighbor.js';
import type { NeighborPrint } from '#lab/print/bgp-neighbor-summary.js';
import type { PlainNeighbor } from '#lab/print/plain.js';

/** Any list of sessions that a leaf could print. */

const anyFamily = fc.record({
  family: fc.constantFrom(
    ...['evpn', 'ipv4-unicast', 'ipv6-unicast', 'l3vpn-ipv4-unicast', 'l3vpn-ipv6-unicast'],
  ),
  received: fc.nat(70_000),
  active: fc.nat(900),
  sent: fc.nat(12),
});

const anyNeighbor: fc.Arbitrary<PlainNeighbor> = fc
  .record({
    networkInstance: fc.constantFrom('default', 'ip-vrf-1', 'a-tenant-with-a-long-name'),
    peer: fc.constantFrom(
      ...['192.0.2.1', '198.51.100.254', '2001:db8::1:7', '2001:db8:ffff:ffff:ffff:ffff:0:1'],
      ...['fe80::18f2:6ff:feff:1%ethernet-1/1.0', 'fe80::1%ethernet-1/49.4094'],
    ),
    group: fc.constantFrom('overlay', 'iBGP-overlay', 'servers-behind-a-long-name', 'g'),
    flags: fc.constantFrom(['static'], ['dynamic'], ['dynamic', 'bfd'], ['static', 'slow']),
    peerAs: fc.constantFrom(64_496, 65_001, 4_200_000_010),
    state: fc.constantFrom('established', 'active', 'connect', 'idle', 'opensent', 'openconfirm'),
    uptime: fc.constantFrom('0d:0h:9m:24s', '112d:23h:59m:59s'),
    families: fc.uniqueArray(anyFamily, { minLength: 1, maxLength: 4, selector: (f) => f.family }),
  })
  .map((row) => (row.state === 'established' ? row : { ...row, uptime: null, families: [] }));

export const anyNeighbors: fc.Arbitrary<{
  readonly rows: readonly PlainNeighbor[];
  readonly totals: NeighborTotals;
  readonly print: NeighborPrint;
}> = fc.record({
  rows: fc.array(anyNeighbor, { maxLength: 5 }),
  totals: fc.record({
    configured: fc.nat(300),
    established: fc.nat(300),
    disabled: fc.nat(9),
    dynamic: fc.nat(40),
  }),
  print: fc.record({
    networkInstance: fc.constantFrom('default', 'ip-vrf-1'),
    width: fc.integer({ min: 80, max: 291 }),
    spaced: fc.boolean(),
  }),
});
