import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { printRouteTableFlat } from '#lab/print/route-table-flat.js';
import { parse } from '#parse.js';
import { anyRouteTableFlat } from '../../support/print/any-route-table-flat.js';
import { lawsBrokenBy, toldBy } from '../../support/reading.js';

it('reads any report back as it was, to its last character', () => {
  fc.assert(
    fc.property(anyRouteTableFlat, ({ rows, print }) => {
      const report = printRouteTableFlat(rows, print);
      const text = `${report}\n--{ running }--[  ]--\n`;
      const { family, networkInstance } = print;
      expect(toldBy(text)).toEqual([
        {
          kind: 'route-table-flat',
          ...{ device: null, command: null, networkInstance, complete: true },
          data: { family, rows },
        },
      ]);
      const parsed = parse(text);
      expect(parsed.coverage).toMatchObject({ unread: 0, ignored: 0 });
      expect(parsed.coverage.characters).toBe(report.trim().length);
      expect(lawsBrokenBy(parsed)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
