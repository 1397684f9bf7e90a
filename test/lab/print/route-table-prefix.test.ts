import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { printRouteTablePrefix } from '#lab/print/route-table-prefix.js';
import { parse } from '#parse.js';
import { anyRouteTablePrefix } from '../../support/print/any-route-table-prefix.js';
import { lawsBrokenBy, toldBy } from '../../support/reading.js';

it('reads any detail report back as it was, to its last character', () => {
  fc.assert(
    fc.property(
      anyRouteTablePrefix,
      ({ entries, print: { family, networkInstance, ...print } }) => {
        const text = printRouteTablePrefix(entries, { family, networkInstance, ...print });
        const told = entries.map((entry) => ({
          ...entry,
          declaredNextHops: entry.nextHops.length,
        }));
        expect(toldBy(text)).toEqual([
          {
            kind: 'route-table-prefix',
            ...{ device: null, command: null, networkInstance, complete: true },
            data: { family, entries: told },
          },
        ]);
        const parsed = parse(text);
        expect(parsed.coverage).toMatchObject({ unread: 0, ignored: 0 });
        expect(parsed.coverage.characters).toBe(text.trim().length);
        expect(lawsBrokenBy(parsed)).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});
