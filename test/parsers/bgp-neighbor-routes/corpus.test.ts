import { describe, expect, it } from 'vitest';
import type { NeighborEvpnRoute, NeighborRoute } from '#facts/bgp-neighbor-routes.js';
import type { BlockOf } from '#facts/block.js';
import { type ParsedFile, parse } from '#parse.js';
import { capturesWith, corpusIsHere } from '../../support/corpus.js';
import { whyCut, whyUnread } from '../../support/corpus-unread.js';
import { factsOf, lawsBrokenBy } from '../../support/reading.js';

/** Their title is that of the sessions in detail without the type of the peer. */
const TITLE = /^Peer +: .*, local AS: \d+$/m;
const captures = capturesWith(TITLE);

const reportsIn = ({ blocks }: ParsedFile): readonly BlockOf<'bgp-neighbor-routes'>[] =>
  blocks.filter((block) => block.kind === 'bgp-neighbor-routes');

describe.skipIf(!corpusIsHere)('the routes from and to peers in the public captures', () => {
  it('are read wherever their title stands, to the last character', () => {
    expect(captures.length).toBeGreaterThan(45);
    for (const { path, text } of captures) {
      const parsed = parse(text);
      const told = reportsIn(parsed).map(({ complete }) => complete);
      expect(told, path).toEqual([
        (whyCut('bgp-neighbor-routes', path) ?? whyUnread(path)) === undefined,
      ]);
      expect(parsed.coverage.unread, path).toBe(whyUnread(path) === undefined ? 0 : 2);
      expect(lawsBrokenBy(parsed), path).toEqual([]);
    }
  });

  it('are found in no other capture', () => {
    const others = capturesWith(/./).filter(({ text }) => !TITLE.test(text));
    expect(others.length).toBeGreaterThan(800);
    const found = others.filter(({ text }) => reportsIn(parse(text)).length > 0);
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  it('go the way and are of the family that the command asked for', () => {
    for (const { path, text } of captures) {
      const [, way, rest] = /bgp neighbor +\S+ (received|advertised)-(\S+(?:\n\S+)* \S+)/.exec(
        text,
      ) ?? [null, null, ''];
      const family = rest?.replace(/\s/g, '').replace(/^routes/, '');
      const [report] = reportsIn(parse(text));
      expect([report?.data.direction, report?.data.family], path).toEqual([way, family]);
    }
  });

  it('are as many as the report itself counts, with as many used and valid ones', () => {
    const reports = captures.flatMap(({ text }) => reportsIn(parse(text)));
    expect(reports.flatMap(({ data }) => data.rows)).toHaveLength(76);
    for (const { command, data } of reports)
      if (data.totals !== null)
        expect(factsOf(data.totals), command ?? '').toEqual(
          countsOf(data.rows, data.direction === 'received'),
        );
  });

  it('of EVPN have as many rows as lines with a route distinguisher begin', () => {
    let routes = 0;
    for (const { path, text } of captures) {
      const begun = text.match(/^\|(?: [u*>]+ +\|)? [\d.]+:\d+ +\|/gm) ?? [];
      const rows = reportsIn(parse(text)).flatMap(({ data }) =>
        data.tables.flatMap((table) => table.rows),
      );
      expect(rows, path).toHaveLength(begun.length);
      for (const row of rows) expectWhole(row);
      routes += rows.length;
    }
    expect(routes).toBeGreaterThan(50);
  });
});

function countsOf(rows: readonly NeighborRoute[], received: boolean) {
  const having = (flag: string) => rows.filter(({ flags }) => flags.includes(flag)).length;
  return {
    routes: rows.length,
    used: received ? having('used') : null,
    valid: received ? having('valid') : null,
  };
}

function expectWhole(row: NeighborEvpnRoute): void {
  expect(row.routeDistinguisher).toMatch(/^[\d.]+:\d+$/);
  expect(row.nextHop).toMatch(/^[\d.]+$/);
  expect(row.localPreference).toBe(100);
  expect([row.asPath, row.origin]).toEqual([[], null]);
}
