import { describe, expect, it } from 'vitest';
import type { BgpRouteSummary } from '#facts/bgp-route-summary.js';
import { parse } from '#parse.js';
import { capturesWith, corpusIsHere } from '../../support/corpus.js';
import { lawsBrokenBy } from '../../support/reading.js';

/** Reports of the class, and how many paths their own footers announce. */
const PATHS: Readonly<Record<string, number>> = {
  ...{ 'bgp-summary/002.txt': 3, 'bgp-summary/003.txt': 4, 'bgp-summary/004.txt': 7 },
  ...{ 'bgp-summary/005.txt': 10, 'bgp-summary/007.txt': 5, 'bgp-summary/011.txt': 15 },
};

describe.skipIf(!corpusIsHere)('the summaries of routes in the public captures', () => {
  it('are read to the last character, and those of EVPN are left to others', () => {
    const found: Record<string, number> = {};
    for (const { path, text } of capturesWith(/BGP route/)) {
      const parsed = parse(text);
      expect(lawsBrokenBy(parsed), path).toEqual([]);
      const blocks = parsed.blocks.filter((block) => block.kind === 'bgp-route-summary');
      for (const { complete, data } of blocks) {
        expect([complete, parsed.coverage.unread, parsed.problems], path).toEqual([true, 0, []]);
        found[path] = data.rows.length;
      }
    }
    expect(found).toEqual(PATHS);
  });

  it('have as many used and valid paths as their footers count', () => {
    const summaries = capturesWith(/BGP route table of/).flatMap(({ text }) => summariesIn(text));
    expect(summaries).toHaveLength(6);
    for (const { rows, totals } of summaries) {
      const having = (flag: string) => rows.filter(({ flags }) => flags.includes(flag)).length;
      const counts = { used: having('used'), valid: having('valid'), stale: having('stale') };
      expect(totals).toMatchObject({ received: rows.length, ...counts });
    }
  });
});

const summariesIn = (text: string): readonly BgpRouteSummary[] =>
  parse(text).blocks.flatMap(({ kind, data }) => (kind === 'bgp-route-summary' ? [data] : []));
