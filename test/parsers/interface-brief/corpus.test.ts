import { describe, expect, it } from 'vitest';
import { parse } from '#parse.js';
import { capturesWith, corpusIsHere } from '../../support/corpus.js';
import { lawsBrokenBy } from '../../support/reading.js';

const TITLES = /\| *Port +\| *Admin State +\| *Oper State +\| *Speed/;

describe.skipIf(!corpusIsHere)('the interfaces in the public captures', () => {
  it('are read wherever their box stands, a row for each line of it, and nowhere else', () => {
    let rows = 0;
    for (const { path, text } of capturesWith(/./)) {
      const blocks = parse(text).blocks.filter((block) => block.kind === 'interface-brief');
      const shown = blocks.flatMap(({ data }) => data.rows);
      const printed = [
        ...text.matchAll(/^\| ([a-z][\w/-]*) +\| (enable|disable) +\| (up|down) /gm),
      ];
      const boxes = [...text.matchAll(new RegExp(TITLES, 'g'))];
      expect(blocks, path).toHaveLength(boxes.length);
      if (boxes.length > 0)
        expect(
          shown.map((row) => [row.port, row.adminState, row.operState]),
          path,
        ).toEqual(printed.map((groups) => groups.slice(1, 4)));
      rows += shown.length;
    }
    expect(rows).toBeGreaterThan(100);
  });

  it('are read to the last character', () => {
    for (const { path, text } of capturesWith(TITLES)) {
      const parsed = parse(text);
      expect(parsed.coverage.unread, path).toBe(0);
      expect(lawsBrokenBy(parsed), path).toEqual([]);
    }
  });
});
