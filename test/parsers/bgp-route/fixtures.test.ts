import { describe, expect, it } from 'vitest';
import type { Block } from '#facts/block.js';
import { parse } from '#parse.js';
import { claimsIn, lawsBrokenBy } from '../../support/reading.js';
import { fixture, fixtures } from './fixtures.js';
import { misquoted } from './words.js';

describe.each(fixtures)('the print $name', ({ text, golden }) => {
  const parsed = parse(text, 'leaf.txt');

  it('gives the facts and places on file', async () => {
    const { blocks, problems, coverage } = parsed;
    await expect(pretty({ blocks, problems, coverage })).toMatchFileSnapshot(golden);
  });

  it('is read to its last character', () => {
    expect(parsed.blocks.map(({ kind, complete }) => ({ kind, complete }))).toEqual([
      { kind: 'bgp-route', complete: true },
    ]);
    expect(parsed.coverage).toMatchObject({ unread: 0, ignored: 0 });
    expect(parsed.coverage.characters).toBe(text.replace(/\n--\{.*$/s, '').trim().length);
  });

  it('keeps every place inside its record and counts every character once', () => {
    expect(lawsBrokenBy(parsed)).toEqual([]);
  });

  it('points at the very words that say each value', () => {
    const claims = parsed.blocks.flatMap((block) => claimsIn(block, text));
    expect(claims.length).toBeGreaterThanOrEqual(10);
    expect(claims.flatMap(misquoted)).toEqual([]);
  });

  it('gives a place to every value that it states', () => {
    expect(parsed.blocks.flatMap(unplaced)).toEqual([]);
  });
});

/** Values of a block without a span, although something was printed for them. */
function unplaced(block: Block): readonly string[] {
  const missing: string[] = [];
  JSON.stringify(block.data, (_, record: unknown) => {
    missing.push(...unplacedIn(record));
    return record;
  });
  return missing;
}

function unplacedIn(record: unknown): readonly string[] {
  if (typeof record !== 'object' || record === null || !('spans' in record)) return [];
  const { spans, ...values } = record as Readonly<Record<string, unknown>>;
  return Object.entries(values)
    .filter(([key, value]) => stated(key, value) && !Object.hasOwn(spans as object, key))
    .map(([key]) => key);
}

/** Blocks inside and what is told by their presence alone have no words of their own. */
const stated = (key: string, value: unknown): boolean =>
  !['span', 'detail', 'paths', 'advertised', 'attributes', 'extra'].includes(key) &&
  value !== null &&
  !(Array.isArray(value) && value.length === 0);

it('keeps the blanks that the router prints at line ends and before the origin', () => {
  expect(fixture('detail-16-wide')).toContain('Path 2 was advertised to: \n');
  expect(fixture('plain')).toContain('Path            :  i [65001]\n');
  expect(fixture('plain')).toContain('network-instance  "default"');
});

/** Plain JSON with one line for every place. */
const pretty = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replace(/\[\s+(\d+),\s+(\d+)\s+\]/g, '[$1, $2]')}\n`;
