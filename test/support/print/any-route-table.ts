import * as fc from 'fast-check';
import type { CellNextHop, Family, RouteRowValues } from '#facts/route-table.js';
import type { Columns } from '#lab/print/era.js';
import type { TablePrint } from '#lab/print/route-table.js';

/** Any table that a leaf could print, as facts for the printer. */

const octet = fc.integer({ min: 0, max: 255 });
const ipv4 = fc.tuple(octet, octet, octet, octet).map((octets) => octets.join('.'));
const linkLocal = fc
  .integer({ min: 1, max: 0xffff })
  .map((low) => `fe80::18f2:6ff:fe${low.toString(16)}`);

export const anyAddress = (family: Family): fc.Arbitrary<string> =>
  family === 'ipv4' ? ipv4 : fc.oneof(fc.ipV6(), linkLocal);

export const anyPrefix = (family: Family): fc.Arbitrary<string> =>
  fc
    .tuple(anyAddress(family), fc.integer({ min: 0, max: family === 'ipv4' ? 32 : 128 }))
    .map(([net, length]) => `${net}/${length}`);

export const anyInterface = fc.oneof(
  fc
    .tuple(fc.integer({ min: 1, max: 16 }), fc.integer({ min: 1, max: 64 }), fc.nat(4095))
    .map(([slot, port, unit]) => `ethernet-${slot}/${port}.${unit}`),
  fc
    .tuple(fc.integer({ min: 1, max: 64 }), fc.integer({ min: 1, max: 8 }), fc.nat(4095))
    .map(([port, lane, unit]) => `ethernet-1/${port}/${lane}.${unit}`),
  fc
    .tuple(fc.constantFrom('irb', 'lag', 'mgmt', 'lo', 'system'), fc.nat(255), fc.nat(4095))
    .map(([kind, number, unit]) => `${kind}${number}.${unit}`),
);

export const TYPES = [
  ...['host', 'local', 'bgp', 'bgp-evpn', 'bgp-evpn-ifl-host', 'bgp-ipvpn', 'static', 'ospfv2'],
  ...['isis', 'arp-nd', 'ndk1', 'gribi', 'dhcp', 'linux', 'aggregate', 'bgp-label'],
];
export const OWNERS = [
  ...['net_inst_mgr', 'bgp_mgr', 'bgp_evpn_mgr', 'static_route_mgr', 'ospf_mgr', 'isis_mgr'],
  ...['arp_nd_mgr', 'dhcp_client_mgr', 'ndk1', 'grpc_server', 'fib_agent'],
];
const HOP_TYPES = ['direct', 'indirect', 'indirect/local', 'indirect/vxlan', 'indirect/ldp'];

function anyHops(family: Family): fc.Arbitrary<readonly CellNextHop[]> {
  const hop = fc.record({
    text: fc.oneof(anyAddress(family), anyPrefix(family)),
    type: fc.constantFrom<string | null>(...HOP_TYPES, 'static-mpls', 'indirect/bgp-evpn'),
  });
  const none = fc.record({
    text: fc.constant('None'),
    type: fc.constantFrom<string | null>('extract', 'broadcast', null),
  });
  return fc.oneof(
    { weight: 4, arbitrary: fc.array(hop, { maxLength: 5 }) },
    { weight: 1, arbitrary: none.map((one) => [one]) },
  );
}

const number = fc.nat(4294967295);

function anyRow(era: Columns, family: Family): fc.Arbitrary<RouteRowValues> {
  const from = <T>(holds: boolean, value: fc.Arbitrary<T>, otherwise: T): fc.Arbitrary<T> =>
    holds ? value : fc.constant(otherwise);
  const origin = fc.constantFrom<string | null>('default', 'ip-vrf-1', 'Tenant_2');
  const slots = era === '21.6' || era === '21.11';
  return fc.record({
    prefix: anyPrefix(family),
    id: fc.nat(9999),
    routeType: from<string | null>(era !== '21.3', fc.constantFrom(...TYPES, '** sdk **'), null),
    routeOwner:
      era === '21.3' ? fc.constantFrom(...TYPES, '** sdk **') : fc.constantFrom(...OWNERS),
    active: from<boolean | null>(era !== '22.6 plain', fc.boolean(), null),
    fibStatus: from<string | null>(slots, fc.constantFrom('success', 'pending', 'failed'), null),
    originNetworkInstance: from(era === '23.7' || era === '23.10', origin, null),
    metric: number,
    preference: fc.nat(255),
    nextHops: anyHops(family),
    interfaces: fc.array(anyInterface, { maxLength: 4 }),
    backupNextHops: from(era === '23.10', anyHops(family), []),
    backupInterfaces: from(era === '23.10', fc.array(anyInterface, { maxLength: 2 }), []),
  });
}

const anyPrint = (era: Columns, family: Family): fc.Arbitrary<Omit<TablePrint, 'totals'>> =>
  fc.record({
    columns: fc.constant(era),
    family: fc.constant(family),
    networkInstance: fc.constantFrom('default', 'ip-vrf-10', 'Tenant_1', 'blue.vrf'),
    width: fc.integer({ min: 45, max: 291 }),
    // The column of IDs is never so narrow that a number wraps.
    cells: fc
      .tuple(
        fc.integer({ min: 4, max: 48 }),
        fc.array(fc.integer({ min: 3, max: 24 }), { minLength: 10, maxLength: 10 }),
      )
      .map(([prefix, others]) => [prefix, 4, ...others]),
    noInterface: fc.constantFrom<'None' | ''>('None', ''),
  });

/** Rows as the releases with these columns print them. */
export const rowsFor = (
  columns: Columns,
  family: Family,
): fc.Arbitrary<readonly RouteRowValues[]> =>
  fc.array(anyRow(columns, family), { minLength: 1, maxLength: 6 });

const ERAS: readonly Columns[] = [
  ...(['21.3', '21.6', '21.11', '22.6', '22.6 plain', '23.7', '23.10'] as const),
];

/** A table with its totals, or the answer for one prefix without any. */
export const anyRouteTable: fc.Arbitrary<{
  readonly rows: readonly RouteRowValues[];
  readonly print: TablePrint;
}> = fc
  .tuple(fc.constantFrom(...ERAS), fc.constantFrom<Family>('ipv4', 'ipv6'))
  .chain(([era, family]) =>
    fc
      .tuple(
        anyPrint(era, family),
        rowsFor(era, family),
        fc.option(fc.tuple(fc.nat(99999), fc.nat(99999))),
      )
      .map(([print, rows, counts]) => {
        const [activePrefixes = 0, ecmpRoutes = 0] = counts ?? [];
        const totals = counts === null ? null : { routes: rows.length, activePrefixes, ecmpRoutes };
        return { rows, print: { ...print, totals } };
      }),
  );
