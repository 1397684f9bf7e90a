import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { InterfaceRowValues } from '#facts/interface.js';
import { interfaceBriefJson, interfaceBriefText } from '#lab/print/interface-brief.js';
import { parse } from '#parse.js';
import { dataIn, lawsBrokenBy, toldBy } from '../../support/reading.js';

/** Words that fill no cell: whether a blank stood behind one that does, nobody can tell. */
const anyDescription = fc
  .array(fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9.,:_]{0,8}$/), { minLength: 1, maxLength: 6 })
  .map((words) => words.join(' '));
const anyRow = (described: boolean): fc.Arbitrary<InterfaceRowValues> =>
  fc.record({
    port: fc.constantFrom('ethernet-1/1', 'ethernet-1/58', 'irb0', 'lag1', 'mgmt0', 'system0'),
    adminState: fc.constantFrom('enable', 'disable'),
    operState: fc.constantFrom('up', 'down'),
    speed: fc.constantFrom('25G', '100G', null),
    type: fc.constantFrom('1000BASE-T', null),
    description: described ? fc.option(anyDescription) : fc.constant(null),
  });
const anyBrief = fc.boolean().chain((described) =>
  fc.record({
    rows: fc.array(anyRow(described), { minLength: 1, maxLength: 6 }),
    widths: fc
      .tuple(fc.integer({ min: 8, max: 30 }), fc.integer({ min: 10, max: 60 }))
      .map(([port, description]) =>
        described ? [port, 11, 11, 8, 12, description] : [port, 11, 11, 8, 12],
      ),
  }),
);

it('reads any list back as it was, wrapped cells with their blanks, to its last character', () => {
  fc.assert(
    fc.property(anyBrief, ({ rows, widths }) => {
      const text = interfaceBriefText(rows, widths);
      expect(toldBy(text)).toEqual([
        {
          ...{ kind: 'interface-brief', device: null, command: null },
          ...{ networkInstance: null, complete: true, data: { rows } },
        },
      ]);
      expect(parse(text).coverage).toMatchObject({ characters: text.trim().length, unread: 0 });
      expect(lawsBrokenBy(parse(text))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

it('says the same in JSON as in text', () => {
  fc.assert(
    fc.property(anyBrief, ({ rows }) => {
      const text = JSON.stringify(interfaceBriefJson(rows), null, 2);
      expect(dataIn(text)).toEqual([{ rows }]);
      expect(lawsBrokenBy(parse(text))).toEqual([]);
    }),
    { numRuns: 50 },
  );
});
