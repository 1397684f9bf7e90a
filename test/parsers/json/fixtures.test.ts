import { describe, expect, it } from 'vitest';
import { parse } from '#parse.js';
import { type Damage, GENTLE, HARSH } from '../../support/damage.js';
import { brokenByCuts, claimsIn, lawsBrokenBy, toldBy } from '../../support/reading.js';
import { jsonFixtures } from './fixtures.js';
import { misquoted } from './words.js';

const damages: readonly (readonly [string, Damage])[] = Object.entries({ ...GENTLE, ...HARSH });

describe.each(jsonFixtures)('the print $name', ({ kind, text, golden }) => {
  const parsed = parse(text, 'leaf.txt');

  it('gives the facts and places on file', async () => {
    const { blocks, problems, coverage } = parsed;
    await expect(pretty({ blocks, problems, coverage })).toMatchFileSnapshot(golden);
  });

  it('is one complete report, read from its first bracket to its last', () => {
    expect(parsed.blocks.map((block) => [block.kind, block.complete])).toEqual([[kind, true]]);
    expect(parsed.problems).toEqual([]);
    expect(parsed.coverage).toMatchObject({ unread: 0, ignored: 0 });
    const [start, end] = parsed.blocks[0]?.span ?? [0, 0];
    const printed = text.slice(start, end);
    const braced = printed.startsWith('"') ? `{${printed}}` : printed;
    expect(() => JSON.parse(braced)).not.toThrow();
  });

  it('keeps every place inside its record and counts every character once', () => {
    expect(lawsBrokenBy(parsed)).toEqual([]);
  });

  // The places of a tree are named by paths; the tests of its show hold them to its words.
  if (kind !== 'config')
    it('points at the very words that say each value', () => {
      const claims = parsed.blocks.flatMap((block) => claimsIn(block, text));
      expect(claims.length).toBeGreaterThanOrEqual(kind === 'version' ? 2 : 15);
      expect(claims.flatMap(misquoted)).toEqual([]);
    });

  it('cut at every character it never gives a complete report with other facts', () => {
    expect(brokenByCuts(text)).toEqual([]);
  });

  it.each(damages)('with %s it gives the same facts', (_, damage) => {
    const damaged = damage(text);
    expect(toldBy(damaged)).toEqual(toldBy(text));
    expect(lawsBrokenBy(parse(damaged))).toEqual([]);
    expect(parse(damaged).coverage.unread).toBe(0);
  });
});

/** Plain JSON with one line for every place. */
const pretty = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replace(/\[\s+(\d+),\s+(\d+)\s+\]/g, '[$1, $2]')}\n`;
