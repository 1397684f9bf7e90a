import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printRouteTable } from '#lab/print/route-table.js';
import { parse } from '#parse.js';
import { anyRouteTable } from '../../support/print/any-route-table.js';
import { lawsBrokenBy, toldBy } from '../../support/reading.js';

describe('any table, printed for any terminal', () => {
  it('reads back as it was, to its last character', () => {
    fc.assert(
      fc.property(anyRouteTable, ({ rows, print }) => {
        const text = printRouteTable(rows, print);
        const { family, networkInstance, totals } = print;
        expect(toldBy(text)).toEqual([
          {
            kind: 'route-table',
            device: null,
            command: null,
            networkInstance,
            complete: true,
            data: { family, rows, totals },
          },
        ]);
        const parsed = parse(text);
        expect(parsed.coverage).toMatchObject({ unread: 0, ignored: 0 });
        expect(parsed.coverage.characters).toBe(text.trim().length);
        expect(lawsBrokenBy(parsed)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
