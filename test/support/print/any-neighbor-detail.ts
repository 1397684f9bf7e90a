import * as fc from 'fast-check';
import type { NeighborFamilyValues, NeighborTimer } from '#facts/bgp-neighbor-detail.js';
import type { PlainNeighborDetail } from '#lab/print/bgp-neighbor.js';

/** Any session that a leaf could print in detail. */

const anyCount = fc.option(fc.nat(70_000));
const anyTruth = fc.option(fc.boolean());
const anyCapabilities = fc.subarray(
  ['ROUTE_REFRESH', '4-OCTET_ASN', 'MP_BGP', 'GRACEFUL_RESTART', 'EXT_NH_ENCODING'],
  { minLength: 1 },
);

const timerNamed = (name: string): fc.Arbitrary<NeighborTimer> =>
  fc.record({
    name: fc.constant(name),
    ...{ configured: anyCount, operational: anyCount },
    next: fc.constantFrom(null, '12'),
  });

const familyNamed = (family: string): fc.Arbitrary<NeighborFamilyValues> =>
  fc.record({
    family: fc.constant(family),
    endOfRib: fc.constantFrom<readonly string[]>(['sent', 'received'], ['sent'], []),
    ...{ received: anyCount, rejected: anyCount, active: anyCount, advertised: anyCount },
    ...{ prefixLimit: fc.constant(4_294_967_295), prefixLimitWarning: fc.constantFrom(90, 75) },
    preventTeardown: fc.boolean(),
    defaultOriginate: fc.constantFrom('disabled', 'enabled'),
    ipv6NextHops: anyTruth,
  });

export const anyNeighborDetail: fc.Arbitrary<PlainNeighborDetail> = fc.record({
  peer: fc.constantFrom('192.0.2.2', '2001:db8::2', 'fe80::1%ethernet-1/1.0'),
  ...{ remoteAs: fc.constantFrom(65_001, 4_200_000_010), localAs: fc.constant(64_500) },
  peerType: fc.constantFrom('ebgp', 'ibgp'),
  type: fc.constantFrom('static', 'dynamic'),
  description: fc.constantFrom(null, 'to the spare spine', 'uplink-1'),
  group: fc.constantFrom('spines', 'eBGP-underlay'),
  exportPolicies: fc.constantFrom<readonly string[]>([], ['export-all'], ['a', 'b_2']),
  importPolicies: fc.constantFrom<readonly string[]>([], ['import-all']),
  underMaintenance: fc.boolean(),
  maintenanceGroup: fc.constantFrom(null, 'mg1'),
  adminState: fc.constantFrom('enable', 'disable'),
  sessionState: fc.constantFrom('established', 'active', 'idle'),
  uptime: fc.constantFrom(null, '0d:0h:59m:38s'),
  lastState: fc.constantFrom('active', 'idle'),
  lastEvent: fc.constantFrom('recvOpen', 'stop'),
  flaps: fc.nat(99),
  lastError: fc.constantFrom(null, 'Cease'),
  lastSubError: fc.constantFrom(null, 'Administrative Reset'),
  ...{ bfd: fc.boolean(), fastFailover: fc.boolean() },
  gracefulRestart: fc.constantFrom('enable', 'disable'),
  ...{ capabilitiesSent: anyCapabilities, capabilitiesReceived: anyCapabilities },
  extra: fc.constant({}),
  timers: fc.tuple(
    ...['connect-retry', 'hold-time', 'minimum-advertisement-interval'].map(timerNamed),
  ),
  messages: fc.tuple(
    ...['Non Updates', 'Updates', 'Malformed updates'].map((name) =>
      fc.record({ name: fc.constant(name), sent: fc.nat(9_999), received: fc.nat(9_999) }),
    ),
  ),
  families: fc.tuple(familyNamed('ipv4-unicast'), familyNamed('evpn')),
});
