import { describe, expect, it } from 'vitest';
import { parse } from '#parse.js';
import { brokenByCuts, dataIn } from '../../support/reading.js';
import { fixture, fixturesOf } from '../route-table/fixtures.js';

const TWO = 'release-21.11-two-owners';

describe.each(fixturesOf('route-table-prefix').filter(({ name }) => name !== TWO))(
  'the print $name, cut at every character',
  ({ text }) => {
    it('never gives a complete report with other facts', () => {
      expect(brokenByCuts(text)).toEqual([]);
    });
  },
);

describe('a report of two owners, cut at every character', () => {
  const text = fixture('route-table-prefix', TWO);

  it('looks like a report of one owner just where the rule between them ends, and nowhere else', () => {
    const between = text.indexOf('Destination', text.indexOf('Next hops'));
    const places = [between - 1, between].map((cut) => `cut at ${cut},`);
    expect(brokenByCuts(text).map((broken) => broken.replace(/,.*/s, ','))).toEqual(places);
  });

  it('is not taken for complete there when the command asks for several prefixes', () => {
    const asked = text.replace('203.0.113.8/32 detail', '203.0.113.* detail');
    expect(brokenByCuts(asked)).toEqual([]);
    expect(parse(asked).blocks.map(({ complete }) => complete)).toEqual([true]);
  });
});

describe('a report that ends too early', () => {
  const text = fixture('route-table-prefix', 'release-21.6-three-levels');
  const cutBehind = (words: string) => text.slice(0, text.lastIndexOf(words) + words.length);

  it('keeps the chains in front of the cut and says what is missing', () => {
    const cut = cutBehind('203.0.113.21 (indirect) resolved by 203.0.113.0/24 (local)');
    const { blocks, problems } = parse(cut);
    expect(blocks[0]?.complete).toBe(false);
    expect(dataIn(cut)).toMatchObject([
      { entries: [{ declaredNextHops: 2, nextHops: [{ via: [{ address: '203.0.113.21' }] }] }] },
    ]);
    expect(problems.map(({ code }) => code)).toEqual(['count-mismatch', 'cut-off']);
    expect(problems[1]?.expected).toContain('a closing rule');
  });

  it('is complete without its rule when something else follows', () => {
    const open = cutBehind('via [irb0.0]');
    expect(parse(open).blocks[0]?.complete).toBe(false);
    expect(parse(`${open}\nSo there are two of them.\n`).blocks[0]?.complete).toBe(true);
    expect(parse(`${open}\nA:leaf1# `).blocks[0]?.complete).toBe(true);
  });

  it('is not complete at a rule that is shorter than the others', () => {
    const rule = cutBehind(`via [irb0.0]\n${'-'.repeat(20)}`);
    expect(parse(rule).blocks[0]?.complete).toBe(false);
  });

  it('says how many next hops an author left out', () => {
    const without = text.replace(/198\.51\.100\.30 \(ind[\s\S]*?irb0\.0\]\n/, '');
    const { blocks, problems } = parse(without);
    expect(blocks[0]?.complete).toBe(false);
    expect(problems).toMatchObject([
      { code: 'count-mismatch', message: 'the report announces 2 next hops and shows 1' },
    ]);
  });
});

describe('a report that was cut in front of a prompt', () => {
  const text = fixture('route-table-prefix', 'programming-failed');
  const cutAt = (words: string) => parse(`${text.slice(0, text.indexOf(words))}\nA:leaf1# `);

  it.each([
    ['behind the count of backups', '\n\n---', []],
    ['behind a heading', '\nSuppressed', []],
    ['in the programming status', 'Last failed FIB operation', []],
    ['in front of the next hops', 'Next hops', ['Next hops: COUNT entries']],
    ['in the entry', 'Preference', ['Preference', 'Active', 'Last change', 'Resilient hash']],
  ])('is not complete %s', (_, words, expected) => {
    const { blocks, problems } = cutAt(words);
    expect(blocks.map(({ complete }) => complete)).toEqual([false]);
    expect(problems.map(({ code }) => code)).toContain('cut-off');
    expect(problems.flatMap((problem) => problem.expected)).toEqual(
      expect.arrayContaining(expected),
    );
  });

  it('lacks a row that stands in the middle, and says where', () => {
    const without = text.replace(/Metric .*\n/, '');
    const { blocks, problems } = parse(without);
    expect(blocks.map(({ complete }) => complete)).toEqual([false]);
    expect(problems).toMatchObject([{ code: 'cut-off', expected: ['Metric'] }]);
  });
});

describe('a value that no release prints', () => {
  const text = fixture('route-table-prefix', 'release-22.3-mpls');

  it.each([
    ['Active        : true', 'Active        : perhaps', 'active'],
    ['Metric        : 0', 'Metric        : cheap', 'metric'],
  ])('is told and not guessed: %s → %s', (printed, odd, key) => {
    const damaged = text.replace(printed, odd);
    const { problems, blocks } = parse(damaged);
    expect(problems.map(({ code }) => code)).toEqual(['unknown-value']);
    expect(blocks.map(({ data }) => data)).toMatchObject([{ entries: [{ [key]: null }] }]);
  });
});
