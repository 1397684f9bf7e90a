import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { tunnelTableJson, tunnelTableText } from '#lab/print/tunnel-table.js';
import { parse } from '#parse.js';
import { expectAlike } from '../../support/print/alike.js';
import { anyTunnelTable } from '../../support/print/any-tunnel-table.js';
import { lawsBrokenBy, toldBy } from '../../support/reading.js';

it('reads any tunnels back as they were, of both eras and any width, to the last character', () => {
  fc.assert(
    fc.property(anyTunnelTable, ({ table, networkInstance, print, width }) => {
      const text = tunnelTableText(table, networkInstance, print, width);
      expect(toldBy(text)).toEqual([
        {
          ...{ kind: 'tunnel-table', device: null, command: null, complete: true },
          ...{ networkInstance, data: table },
        },
      ]);
      const parsed = parse(text);
      expect(parsed.coverage).toEqual({
        ...{ characters: text.trim().length, read: text.trim().length, ignored: 0, unread: 0 },
      });
      expect(lawsBrokenBy(parsed)).toEqual([]);
    }),
    { numRuns: 120 },
  );
});

it('reads the same tunnels from JSON, but not what counts them', () => {
  fc.assert(
    fc.property(anyTunnelTable, ({ table, networkInstance, print, width }) => {
      fc.pre(table.rows.length > 0);
      expectAlike(
        `show network-instance ${networkInstance} tunnel-table all`,
        tunnelTableText(table, networkInstance, print, width),
        tunnelTableJson(table, networkInstance, print),
        { totals: [] },
      );
    }),
    { numRuns: 60 },
  );
});
