import { describe, expect, it } from 'vitest';
import { parse } from '#parse.js';
import { brokenByCuts } from '../../support/reading.js';
import { fixture, fixtures } from './fixtures.js';

const RULED = 'wildcard-ruled';

describe.each(fixtures.filter(({ name }) => name !== RULED))(
  'the print $name, cut at every character',
  ({ text }) => {
    it('never gives a complete report with other facts', () => {
      expect(brokenByCuts(text)).toEqual([]);
    });
  },
);

describe('an answer to a wildcard with a rule between its networks, cut at every character', () => {
  it('looks whole just where that rule ends, which is the same as the last one, and nowhere else', () => {
    const text = fixture(RULED);
    const next = text.indexOf('Network: 192.0.2.2/32');
    const places = [next - 1, next].map((cut) => `cut at ${cut},`);
    expect(brokenByCuts(text).map((broken) => broken.replace(/,.*/s, ','))).toEqual(places);
  });
});

describe('a report that ends too early', () => {
  const text = fixture('detail-16-wide');
  const cutBehind = (words: string) => parse(text.slice(0, text.indexOf(words) + words.length));

  it('keeps the paths in front of the cut', () => {
    const [block] = cutBehind('neighbor 198.51.100.5').blocks;
    expect(block).toMatchObject({
      complete: false,
      data: {
        routes: [
          {
            receivedPaths: 3,
            paths: [
              { number: 1, tieBreakReason: 'none' },
              { number: 2, tieBreakReason: 'peer-router-id' },
              { number: 3, neighbor: '198.51.100.5', nextHop: null },
            ],
          },
        ],
      },
    });
  });

  it('says where it was cut and what is missing', () => {
    const { problems } = cutBehind('neighbor 198.51.100.5');
    const cut = problems.find(({ code }) => code === 'cut-off');
    expect(cut?.expected).toContain('a closing rule');
    expect(text.slice(...(cut?.span ?? [0, 0]))).toBe('Route source    : neighbor 198.51.100.5');
  });

  it('is not complete behind its last row, as long as no rule closes it', () => {
    const { blocks } = cutBehind('Unknown Attr    : None\n-');
    expect(blocks.map(({ complete }) => complete)).toEqual([false]);
  });

  it('is complete without its rule when a prompt follows', () => {
    const open = text.replace(/-+\n$/, '');
    expect(parse(open).blocks[0]?.complete).toBe(false);
    expect(parse(`${open}\n--{ running }--[  ]--\nA:leaf1# `).blocks[0]?.complete).toBe(true);
  });

  it('is complete without its rule when it is short and its one list was printed', () => {
    const open = fixture('plain').replace(/-+\n$/, '');
    expect(parse(open).blocks[0]?.complete).toBe(true);
  });

  it('says how many paths are missing when the author left some out', () => {
    const without = text.replace(/ {2}Path 2: <[\s\S]*?(?= {2}Path 3)/, '');
    const { blocks, problems } = parse(without);
    expect(blocks[0]?.complete).toBe(false);
    expect(problems).toMatchObject([
      { code: 'count-mismatch', message: 'the report announces 3 received paths and shows 2' },
    ]);
    expect(without.slice(...(problems[0]?.span ?? [0, 0]))).toBe('3');
  });

  it('is not complete when the line that counts its paths was lost', () => {
    const { blocks, problems } = parse(text.replace('Received Paths: 3\n', ''));
    expect(blocks[0]?.complete).toBe(false);
    expect(problems.map(({ code }) => code)).toEqual(['count-mismatch']);
  });
});

describe('an answer to a wildcard', () => {
  const ruled = fixture(RULED).replace(/^--\{[\s\S]*/m, '');

  it.each([
    ['with rules between its networks', ruled],
    ['without the last line end', ruled.trimEnd()],
    ['whose networks follow one another without rules', fixture('wildcard')],
  ])('%s is complete at its closing rule', (_, text) => {
    const { blocks, problems } = parse(text);
    expect(blocks.map(({ complete }) => complete)).toEqual([true]);
    expect(problems).toEqual([]);
  });

  it.each(['Step 3 - verify', 'Note: the second one is new.', '\nNote: both are used.'])(
    'takes in nothing of what is written below its closing rule: %s',
    (prose) => {
      const { blocks, problems, coverage } = parse(`${ruled}${prose}\n`);
      expect(blocks.map(({ complete }) => complete)).toEqual([true]);
      expect(problems).toEqual([]);
      expect(coverage).toMatchObject({ unread: 0, characters: ruled.trim().length });
    },
  );

  it('is cut where its last rule is shorter than the others', () => {
    const next = ruled.indexOf('Network: 192.0.2.2/32');
    const { blocks, problems } = parse(ruled.slice(0, next - 20));
    expect(blocks.map(({ complete }) => complete)).toEqual([false]);
    expect(problems.map(({ code }) => code)).toEqual(['cut-off']);
  });
});
