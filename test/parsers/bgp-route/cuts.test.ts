import { describe, expect, it } from 'vitest';
import { parse } from '#parse.js';
import { brokenByCuts, dataIn } from '../../support/reading.js';
import { fixture, fixtures } from './fixtures.js';

describe.each(fixtures)('the print $name, cut at every character', ({ text }) => {
  it('never gives a complete report with other facts', () => {
    expect(brokenByCuts(text)).toEqual([]);
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
  it('is not complete at a rule that may stand between two networks', () => {
    const text = fixture('wildcard-ruled');
    const atRule = text.slice(0, text.indexOf('Network: 192.0.2.2/32'));
    expect(parse(atRule).blocks[0]?.complete).toBe(false);
    expect(dataIn(atRule)).toMatchObject([{ routes: [{ prefix: '192.0.2.1/32' }] }]);
  });

  it('is complete at its rule when its networks follow one another without rules', () => {
    expect(parse(fixture('wildcard')).blocks[0]?.complete).toBe(true);
  });
});
