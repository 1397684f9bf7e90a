import * as fc from 'fast-check';
import type { AsPathMember, BgpPathValues, Origin, SentAttributes } from '#facts/bgp-route.js';
import type { Print } from '#lab/print/bgp-route.js';
import type { PlainRoute } from '#lab/print/plain.js';

/** Any report that a leaf could print, as facts for the printer. */

const octet = fc.integer({ min: 0, max: 255 });
const ipv4 = fc.tuple(octet, octet, octet, octet).map((octets) => octets.join('.'));
const ipv6 = fc.ipV6();
const linkLocal = fc
  .tuple(fc.integer({ min: 1, max: 0xffff }), fc.integer({ min: 1, max: 58 }))
  .map(([low, port]) => `fe80::${low.toString(16)}%ethernet-1/${port}.0`);
const address = fc.oneof(ipv4, ipv6, linkLocal);
const prefix = fc.oneof(
  fc.tuple(ipv4, fc.integer({ min: 0, max: 32 })).map(([net, length]) => `${net}/${length}`),
  fc.tuple(ipv6, fc.integer({ min: 0, max: 128 })).map(([net, length]) => `${net}/${length}`),
);
const asNumber = fc.oneof(
  fc.integer({ min: 1, max: 65535 }),
  fc.integer({ min: 65536, max: 4294967295 }),
);
const half = fc.integer({ min: 0, max: 65535 });
const community = fc.oneof(
  fc.tuple(half, half).map((halves) => halves.join(':')),
  fc.tuple(asNumber, half, half).map((parts) => parts.join(':')),
  fc.tuple(half, half).map((halves) => `target:${halves.join(':')}`),
  fc.constantFrom('no-export', 'no-advertise', 'origin:65000:1', 'bgp-tunnel-encap:VXLAN'),
);
const origin = fc.constantFrom<Origin>('igp', 'egp', 'incomplete');
const metric = fc.option(fc.integer({ min: 0, max: 4294967295 }));
const asPath = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: asNumber as fc.Arbitrary<AsPathMember> },
    { weight: 1, arbitrary: fc.array(asNumber, { minLength: 1, maxLength: 3 }) },
  ),
  { maxLength: 8 },
);
const communities = fc.array(community, { maxLength: 5 });
const FLAGS = ['best', 'valid', 'used', 'stale', 'backup'];
const REASONS = [
  'as-loop',
  'rejected-route',
  'next-hop-unresolved',
  'cluster-loop',
  'fib-programming-failed',
];
const TIES = [
  'none',
  'peer-router-id',
  'as-path-length',
  'med',
  'local-pref',
  'next-hop-cost',
  'ebgp-route',
];

const attributes: fc.Arbitrary<SentAttributes> = fc.record({
  med: metric,
  localPreference: metric,
  origin,
  asPath,
  communities,
});

const pathOf = (detail: boolean, print: Print): fc.Arbitrary<Omit<BgpPathValues, 'number'>> => {
  const inDetail = <T>(value: fc.Arbitrary<T>, otherwise: T): fc.Arbitrary<T> =>
    detail ? value : fc.constant(otherwise);
  return fc
    .tuple(
      attributes,
      fc.record({
        flags: fc.subarray(FLAGS),
        neighbor: address,
        nextHop: address,
        originatorId: inDetail(fc.option(ipv4), null),
        clusterList: inDetail(fc.array(ipv4, { maxLength: 3 }), []),
        aggregation: inDetail(
          fc.option(ipv4.map((by) => `Aggregated by AS 64500, router ${by}`)),
          null,
        ),
        unknownAttributes: inDetail(fc.option(fc.constant('type 99, length 4')), null),
        invalidReasons: inDetail(fc.subarray(REASONS), []),
        tieBreakReason: inDetail(fc.constantFrom<string | null>(...TIES), null),
        routeFlapDamping: inDetail(
          print.damping
            ? fc.option(fc.constant('suppressed, figure of merit 3500'))
            : fc.constant(null),
          null,
        ),
        domainPath: print.domainPath ? fc.option(fc.constant('65000:1')) : fc.constant(null),
        extra: inDetail(fc.constantFrom({}, { 'Some New Label': 'word 7' }), {}),
      }),
    )
    .map(([shared, own]) => ({ ...shared, ...own }));
};

const routeOf = (detail: boolean, print: Print, prefixes: fc.Arbitrary<string>) =>
  fc
    .record({
      routeDistinguisher: fc.option(fc.tuple(half, half).map((parts) => parts.join(':'))),
      prefix: prefixes,
      paths: fc.array(pathOf(detail, print), { minLength: 1, maxLength: 4 }),
      advertised: fc.array(
        fc.record({
          path: fc.integer({ min: 1, max: 4 }),
          neighbors: fc.array(address, { maxLength: 3 }),
          attributes: detail ? attributes : fc.constant(null),
        }),
        { maxLength: 2 },
      ),
    })
    .map(
      ({ paths, ...route }): PlainRoute => ({
        ...route,
        receivedPaths: paths.length,
        detail,
        paths: paths.map((path, index) => ({ number: index + 1, ...path })),
      }),
    );

const prints: fc.Arbitrary<Print> = fc.record({
  asked: prefix,
  networkInstance: fc.constantFrom('default', 'ip-vrf-10', 'Tenant_1', 'blue.vrf'),
  width: fc.integer({ min: 45, max: 291 }),
  damping: fc.boolean(),
  domainPath: fc.boolean(),
  lastComma: fc.boolean(),
  ruled: fc.boolean(),
});

/** A report of one network, or of several that a wildcard asked for. */
export const bgpRoutesFor = (
  print: Print,
): fc.Arbitrary<{ readonly routes: readonly PlainRoute[]; readonly print: Print }> =>
  fc.tuple(fc.boolean(), fc.boolean()).chain(([detail, wildcard]) =>
    wildcard
      ? fc
          .array(routeOf(detail, print, prefix), { minLength: 1, maxLength: 3 })
          .map((routes) => ({ routes, print: { ...print, asked: '10.*' } }))
      : routeOf(detail, print, fc.constant(print.asked)).map((route) => ({
          routes: [route],
          print,
        })),
  );

export const anyBgpRouteReport = prints.chain(bgpRoutesFor);
