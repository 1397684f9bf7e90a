import * as fc from 'fast-check';
import type { SentAttributes } from '#facts/bgp-route.js';
import type { EvpnPathValues, EvpnRouteType } from '#facts/evpn-route.js';
import type { EvpnPrint } from '#lab/print/evpn-route.js';
import type { PlainEvpnRoute } from '#lab/print/plain.js';

/** Any EVPN routes that a leaf could print, as facts for the printer. */

const hex = fc.integer({ min: 0, max: 255 }).map((octet) => octet.toString(16).padStart(2, '0'));
const octets = (count: number): fc.Arbitrary<string> =>
  fc.array(hex, { minLength: count, maxLength: count }).map((all) => all.join(':').toUpperCase());
const ipv4 = fc.ipV4();
const neighbor = fc.oneof(
  ipv4,
  fc.ipV6(),
  fc.integer({ min: 1, max: 58 }).map((port) => `fe80::1%ethernet-1/${port}.0`),
);
const half = fc.integer({ min: 0, max: 65535 });
const distinguisher = fc
  .tuple(fc.oneof(ipv4, fc.nat(65535).map(String)), half)
  .map((parts) => parts.join(':'));
const community = fc.oneof(
  fc.tuple(half, half).map(([as, number]) => `target:${as}:${number}`),
  fc.constantFrom(
    'bgp-tunnel-encap:VXLAN',
    'mac-mobility:Seq:0/Static',
    'gbp-tag:0:10',
    'mac-nh:00:00:5e:00:53:02',
    'l2-attribute:MTU: 0 V: 0 M: 0 F: 0 C: 0 P: 1 B: 0',
    'df-election::DF-Type:Auto/DP:0/DF-Preference:0/AC:1',
  ),
);
const asPath = fc.array(fc.integer({ min: 1, max: 4294967295 }), { maxLength: 5 });

const attributes: fc.Arbitrary<SentAttributes> = fc.record({
  med: fc.option(fc.nat(4294967295)),
  localPreference: fc.option(fc.nat(4294967295)),
  origin: fc.constantFrom('igp', 'egp', 'incomplete'),
  asPath,
  communities: fc.array(community, { maxLength: 4 }),
});

const ageOf = fc
  .tuple(fc.nat(40), fc.nat(23), fc.nat(59))
  .map(([days, hours, minutes]) => `${days}d${hours}h${minutes}m3s`);

const pathOf = (type: EvpnRouteType, print: EvpnPrint): fc.Arbitrary<EvpnPathValues> =>
  fc
    .tuple(
      attributes,
      fc.record({
        flags: fc.subarray(['best', 'valid', 'used', 'stale']),
        neighbor,
        nextHop: fc.oneof(ipv4, fc.ipV6()),
        originatorId: fc.option(ipv4),
        clusterList: fc.array(ipv4, { maxLength: 3 }),
        aggregation: fc.constant(null),
        unknownAttributes: fc.option(fc.constant('type 99, length 4')),
        invalidReasons: fc.subarray(['as-loop', 'rejected-route', 'next-hop-unresolved']),
        tieBreakReason: fc.constantFrom<string | null>('none', 'peer-router-id', 'as-path-length'),
        routeFlapDamping: print.damping
          ? fc.option(fc.constant('suppressed, figure of merit 3500'))
          : fc.constant(null),
        domainPath: print.domainPath ? fc.option(fc.constant('65000:1')) : fc.constant(null),
        extra: fc.constantFrom({}, { 'Some New Label': 'word 7' }),
        esi: type === 2 || type === 5 ? octets(10) : fc.constant(null),
        label: type === 4 ? fc.constant(null) : fc.nat(16777215),
        lastModified: fc.option(ageOf),
        atomicAggregate: fc.boolean(),
      }),
    )
    .map(([sent, own]) => ({ number: 0, ...sent, ...own }));

const routeFor = (print: EvpnPrint): fc.Arbitrary<PlainEvpnRoute> =>
  fc.constantFrom<EvpnRouteType>(1, 2, 3, 4, 5).chain((type) => {
    const of = <T>(
      types: readonly EvpnRouteType[],
      value: fc.Arbitrary<T>,
    ): fc.Arbitrary<T | null> => (types.includes(type) ? value : fc.constant(null));
    return fc
      .record({
        routeType: fc.constant(type),
        routeDistinguisher: distinguisher,
        tagId: of([1, 2, 3, 5], fc.nat(4294967295)),
        prefix: of(
          [5],
          fc.tuple(ipv4, fc.nat(32)).map(([address, length]) => `${address}/${length}`),
        ),
        macAddress: of([2], octets(6)),
        ipAddress: of([2], fc.oneof(ipv4, fc.ipV6())),
        esi: of([1, 4], octets(10)),
        originatingRouter: of([3, 4], ipv4),
        gatewayIp: of([5], ipv4),
        neighbor,
        pathId: print.pathId ? fc.nat(9) : fc.constant(null),
        paths: fc.array(pathOf(type, print), { minLength: 1, maxLength: 2 }),
        advertised: fc.array(
          fc.record({
            path: fc.constant(1),
            neighbors: fc.array(neighbor, { maxLength: 3 }),
            attributes: fc.option(attributes),
          }),
          { maxLength: 2 },
        ),
        extra: fc.constant({}),
      })
      .map(({ paths, ...route }) => ({
        ...route,
        receivedPaths: paths.length,
        paths: paths.map((path, at) => ({ ...path, number: at + 1 })),
      }));
  });

export const anyEvpnRoutes: fc.Arbitrary<{
  readonly routes: readonly PlainEvpnRoute[];
  readonly print: EvpnPrint;
}> = fc
  .record<EvpnPrint>({
    networkInstance: fc.constantFrom('default', 'Tenant_1'),
    width: fc.integer({ min: 45, max: 200 }),
    label: fc.constantFrom('VNI', 'Label'),
    pathId: fc.boolean(),
    damping: fc.boolean(),
    labels: fc.constantFrom(16, 18),
    domainPath: fc.boolean(),
  })
  .chain((print) =>
    fc.array(routeFor(print), { minLength: 1, maxLength: 4 }).map((routes) => ({ routes, print })),
  );
