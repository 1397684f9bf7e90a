import * as fc from 'fast-check';
import type { ArpndEntryValues, ArpndTotals } from '#facts/arpnd.js';
import type { ArpndPrint } from '#lab/print/arpnd.js';

/** Any neighbors that a leaf could print. */

const octet = fc.integer({ min: 0, max: 255 }).map((value) => value.toString(16).padStart(2, '0'));
const address = fc
  .array(octet, { minLength: 6, maxLength: 6 })
  .map((all) => all.join(':').toUpperCase());
const later = fc.constantFrom('3 hours from now', 'an hour from now', 'a second from now', null);

const anyRow = (print: ArpndPrint): fc.Arbitrary<ArpndEntryValues> =>
  fc.record({
    interface: fc.constantFrom('irb0', 'ethernet-1/1', 'ethernet-1/49', 'mgmt0', 'lag1'),
    subinterface: fc.nat(9999),
    neighbor: print === 'arp-entries' ? fc.ipV4() : fc.ipV6(),
    origin: fc.constantFrom('static', 'dynamic', 'evpn'),
    linkLayerAddress: fc.option(address),
    expiry: later,
    state: print === 'arp-entries' ? fc.constant(null) : fc.constantFrom('stale', 'reachable'),
    router: print === 'neighbors with routers' ? fc.boolean() : fc.constant(null),
  });

export const anyArpnd: fc.Arbitrary<{
  readonly rows: readonly ArpndEntryValues[];
  readonly totals: ArpndTotals;
  readonly print: ArpndPrint;
  readonly width: number;
}> = fc
  .constantFrom<ArpndPrint>('arp-entries', 'neighbors', 'neighbors with routers')
  .chain((print) =>
    fc
      .tuple(fc.array(anyRow(print), { maxLength: 5 }), fc.integer({ min: 110, max: 240 }))
      .map(([rows, width]) => {
        const fixed = rows.filter(({ origin }) => origin === 'static').length;
        const totals = { entries: rows.length, static: fixed, dynamic: rows.length - fixed };
        return { rows, totals, print, width };
      }),
  );
