import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { routeSummaryJson, routeSummaryText } from '#lab/print/bgp-route-summary.js';
import { parse } from '#parse.js';
import { anyRouteSummary } from '../../support/print/any-route-summary.js';
import { lawsBrokenBy, toldBy } from '../../support/reading.js';

const familyOf = (rows: readonly { readonly prefix: string }[]) =>
  rows[0]?.prefix.includes(':') ? 'ipv6' : 'ipv4';

it('reads any summary back as it was, of every release and width, to its last character', () => {
  fc.assert(
    fc.property(anyRouteSummary, ({ rows, totals, print }) => {
      const text = routeSummaryText(rows, totals, print);
      expect(toldBy(text)).toEqual([
        {
          ...{ kind: 'bgp-route-summary', device: null, command: null, complete: true },
          networkInstance: print.networkInstance,
          data: { family: familyOf(rows), rows, totals },
        },
      ]);
      const parsed = parse(text);
      expect(parsed.coverage).toEqual({
        ...{ characters: text.trim().length, read: text.trim().length, ignored: 0, unread: 0 },
      });
      expect(lawsBrokenBy(parsed)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

it('reads the same paths from JSON, which has no totals', () => {
  fc.assert(
    fc.property(anyRouteSummary, ({ rows, print }) => {
      fc.pre(rows.length > 0);
      const text = JSON.stringify(routeSummaryJson(rows, print), null, 2);
      expect(toldBy(text)).toEqual([
        {
          ...{ kind: 'bgp-route-summary', device: null, command: null, complete: true },
          networkInstance: print.networkInstance,
          data: { family: familyOf(rows), rows, totals: null },
        },
      ]);
      expect(lawsBrokenBy(parse(text))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
