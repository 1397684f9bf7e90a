import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { arpndJson, arpndText } from '#lab/print/arpnd.js';
import { parse } from '#parse.js';
import { expectAlike } from '../../support/print/alike.js';
import { anyArpnd } from '../../support/print/any-arpnd.js';
import { lawsBrokenBy, toldBy } from '../../support/reading.js';

it('reads any neighbors back as they were, wrapped cells with their blanks, to the last character', () => {
  fc.assert(
    fc.property(anyArpnd, ({ rows, totals, print, width }) => {
      const text = arpndText(rows, totals, print, width);
      expect(toldBy(text)).toEqual([
        {
          ...{ kind: 'arpnd', device: null, command: null, complete: true },
          ...{ networkInstance: null, data: { rows, totals } },
        },
      ]);
      const parsed = parse(text);
      expect(parsed.coverage).toEqual({
        ...{ characters: text.trim().length, read: text.trim().length, ignored: 0, unread: 0 },
      });
      expect(lawsBrokenBy(parsed)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

it('reads the same neighbors, and what counts them, from JSON', () => {
  fc.assert(
    fc.property(anyArpnd, ({ rows, totals, print, width }) => {
      fc.pre(rows.length > 0);
      const command = `show arpnd ${print === 'arp-entries' ? print : 'neighbors'}`;
      const text = arpndText(rows, totals, print, width);
      expectAlike(command, text, arpndJson(rows, totals, print));
    }),
    { numRuns: 100 },
  );
});
