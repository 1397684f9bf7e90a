import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { neighborRoutesText } from '#lab/print/bgp-neighbor-routes.js';
import { neighborRoutesJson } from '#lab/print/json-neighbor-routes.js';
import { parse } from '#parse.js';
import { expectAlike } from '../../support/print/alike.js';
import { anyNeighborRoutes } from '../../support/print/any-neighbor-routes.js';
import { lawsBrokenBy, toldBy } from '../../support/reading.js';

it('reads any routes from or to a peer back as they were, wrapped or not, to the last character', () => {
  fc.assert(
    fc.property(anyNeighborRoutes, ({ report, print }) => {
      const text = neighborRoutesText(report, print);
      expect(toldBy(text)).toEqual([
        {
          ...{ kind: 'bgp-neighbor-routes', device: null, command: null, complete: true },
          ...{ networkInstance: null, data: report },
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

it('reads the same routes of all families from JSON, but not what counts them', () => {
  fc.assert(
    fc.property(anyNeighborRoutes, ({ report, print }) => {
      expectAlike(
        `show network-instance default protocols bgp neighbor ${report.peer} ${report.direction}-routes ${report.family}`,
        neighborRoutesText(report, print),
        neighborRoutesJson(report, 'default', print),
        { totals: null, tableTotals: [] },
      );
    }),
    { numRuns: 60 },
  );
});
