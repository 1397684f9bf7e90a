import { describe, expect, it } from 'vitest';
import { parse } from '#parse.js';
import { brokenByCuts } from '../../support/reading.js';
import { fixture, fixturesOf } from '../route-table/fixtures.js';

describe.each(fixturesOf('route-table-flat'))('the print $name, cut at every character', (one) => {
  it('never gives a complete report with other facts', () => {
    expect(brokenByCuts(one.text)).toEqual([]);
  });
});

describe('the end of a report that has neither rule nor total', () => {
  const text = fixture('route-table-flat', 'default');
  const rows = text.slice(0, text.indexOf('\n\n--{') + 1);
  const complete = (saved: string) => parse(saved).blocks.map((block) => block.complete);

  it('is not known where the text ends with it, and a problem says just that', () => {
    expect(complete(rows)).toEqual([false]);
    expect(parse(rows).problems).toMatchObject([
      {
        code: 'cut-off',
        message: 'this print has no last line: only what follows it shows that it is whole',
        expected: ['a prompt or other text behind it'],
      },
    ]);
  });

  it.each(['A:leaf1# ', 'As you can see, it works.', 'A leaf has both.', '1. Next step'])(
    'is proved by what follows: %s',
    (words) => {
      expect(complete(`${rows}\n${words}\n`)).toEqual([true]);
    },
  );

  it.each(['198.51.100.64/26     local        0', '2001:db8::1(route:', 'None ('])(
    'is not proved by a route that was cut in the middle: %s',
    (words) => {
      expect(complete(`${rows}${words}\nA:leaf1# `)).toEqual([false]);
    },
  );
});
