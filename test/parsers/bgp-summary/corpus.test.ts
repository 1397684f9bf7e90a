import { describe, expect, it } from 'vitest';
import { parse } from '#parse.js';
import { capturesWith, corpusIsHere } from '../../support/corpus.js';
import { CUT, whyCut } from '../../support/corpus-unread.js';
import { lawsBrokenBy } from '../../support/reading.js';

const WHOLE = ['bgp-neighbor/017.txt', 'bgp-neighbor/023.txt', 'bgp-neighbor/094.txt'];

describe.skipIf(!corpusIsHere)('the summaries of BGP in the public captures', () => {
  const found = capturesWith(/BGP/).flatMap(({ path, text }) => {
    const parsed = parse(text);
    const block = parsed.blocks.find(({ kind }) => kind === 'bgp-summary');
    return block?.kind === 'bgp-summary' ? [{ path, parsed, block, text }] : [];
  });

  it('are read to the last character, and are complete unless their author cut them', () => {
    expect(found.map(({ path }) => path).sort()).toEqual(
      [...WHOLE, ...Object.keys(CUT['bgp-summary'] ?? {})].sort(),
    );
    for (const { path, parsed, block } of found) {
      expect(block.complete, path).toBe(whyCut('bgp-summary', path) === undefined);
      expect(parsed.coverage.unread, path).toBe(0);
      expect(lawsBrokenBy(parsed), path).toEqual([]);
    }
  });

  it('tell the maxima of multipath as they are printed', () => {
    for (const { path, block, text } of found) {
      const printed = [...text.matchAll(/Max number of multipaths\s*: ([^\n]*)/g)];
      const told = block.data.families.map(({ maximumPaths }) =>
        maximumPaths.length === 0 ? 'N/A' : maximumPaths.map((one) => one ?? 'None').join(),
      );
      expect(told, path).toEqual(printed.map(([, words = '']) => words.replace(/\s/g, '')));
    }
    expect(found.flatMap(({ block }) => block.data.families)).toHaveLength(9);
  });
});
