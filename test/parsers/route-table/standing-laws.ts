import { describe, expect, it } from 'vitest';
import { parse } from '#parse.js';
import type { Damage } from '../../support/damage.js';
import { claimsIn, lawsBrokenBy, toldBy } from '../../support/reading.js';
import { fixturesOf, type LawfulKind } from './fixtures.js';
import { misquoted } from './words.js';

/**
 * What holds for every print of a kind: golden facts, places, counts.
 *
 * @param values how many values with a place the shortest print has
 * @param lies sentences about a value that its words do not say
 */
export function describePrints(kind: LawfulKind, values = 8, lies = misquoted): void {
  describe.each(fixturesOf(kind))('the print $name', ({ text, golden, edited }) => {
    const parsed = parse(text, 'leaf.txt');

    it('gives the facts and places on file', async () => {
      const { blocks, problems, coverage } = parsed;
      await expect(pretty({ blocks, problems, coverage })).toMatchFileSnapshot(golden);
    });

    it('is of its kind, and complete unless an author cut into it', () => {
      const kinds = parsed.blocks.map((block) => [block.kind, block.complete]);
      expect(kinds.length).toBeGreaterThanOrEqual(1);
      expect(kinds).toEqual(kinds.map(() => [kind, !edited]));
    });

    it('is read to its last character', () => {
      const inside = text.replace(/^--\{[\s\S]*?# [^\n]*\n/, '').replace(/\n--\{[\s\S]*$/, '');
      const [first, last] = [parsed.blocks[0]?.span[0], parsed.blocks.at(-1)?.span[1]];
      expect(text.slice(first, last)).toBe(inside.trim());
      expect(parsed.coverage.unread).toBe(0);
      expect(parsed.coverage.ignored > 0).toBe(edited);
    });

    it('keeps every place inside its record and counts every character once', () => {
      expect(lawsBrokenBy(parsed)).toEqual([]);
    });

    it('points at the very words that say each value', () => {
      const claims = parsed.blocks.flatMap((block) => claimsIn(block, text));
      expect(claims.length).toBeGreaterThanOrEqual(values);
      expect(claims.flatMap(lies)).toEqual([]);
    });
  });
}

/** What holds for every print of a kind, whatever copying did to it. */
export function describeDamage(kind: LawfulKind, damages: Readonly<Record<string, Damage>>): void {
  const whole = fixturesOf(kind).filter(({ edited }) => !edited);
  describe.each(Object.entries(damages))('with %s', (_, damage) => {
    it.each(whole)('the print $name gives the same facts', ({ text }) => {
      const damaged = damage(text);
      expect(toldBy(damaged)).toEqual(toldBy(text));
      const parsed = parse(damaged);
      expect(lawsBrokenBy(parsed)).toEqual([]);
      expect(parsed.coverage.unread).toBe(0);
    });
  });
}

/** Plain JSON with one line for every place. */
const pretty = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replace(/\[\s+(\d+),\s+(\d+)\s+\]/g, '[$1, $2]')}\n`;
