import { describe, expect, it } from 'vitest';
import { parse } from '#parse.js';
import { capturesWith, corpusIsHere } from '../../support/corpus.js';
import { lawsBrokenBy } from '../../support/reading.js';

/** The line that only these reports print. */
const TOTAL = /^ *Total entries : \d+ \(\d+ static, \d+ dynamic\)$/m;
const ROW =
  /^\| ([a-z][\w/-]*) +\| +(\d+) \| +(\S+) \| +(\w+) \| ([\dA-F]{2}(?::[\dA-F]{2}){5})? +\|/gm;

describe.skipIf(!corpusIsHere)('the neighbors in the public captures', () => {
  it('are read wherever their box stands, a row for each that begins, to the last character', () => {
    let rows = 0;
    for (const { path, text } of capturesWith(TOTAL)) {
      const parsed = parse(text);
      const blocks = parsed.blocks.filter((block) => block.kind === 'arpnd');
      expect(
        blocks.map(({ complete }) => complete),
        path,
      ).toEqual([true]);
      const shown = blocks.flatMap(({ data }) => data.rows);
      expect(
        shown.map((row) => [row.neighbor, row.origin, row.linkLayerAddress]),
        path,
      ).toEqual([...text.matchAll(ROW)].map(([, , , ...cells]) => cells));
      expect(parsed.coverage.unread, path).toBe(0);
      expect(lawsBrokenBy(parsed), path).toEqual([]);
      rows += shown.length;
    }
    expect(rows).toBeGreaterThan(25);
  });

  it('are found in no other capture, nor in a box that was made up', () => {
    const others = capturesWith(/./).filter(({ text }) => !TOTAL.test(text));
    expect(others.length).toBeGreaterThan(800);
    const found = others.filter(({ text }) =>
      parse(text).blocks.some(({ kind }) => kind === 'arpnd'),
    );
    expect(found.map(({ path }) => path)).toEqual([]);
  });
});
