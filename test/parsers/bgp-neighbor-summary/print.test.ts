import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { neighborSummaryJson, neighborSummaryText } from '#lab/print/bgp-neighbor-summary.js';
import { parse } from '#parse.js';
import { anyNeighbors } from '../../support/print/any-neighbors.js';
import { lawsBrokenBy, toldBy } from '../../support/reading.js';

it('reads any list of sessions back as it was, wrapped and stacked, to its last character', () => {
  fc.assert(
    fc.property(anyNeighbors, ({ rows, totals, print }) => {
      const text = neighborSummaryText(rows, totals, print);
      expect(toldBy(text)).toEqual([
        {
          ...{ kind: 'bgp-neighbor-summary', device: null, command: null, complete: true },
          ...{ networkInstance: print.networkInstance, data: { rows, totals } },
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

it('reads the same sessions, and what counts them, from JSON', () => {
  fc.assert(
    fc.property(anyNeighbors, ({ rows, totals, print }) => {
      fc.pre(rows.length > 0);
      const told = [
        {
          ...{ kind: 'bgp-neighbor-summary', device: null, command: null, complete: true },
          ...{ networkInstance: print.networkInstance, data: { rows, totals } },
        },
      ];
      const printed = neighborSummaryJson(rows, totals, print.networkInstance);
      for (const indent of [0, 2]) {
        const text = JSON.stringify(printed, null, indent);
        expect(toldBy(text)).toEqual(told);
        expect(lawsBrokenBy(parse(text))).toEqual([]);
        expect(parse(text).coverage.characters).toBe(text.length);
      }
    }),
    { numRuns: 100 },
  );
});
