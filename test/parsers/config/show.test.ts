import { describe, expect, it } from 'vitest';
import { parse } from '#parse.js';
import { brokenByCuts, lawsBrokenBy } from '../../support/reading.js';
import { jsonFixtures } from '../json/fixtures.js';
import { fixturesOf } from '../route-table/fixtures.js';
import { misplacedNodes } from './places.js';

const fixtures = [
  ...fixturesOf('config'),
  ...jsonFixtures.filter(({ kind }) => kind === 'config').map((one) => ({ ...one, edited: false })),
];

describe.each(fixtures)('the print $name', ({ text, golden, edited }) => {
  const parsed = parse(text, 'leaf.txt');

  it('gives the facts and places on file', async () => {
    const { blocks, problems, coverage } = parsed;
    await expect(pretty({ blocks, problems, coverage })).toMatchFileSnapshot(golden);
  });

  it('is one configuration, complete unless an author cut into it', () => {
    expect(parsed.blocks.map(({ kind, complete }) => [kind, complete])).toEqual([
      ['config', !edited],
    ]);
  });

  it('is read to its last character', () => {
    const inside = text
      .replace(/^--\{[\s\S]*?# [^\n]*\n/, '')
      .replace(/\n--\{[\s\S]*$/, '')
      .replace(/^\[\s*(\{[\s\S]*\})\s*\]\s*$/, '$1');
    const [first, last] = [parsed.blocks[0]?.span[0], parsed.blocks.at(-1)?.span[1]];
    expect(text.slice(first, last)).toBe(inside.trim());
    expect(parsed.coverage.unread).toBe(0);
    expect(parsed.coverage.ignored > 0).toBe(edited);
  });

  it('keeps every place inside and counts every character once', () => {
    expect(lawsBrokenBy(parsed)).toEqual([]);
  });

  it('points at the very words that say each leaf, list and name', () => {
    expect(parsed.blocks.flatMap((block) => misplacedNodes(block, text))).toEqual([]);
  });

  it('is never complete with other facts, wherever it is cut', () => {
    expect(brokenByCuts(text, 7)).toEqual([]);
  });
});

/** Plain JSON with one line for every place. */
const pretty = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replace(/\[\s+(\d+),\s+(\d+)\s+\]/g, '[$1, $2]')}\n`;
