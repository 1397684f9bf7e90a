import * as fc from 'fast-check';
import type { Family, ProgrammingValues, Resolution, ViaValues } from '#facts/route-table.js';
import type { Era } from '#lab/print/era.js';
import type { PlainEntry, PlainHop } from '#lab/print/plain.js';
import type { DetailPrint } from '#lab/print/route-table-prefix.js';
import { anyAddress, anyInterface, anyPrefix, OWNERS, TYPES } from './any-route-table.js';

/** Any detail report that a leaf could print, as facts for the printer. */

/** What the printer needs to know, and whether the release prints the programming status. */
type EraPrint = DetailPrint & Pick<Era, 'programming'>;

/** What resolves next hops, and whether it is a route or a tunnel even where the print is silent. */
const RESOLVERS: readonly (readonly [type: string, by: Resolution['by']])[] = [
  ['static', 'route'],
  ['local', 'route'],
  ['bgp', 'route'],
  ['isis', 'route'],
  ['ospfv2', 'route'],
  ['vxlan', 'tunnel'],
  ['ldp', 'tunnel'],
];

const weightless = fc.constant<number | null>(null);

const anyResolution = (family: Family, old: boolean): fc.Arbitrary<Resolution> =>
  fc
    .record({
      resolver: fc.constantFrom(...RESOLVERS),
      prefix: anyPrefix(family),
      id: old ? weightless : fc.option(fc.nat(9999)),
    })
    .map(({ resolver: [type, by], prefix, id }) => ({
      ...{ by, prefix, type },
      tunnelId: by === 'tunnel' ? id : null,
    }));

const anyMiddle = (family: Family, old: boolean): fc.Arbitrary<ViaValues> =>
  fc.record({
    address: anyAddress(family),
    type: fc.constant('indirect'),
    resolvedBy: anyResolution(family, old),
    interface: fc.constant(null),
    mplsLabels: fc.constant([]),
  });

const anyEnd = (family: Family): fc.Arbitrary<ViaValues> =>
  fc.oneof(
    fc.record({
      address: anyAddress(family),
      type: fc.constant('direct'),
      resolvedBy: fc.constant(null),
      interface: anyInterface,
      mplsLabels: fc.constant([]),
    }),
    fc.record({
      address: anyAddress(family),
      type: fc.constant('mpls'),
      resolvedBy: fc.constant(null),
      interface: anyInterface,
      mplsLabels: fc.array(fc.integer({ min: 16, max: 1048575 }), { minLength: 1, maxLength: 3 }),
    }),
  );

/** A chain of any depth that ends at an interface or, for tunnels, where they begin. */
const anyHop = (print: EraPrint): fc.Arbitrary<PlainHop> =>
  fc
    .record({
      middle: fc.array(anyMiddle(print.family, print.old), { maxLength: 4 }),
      end: fc.option(anyEnd(print.family)),
      otherwise: anyEnd(print.family),
      weight: print.old ? weightless : fc.option(fc.integer({ min: 1, max: 64 })),
    })
    .map(({ middle, end, otherwise, weight }) => {
      const [first = otherwise, ...via] = end === null ? middle : [...middle, end];
      return { ...first, weight, via };
    });

const time = fc
  .date({ min: new Date('2021-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());
const operation = fc.option(fc.constantFrom('add', 'modify', 'delete', 'none'));

const anyStatus: fc.Arbitrary<ProgrammingValues> = fc.record({
  suppressed: fc.option(fc.boolean()),
  lastSuccessfulOperation: operation,
  lastSuccessfulOperationTime: fc.option(time),
  pendingOperation: operation,
  lastFailedOperation: operation,
  lastFailedComplexes: fc.option(fc.constant('1,0')),
});

const anyEntry = (print: EraPrint): fc.Arbitrary<PlainEntry> =>
  fc.record({
    prefix: anyPrefix(print.family),
    id: fc.nat(999),
    routeType: fc.constantFrom(...TYPES),
    routeOwner: fc.constantFrom(...OWNERS),
    originNetworkInstance: fc.constant(print.origin ? print.networkInstance : null),
    metric: fc.nat(4294967295),
    preference: fc.nat(255),
    active: fc.boolean(),
    lastChange: time,
    resilientHash: fc.boolean(),
    nextHops: fc.array(anyHop(print), { maxLength: 4 }),
    backupNextHops: print.programming ? fc.array(anyHop(print), { maxLength: 2 }) : fc.constant([]),
    programming: print.programming ? anyStatus : fc.constant(null),
    extra: fc.constantFrom({}, { 'Some New Label': 'word' }),
  });

const anyPrint: fc.Arbitrary<EraPrint> = fc
  .record({
    family: fc.constantFrom<Family>('ipv4', 'ipv6'),
    networkInstance: fc.constantFrom('default', 'ip-vrf-10', 'Tenant_1', 'blue.vrf'),
    width: fc.integer({ min: 45, max: 291 }),
    era: fc.nat(4),
    weightOn: fc.constantFrom<'first' | 'last'>('first', 'last'),
  })
  .map(({ era, ...print }) => ({
    ...print,
    old: era === 0,
    best: era <= 1,
    origin: era >= 3,
    programming: era === 4,
  }));

/** Routes as one release prints them. */
export const entriesFor = (print: EraPrint): fc.Arbitrary<readonly PlainEntry[]> =>
  fc.array(anyEntry(print), { minLength: 1, maxLength: 3 });

export const anyRouteTablePrefix: fc.Arbitrary<{
  readonly entries: readonly PlainEntry[];
  readonly print: EraPrint;
}> = anyPrint.chain((print) => entriesFor(print).map((entries) => ({ entries, print })));
