import { describe, expect, it } from 'vitest';
import { parse } from '#parse.js';
import { brokenByCuts, dataIn } from '../../support/reading.js';
import { fixture, fixturesOf } from './fixtures.js';

describe.each(fixturesOf('route-table'))('the print $name, cut at every character', ({ text }) => {
  it('never gives a complete report with other facts', () => {
    expect(brokenByCuts(text)).toEqual([]);
  });
});

describe('a table that ends too early', () => {
  const text = fixture('route-table', 'release-23.7-origin');
  const cutAt = (words: string) => text.slice(0, text.indexOf(words));

  it('keeps the rows in front of the cut and says what is missing', () => {
    const cut = cutAt('| 203.0.113.255/32');
    const { blocks, problems } = parse(cut);
    expect(blocks[0]?.complete).toBe(false);
    expect(dataIn(cut)).toMatchObject([{ rows: [{ id: 0 }, { id: 0 }, { id: 4 }], totals: null }]);
    expect(problems.map(({ code }) => code)).toEqual(['cut-off']);
  });

  it('is not complete without the totals that its command prints', () => {
    expect(parse(cutAt('IPv4 routes total')).blocks[0]?.complete).toBe(false);
  });

  it('is complete without totals when the command asks for one prefix', () => {
    const asked = cutAt('IPv4 routes total').replace(
      'route-table\n',
      'route-table ipv4-unicast route 192.0.2.100\n',
    );
    expect(parse(asked).blocks[0]?.complete).toBe(true);
  });

  it('says how many routes are missing', () => {
    const without = text.replace(/\| 203\.0\.113\.0\/24 [^+]*?(?=\| 203\.0\.113\.255)/, '');
    const { blocks, problems } = parse(without);
    expect(blocks[0]?.complete).toBe(false);
    expect(problems).toMatchObject([
      { code: 'count-mismatch', message: 'the report announces 4 routes and shows 3' },
    ]);
  });
});
