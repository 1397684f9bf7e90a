import * as fc from 'fast-check';
import type { Family, FlatNextHop, FlatRowValues } from '#facts/route-table.js';
import type { FlatPrint } from '#lab/print/route-table-flat.js';
import { anyAddress, anyInterface, anyPrefix, TYPES } from './any-route-table.js';

/** Any report of 26.x that a leaf could print, as facts for the printer. */

const FLAGS = [
  'best',
  'unviable',
  'failed',
  'leaked',
  'backup',
  'statistics',
  'dynamic',
  'resilient',
];

function anyFlatHop(family: Family): fc.Arbitrary<FlatNextHop> {
  const address = anyAddress(family);
  const none = fc.constant(null);
  return fc.oneof(
    fc.record({ address, type: none, via: none, vni: none, interface: anyInterface }),
    fc.record({
      ...{ address, type: fc.constant('route'), via: fc.constantFrom('local', 'bgp', 'static') },
      ...{ vni: none, interface: none },
    }),
    fc.record({
      ...{ address, type: fc.constant('tunnel'), via: fc.constantFrom('vxlan', 'ldp') },
      ...{ vni: fc.option(fc.integer({ min: 1, max: 16777215 })), interface: none },
    }),
  );
}

const noHop = { address: null, type: null, via: null, vni: null, interface: null };

const anyFlatRow = (family: Family): fc.Arbitrary<FlatRowValues> =>
  fc.record({
    prefix: anyPrefix(family),
    routeType: fc.constantFrom(...TYPES),
    metric: fc.nat(99999999),
    preference: fc.nat(255),
    flags: fc.subarray(FLAGS),
    nextHops: fc.oneof(
      { weight: 5, arbitrary: fc.array(anyFlatHop(family), { minLength: 1, maxLength: 4 }) },
      { weight: 1, arbitrary: fc.constant([noHop]) },
    ),
  });

export const flatRowsFor = (family: Family): fc.Arbitrary<readonly FlatRowValues[]> =>
  fc.array(anyFlatRow(family), { minLength: 1, maxLength: 6 });

export const anyRouteTableFlat: fc.Arbitrary<{
  readonly rows: readonly FlatRowValues[];
  readonly print: FlatPrint;
}> = fc.constantFrom<Family>('ipv4', 'ipv6').chain((family) =>
  fc.record({
    rows: flatRowsFor(family),
    print: fc.record({
      family: fc.constant(family),
      networkInstance: fc.constantFrom('default', 'ip-vrf-10', 'Tenant_1', 'blue.vrf'),
      width: fc.integer({ min: 45, max: 291 }),
      padded: fc.boolean(),
    }),
  }),
);
