import * as fc from 'fast-check';
import type {
  NeighborEvpnRouteValues,
  NeighborRouteAttributes,
  NeighborRouteValues,
} from '#facts/bgp-neighbor-routes.js';
import type { EvpnRouteType } from '#facts/evpn-route.js';
import type {
  NeighborRoutesPrint,
  PlainNeighborRoutes,
  PlainNeighborTable,
} from '#lab/print/bgp-neighbor-routes.js';

/** Any routes from or to a peer that a leaf could print, as facts for the printer. */

const ipv4 = fc.ipV4();
const peer = fc.oneof(
  ipv4,
  fc.constantFrom('2001:db8::1:7', 'fe80::18f2:6ff:feff:1%ethernet-1/1.0'),
);
const flags = fc.subarray(['used', 'valid', 'best', 'stale']);
const as = fc.integer({ min: 1, max: 4_294_967_295 });
const member = fc.oneof(
  { weight: 9, arbitrary: as },
  { weight: 1, arbitrary: fc.array(as, { minLength: 1, maxLength: 2 }) },
);

const v4Prefix = fc
  .tuple(fc.nat(0xffff_ffff), fc.nat(32))
  .map(([bits, length]) => `${dotted(length === 0 ? 0 : bits & (-1 << (32 - length)))}/${length}`);
const dotted = (bits: number): string =>
  [24, 16, 8, 0].map((shift) => (bits >>> shift) & 255).join('.');
const v6Prefix = fc.constantFrom('::/0', '2001:db8::/32', '2001:db8:ffff:ffff:ffff:ffff:0:1/128');

const attributesFor = (received: boolean, pathId: boolean) =>
  fc.record<NeighborRouteAttributes>({
    flags: received ? flags : fc.constant([]),
    pathId: pathId ? fc.nat(4_294_967_295) : fc.constant(null),
    nextHop: peer,
    med: fc.option(fc.nat(4_294_967_295)),
    localPreference: fc.option(fc.nat(4_294_967_295)),
    asPath: fc.array(member, { maxLength: 4 }),
    origin: fc.constantFrom('igp', 'egp', 'incomplete'),
  });

const hex = fc.integer({ min: 0, max: 255 }).map((octet) => octet.toString(16).padStart(2, '0'));
const octets = (count: number): fc.Arbitrary<string> =>
  fc.array(hex, { minLength: count, maxLength: count }).map((all) => all.join(':').toUpperCase());

function evpnRow(type: EvpnRouteType, received: boolean): fc.Arbitrary<NeighborEvpnRouteValues> {
  const of = <T>(types: readonly EvpnRouteType[], value: fc.Arbitrary<T>) =>
    types.includes(type) ? value : fc.constant(null);
  return fc
    .tuple(
      attributesFor(received, false),
      fc.record({
        routeDistinguisher: fc.tuple(ipv4, fc.nat(65535)).map((parts) => parts.join(':')),
        tagId: of([1, 2, 3, 5], fc.constantFrom(0, 4294967295)),
        prefix: of([5], v4Prefix),
        macAddress: of([2], octets(6)),
        ipAddress: of([2], fc.oneof(ipv4, fc.ipV6())),
        esi: of([1, 4], octets(10)),
        originatingRouter: of([3, 4], ipv4),
      }),
      fc.boolean(),
    )
    .map(([attributes, keys, silent]) => ({
      ...attributes,
      ...keys,
      ...(silent && { asPath: [], origin: null }),
    }));
}

const peerWith = fc.record({
  peer,
  remoteAs: as,
  localAs: as,
  type: fc.constantFrom('static', 'dynamic'),
  description: fc.constantFrom(null, 'to the spine', 'Local agent: static'),
  group: fc.constantFrom('spines', 'a-group-with-a-long-name'),
});

const countsOf = (received: boolean, routes: number) => ({
  routes,
  used: received ? Math.min(routes, 1) : null,
  valid: received ? routes : null,
});

function ipFor(received: boolean, { pathId }: NeighborRoutesPrint) {
  return fc
    .tuple(
      peerWith,
      fc.constantFrom<'ipv4' | 'ipv6'>('ipv4', 'ipv6').chain((family) =>
        fc.tuple(
          fc.constant(family),
          fc.array(
            fc
              .tuple(family === 'ipv4' ? v4Prefix : v6Prefix, attributesFor(received, pathId))
              .map(([prefix, rest]): NeighborRouteValues => ({ prefix, ...rest })),
            { minLength: 1, maxLength: 4 },
          ),
        ),
      ),
    )
    .map(
      ([about, [family, rows]]): PlainNeighborRoutes => ({
        ...about,
        ...{ family, rows, totals: countsOf(received, rows.length), tables: [], tableTotals: [] },
        direction: received ? 'received' : 'advertised',
      }),
    );
}

function evpnFor(received: boolean): fc.Arbitrary<PlainNeighborRoutes> {
  const table = (routeType: EvpnRouteType): fc.Arbitrary<PlainNeighborTable> =>
    fc
      .array(evpnRow(routeType, received), { minLength: 1, maxLength: 3 })
      .map((rows) => ({ routeType, rows }));
  return fc
    .tuple(
      peerWith,
      fc.subarray<EvpnRouteType>([1, 2, 3, 4, 5]).chain((types) => fc.tuple(...types.map(table))),
    )
    .map(([about, tables]) => ({
      ...about,
      ...{ family: 'evpn' as const, rows: [], totals: null, tables },
      direction: received ? ('received' as const) : ('advertised' as const),
      tableTotals: [1, 2, 3, 4, 5].map((routeType) => {
        const shown = tables.find((one) => one.routeType === routeType)?.rows.length ?? 0;
        return { routeType, ...countsOf(received, shown) };
      }),
    }));
}

const anyPrint = (min: number): fc.Arbitrary<NeighborRoutesPrint> =>
  fc.record({
    width: fc.integer({ min, max: 291 }),
    pathId: fc.boolean(),
    absent: fc.constantFrom('-' as const, '' as const),
    legend: fc.constantFrom(
      '' as const,
      ', b=backup' as const,
      ', b=backup, w=unused-weight-only' as const,
    ),
  });

export interface AnyNeighborRoutes {
  readonly report: PlainNeighborRoutes;
  readonly print: NeighborRoutesPrint;
}

/** Received or sent, IPv4, IPv6 or EVPN. */
export const anyNeighborRoutes: fc.Arbitrary<AnyNeighborRoutes> = fc
  .tuple(fc.boolean(), fc.constantFrom('ip', 'evpn'), anyPrint(85), anyPrint(130))
  .chain(([received, sort, narrow, wide]) => {
    const print = sort === 'ip' ? narrow : wide;
    const report = sort === 'ip' ? ipFor(received, print) : evpnFor(received);
    return report.map((one) => ({ report: one, print }));
  });
