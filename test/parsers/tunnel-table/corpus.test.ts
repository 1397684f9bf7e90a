import { describe, expect, it } from 'vitest';
import { parse } from '#parse.js';
import { capturesWith, corpusIsHere } from '../../support/corpus.js';
import { lawsBrokenBy } from '../../support/reading.js';

const TITLE = /^(?:IPv[46] tunnel table of|Show report for network instance ".*" tunnel table)/gm;
const COUNT = /^(\d+) [A-Z]+ tunnels, \d+ active/gm;

describe.skipIf(!corpusIsHere)('the tunnels in the public captures', () => {
  it('are read wherever their title stands, as many as their lines count, to the last character', () => {
    let tunnels = 0;
    for (const { path, text } of capturesWith(/./)) {
      const parsed = parse(text);
      const blocks = parsed.blocks.filter((block) => block.kind === 'tunnel-table');
      expect(blocks, path).toHaveLength([...text.matchAll(TITLE)].length);
      if (blocks.length === 0) continue;
      const shown = blocks.flatMap(({ data }) => data.rows);
      const counted = [...text.matchAll(COUNT)].map(([, count]) => Number(count));
      expect(shown, path).toHaveLength(counted.reduce((sum, count) => sum + count, 0));
      expect(
        shown.map(({ fib }) => fib).filter((fib) => fib !== true),
        path,
      ).toEqual([]);
      expect(parsed.coverage.unread, path).toBe(0);
      expect(lawsBrokenBy(parsed), path).toEqual([]);
      tunnels += shown.length;
    }
    expect(tunnels).toBe(4);
  });
});
