import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { networkInstancesBox } from '#lab/print/network-instances.js';
import { parse } from '#parse.js';
import { anyNetworkInstances } from '../../support/print/any-network-instances.js';
import { lawsBrokenBy, toldBy } from '../../support/reading.js';

it('reads any list back as it was, wrapped cells with their blanks, to its last character', () => {
  fc.assert(
    fc.property(anyNetworkInstances, ({ rows, widths }) => {
      const text = networkInstancesBox(rows, widths);
      expect(toldBy(text)).toEqual([
        {
          ...{ kind: 'network-instance-summary', device: null, command: null },
          ...{ networkInstance: null, complete: true, data: { rows } },
        },
      ]);
      const parsed = parse(text);
      expect(parsed.coverage).toEqual({
        ...{ characters: text.trim().length, read: text.trim().length, ignored: 0, unread: 0 },
      });
      expect(lawsBrokenBy(parsed)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
