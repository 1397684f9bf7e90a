import { describe, expect, it } from 'vitest';
import type { BlockOf } from '#facts/block.js';
import { parse } from '#parse.js';
import { type Capture, capturesWith, corpusIsHere } from '../../support/corpus.js';
import { whyCut } from '../../support/corpus-unread.js';
import { lawsBrokenBy } from '../../support/reading.js';

const TITLE = /BGP neighbor summary for network-instance/;
const captures = capturesWith(TITLE);

const blocksIn = ({ text }: Capture): readonly BlockOf<'bgp-neighbor-summary'>[] =>
  parse(text).blocks.filter((block) => block.kind === 'bgp-neighbor-summary');

describe.skipIf(!corpusIsHere)('the sessions in the public captures', () => {
  it('are read wherever their title stands, to the last character, and nowhere else', () => {
    expect(captures.length).toBeGreaterThan(60);
    for (const { path, text } of capturesWith(/neighbor/)) {
      const parsed = parse(text);
      const blocks = parsed.blocks.filter(({ kind }) => kind === 'bgp-neighbor-summary');
      expect(
        blocks.map(({ complete }) => complete),
        path,
      ).toEqual(
        [...text.matchAll(new RegExp(TITLE, 'g'))].map(
          () => whyCut('bgp-neighbor-summary', path) === undefined,
        ),
      );
      if (blocks.length > 0 && path.startsWith('bgp-neighbor/'))
        expect(parsed.coverage.unread, path).toBe(0);
      expect(lawsBrokenBy(parsed), path).toEqual([]);
    }
  });

  it('count what the box prints in brackets, session by session', () => {
    let counted = 0;
    for (const capture of captures) {
      const printed = [...capture.text.matchAll(/\[(\d+)\/(\d+)\/(\d+)\]/g)];
      const families = blocksIn(capture)
        .flatMap(({ data }) => data.rows)
        .flatMap((row) => row.families);
      expect(
        families.map(({ received, active, sent }) => [received, active, sent]),
        capture.path,
      ).toEqual(printed.map((groups) => groups.slice(1, 4).map(Number)));
      counted += families.length;
    }
    expect(counted).toBeGreaterThan(100);
  });

  it('are static or dynamic, have a peer with an address, and are up or have no counters', () => {
    const rows = captures.flatMap(blocksIn).flatMap(({ data }) => data.rows);
    expect(rows.length).toBeGreaterThan(100);
    for (const row of rows) {
      expect(row.flags[0]).toMatch(/^(?:static|dynamic)$/);
      expect(row.peer).toMatch(/^[\da-f.:]+(?:%[a-z]+-\d+\/\d+\.\d+)?$/);
      expect(row.peerAs).toBeGreaterThan(0);
      expect(row.state === 'established').toBe(row.families.length > 0);
      expect(row.families.map(({ family }) => family).filter(isUnknown)).toEqual([]);
    }
  });
});

const isUnknown = (family: string): boolean =>
  !/^(?:evpn|(?:l3vpn-)?ipv[46]-unicast)$/.test(family);
