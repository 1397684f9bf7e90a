import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { tunnelTableText } from '#lab/print/tunnel-table.js';
import { parse } from '#parse.js';
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
