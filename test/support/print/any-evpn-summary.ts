import * as fc from 'fast-check';
import type { EvpnRouteType } from '#facts/evpn-route.js';
import type { EvpnRowValues } from '#facts/evpn-summary.js';
import type { EvpnSummaryPrint, PlainEvpnSummary } from '#lab/print/evpn-route-summary.js';

/** Any summary of EVPN routes that a leaf could print, as facts for the printer. */

const hex = fc.integer({ min: 0, max: 255 }).map((octet) => octet.toString(16).padStart(2, '0'));
const octets = (count: number): fc.Arbitrary<string> =>
  fc.array(hex, { minLength: count, maxLength: count }).map((all) => all.join(':').toUpperCase());
const ipv4 = fc.ipV4();
const neighbor = fc.oneof(
  ipv4,
  fc.ipV6(),
  fc.integer({ min: 1, max: 58 }).map((port) => `fe80::1%ethernet-1/${port}.0`),
);
const flags = fc.subarray(['used', 'valid', 'best', 'stale']);
const label = fc.nat(16777215);

function rowFor(type: EvpnRouteType, pathId: boolean): fc.Arbitrary<EvpnRowValues> {
  const of = <T>(
    types: readonly EvpnRouteType[],
    value: fc.Arbitrary<T>,
  ): fc.Arbitrary<T | null> => (types.includes(type) ? value : fc.constant(null));
  return fc
    .record({
      flags,
      routeDistinguisher: fc.tuple(ipv4, fc.nat(65535)).map((parts) => parts.join(':')),
      tagId: of([1, 2, 3, 5], fc.constantFrom(0, 4294967295)),
      prefix: of(
        [5],
        fc.tuple(ipv4, fc.nat(32)).map(([address, length]) => `${address}/${length}`),
      ),
      macAddress: of([2], octets(6)),
      ipAddress: of([2], fc.oneof(ipv4, fc.ipV6())),
      esi: of([1, 2, 4], octets(10)),
      originatingRouter: of([3, 4], ipv4),
      neighbor,
      pathId: pathId && type !== 1 ? fc.nat(9) : fc.constant(null),
      nextHop: fc.oneof(ipv4, fc.ipV6()),
      label: of([1, 2, 5], label),
      secondLabel: of([2], fc.option(label)),
      gatewayIp: of([5], ipv4),
      mobility: of([2], fc.constantFrom('Seq:0/Static', 'Seq:12', null)),
    })
    .map((row) => row);
}

const countsOf = (routeType: number, routes: number, stale: boolean) => ({
  ...{ routeType, routes, used: Math.min(routes, 1), valid: routes },
  stale: stale ? 0 : null,
});

export const anyEvpnSummary: fc.Arbitrary<{
  readonly summary: PlainEvpnSummary;
  readonly print: EvpnSummaryPrint;
}> = fc
  .record<EvpnSummaryPrint>({
    networkInstance: fc.constantFrom('default', 'Tenant_1'),
    width: fc.integer({ min: 160, max: 291 }),
    label: fc.constantFrom('VNI', 'Label'),
    pathId: fc.boolean(),
    legend: fc.constantFrom('', ', b=backup', ', b=backup, w=unused-weight-only'),
  })
  .chain((print) =>
    fc
      .tuple(
        fc
          .subarray<EvpnRouteType>([1, 2, 3, 4, 5])
          .chain((types) =>
            fc.tuple(
              ...types.map((routeType) =>
                fc
                  .array(rowFor(routeType, print.pathId), { minLength: 1, maxLength: 3 })
                  .map((rows) => ({ routeType, rows })),
              ),
            ),
          ),
        ipv4,
        fc.integer({ min: 1, max: 4294967295 }),
      )
      .map(([tables, routerId, as]) => {
        const shown = (type: number): number =>
          tables.find(({ routeType }) => routeType === type)?.rows.length ?? 0;
        const totals = [1, 2, 3, 4, 5, 6, 7, 8].map((type) =>
          countsOf(type, shown(type), print.legend !== ''),
        );
        const summary = { routerId, autonomousSystem: as, localAs: as, tables, totals };
        return { summary, print };
      }),
  );
