import * as fc from 'fast-check';
import type { SummaryRowValues, SummaryTotals } from '#facts/bgp-route-summary.js';
import type { SummaryPrint } from '#lab/print/bgp-route-summary.js';

/** Any summary of BGP routes that a leaf could print. */

const anyAs = fc.constantFrom(64_496, 65_001, 4_200_000_010, 65_551);
const anyFlags = fc.constantFrom<readonly string[]>(
  ...[
    ['used', 'valid', 'best'],
    ['valid', 'best'],
    ['valid'],
    [],
    ['used', 'valid', 'best', 'stale'],
  ],
);

const rowOf = (prefix: fc.Arbitrary<string>): fc.Arbitrary<SummaryRowValues> =>
  fc.record({
    flags: anyFlags,
    routeDistinguisher: fc.constantFrom('192.0.2.1:100', '65001:4094'),
    prefix,
    nextHop: fc.constantFrom(
      ...['0.0.0.0', '198.51.100.254', 'fe80::18f2:6ff:feff:1%ethernet-1/1.0', '2001:db8::1'],
    ),
    med: fc.option(fc.constantFrom(0, 100, 4_294_967_295)),
    localPreference: fc.option(fc.constantFrom(100, 4_294_967_295)),
    origin: fc.constantFrom('igp', 'egp', 'incomplete'),
    asPath: fc.array(fc.oneof(anyAs, fc.array(anyAs, { minLength: 1, maxLength: 3 })), {
      maxLength: 6,
    }),
  });

const ipv4 = rowOf(
  fc.constantFrom('0.0.0.0/0', '192.0.2.0/24', '203.0.113.255/32', '198.51.100.0/30'),
);
const ipv6 = rowOf(fc.constantFrom('::/0', '2001:db8:1:2:3:4:5:0/127', '2001:db8::7/128'));

export const anyRouteSummary: fc.Arbitrary<{
  readonly rows: readonly SummaryRowValues[];
  readonly totals: SummaryTotals;
  readonly print: SummaryPrint;
}> = fc
  .record({
    rows: fc.oneof(
      fc.array(ipv4, { maxLength: 6 }),
      fc.array(ipv6, { minLength: 1, maxLength: 6 }),
    ),
    totals: fc.record({
      ...{ used: fc.nat(9), valid: fc.nat(9), stale: fc.nat(9) },
      ...{ destinations: fc.nat(9), withEcmp: fc.nat(9) },
    }),
    print: fc.record({
      networkInstance: fc.constantFrom('default', 'ip-vrf-1'),
      width: fc.integer({ min: 80, max: 291 }),
      legend: fc.constantFrom('stale', 'backup', 'weight'),
      originFirst: fc.boolean(),
      absent: fc.constantFrom('-', ''),
      distinguished: fc.boolean(),
    }),
  })
  .map(({ rows, totals, print }) => ({
    rows: print.distinguished ? rows : rows.map((row) => ({ ...row, routeDistinguisher: null })),
    totals: { received: rows.length, ...totals },
    print,
  }));
