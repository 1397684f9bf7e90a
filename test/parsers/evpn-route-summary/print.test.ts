import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { evpnSummaryJson, evpnSummaryText } from '#lab/print/evpn-route-summary.js';
import { parse } from '#parse.js';
import { anyEvpnSummary } from '../../support/print/any-evpn-summary.js';
import { dataIn, lawsBrokenBy, toldBy } from '../../support/reading.js';

it('reads any summary back as it was, however its cells are wrapped, to the last character', () => {
  fc.assert(
    fc.property(anyEvpnSummary, ({ summary, print }) => {
      const text = evpnSummaryText(summary, print);
      expect(toldBy(text)).toEqual([
        {
          ...{ kind: 'evpn-route-summary', device: null, command: null },
          ...{ networkInstance: print.networkInstance, complete: true, data: summary },
        },
      ]);
      const parsed = parse(text);
      expect(parsed.coverage).toEqual({
        ...{ characters: text.trim().length, read: text.trim().length, ignored: 0, unread: 0 },
      });
      expect(lawsBrokenBy(parsed)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

it('says the same of the routes in JSON as in text', () => {
  fc.assert(
    fc.property(anyEvpnSummary, ({ summary, print }) => {
      fc.pre(summary.tables.length > 0);
      const text = JSON.stringify(evpnSummaryJson(summary, print), null, 2);
      const without = { routerId: null, autonomousSystem: null, localAs: null, totals: [] };
      expect(dataIn(text)).toEqual([{ ...without, tables: summary.tables }]);
      expect(parse(text).blocks).toMatchObject([{ kind: 'evpn-route-summary', complete: true }]);
      expect(lawsBrokenBy(parse(text))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
