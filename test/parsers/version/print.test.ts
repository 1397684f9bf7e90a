import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse } from '#parse.js';
import { anyVersion } from '../../support/print/any-version.js';
import { printVersion } from '../../support/print/version.js';
import { lawsBrokenBy, toldBy } from '../../support/reading.js';

it('reads any answer back as it was, to its last character', () => {
  fc.assert(
    fc.property(anyVersion, ({ release, fields, print }) => {
      const text = printVersion(fields, print);
      expect(toldBy(text)).toEqual([
        {
          ...{ kind: 'version', device: null, command: null, networkInstance: null },
          ...{ complete: true, data: { release, fields } },
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
