import * as fc from 'fast-check';
import type { SummaryFamilyValues } from '#facts/bgp-summary.js';
import type { PlainBgpSummary } from '#lab/print/plain.js';

/** Any summary of BGP that a leaf could print. */

const anyCount = fc.option(fc.nat(70_000));
const anyMaxima = fc.constantFrom([1, 1], [64, 64], [8, 1], [null, null], [null, 4]);

const familyOf = (family: string): fc.Arbitrary<SummaryFamilyValues> =>
  fc
    .record({
      family: fc.constant(family),
      received: anyCount,
      active: anyCount,
      maximumPaths: family === 'evpn' ? fc.constant([]) : anyMaxima,
      multipleAs: fc.option(fc.boolean()),
    })
    .map((one) => (one.maximumPaths.length === 0 ? { ...one, multipleAs: null } : one));

export const anyBgpSummary: fc.Arbitrary<PlainBgpSummary> = fc.record({
  adminState: fc.constantFrom('enabled', 'disabled'),
  operState: fc.constantFrom('up', 'down'),
  autonomousSystem: fc.option(fc.constantFrom(64_496, 4_200_000_010)),
  routerId: fc.option(fc.constantFrom('192.0.2.1', '203.0.113.254')),
  ...{ totalPaths: anyCount, receivedRoutes: anyCount, activeRoutes: anyCount },
  ...{ upPeers: anyCount, configuredPeers: anyCount, disabledPeers: anyCount },
  ...{ dynamicPeers: anyCount, localPreference: anyCount },
  ...{ ebgpPreference: fc.constant(170), ibgpPreference: fc.constantFrom(170, 169) },
  waitForFibInstall: fc.option(fc.boolean()),
  rapidWithdrawals: fc.constantFrom('enabled', 'disabled', null),
  extra: fc.constantFrom({}, { 'Paths of tomorrow': 'twelve, none damped' }),
  families: fc.tuple(familyOf('ipv4-unicast'), familyOf('ipv6-unicast'), familyOf('evpn')),
});
