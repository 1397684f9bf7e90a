import { describe, expect, it } from 'vitest';
import type { BlockOf } from '#facts/block.js';
import type { EvpnRow } from '#facts/evpn-summary.js';
import { type ParsedFile, parse } from '#parse.js';
import { capturesWith, corpusIsHere } from '../../support/corpus.js';
import { whyCut } from '../../support/corpus-unread.js';
import { lawsBrokenBy } from '../../support/reading.js';

const ROUTER = /BGP Router ID: \S+ +AS: \d+ +Local AS: \d+/;
const captures = capturesWith(ROUTER);

const summariesIn = ({ blocks }: ParsedFile): readonly BlockOf<'evpn-route-summary'>[] =>
  blocks.filter((block) => block.kind === 'evpn-route-summary');

describe.skipIf(!corpusIsHere)('the EVPN summaries in the public captures', () => {
  it('are read wherever the numbers of the router stand, to the last character', () => {
    expect(captures.length).toBeGreaterThan(20);
    for (const { path, text } of captures) {
      const parsed = parse(text);
      expect(
        summariesIn(parsed).map(({ complete }) => complete),
        path,
      ).toEqual([whyCut('evpn-route-summary', path) === undefined]);
      expect(parsed.coverage.unread, path).toBe(0);
      expect(lawsBrokenBy(parsed), path).toEqual([]);
    }
  });

  it('have as many rows as lines with a route distinguisher begin, in tables of the types shown', () => {
    let rows = 0;
    for (const { path, text } of captures) {
      if (/shorter/.test(whyCut('evpn-route-summary', path) ?? '')) continue;
      const tables = summariesIn(parse(text)).flatMap(({ data }) => data.tables);
      const types = [...text.matchAll(/^Type (\d) [A-Z].* Routes$/gm)].map(([, type]) =>
        Number(type),
      );
      const begun = text.match(/^\| [-u*>xb ]+\| [\d.]+:/gm) ?? [];
      const shown = tables.flatMap((table) => table.rows);
      expect(
        tables.map(({ routeType }) => routeType),
        path,
      ).toEqual(types);
      expect(shown, path).toHaveLength(begun.length);
      rows += shown.length;
    }
    expect(rows).toBeGreaterThan(100);
  });

  it('have whole addresses and the columns of their type', () => {
    const tables = captures
      .flatMap(({ text }) => summariesIn(parse(text)))
      .flatMap(({ data }) => data.tables);
    for (const { routeType, rows } of tables) for (const row of rows) expectWhole(routeType, row);
  });

  it('are found in no other capture', () => {
    const others = capturesWith(/./).filter(({ text }) => !ROUTER.test(text));
    expect(others.length).toBeGreaterThan(800);
    const found = others.filter(({ text }) => summariesIn(parse(text)).length > 0);
    expect(found.map(({ path }) => path)).toEqual(['bgp-evpn/021.txt']); // its author cut those numbers
  });
});

function expectWhole(routeType: number, row: EvpnRow): void {
  expect(row.routeDistinguisher).toMatch(/^[\d.]+:\d+$/);
  expect(row.neighbor).toMatch(/^[\da-f.:]+(?:%ethernet-\d+\/\d+\.\d+)?$/);
  expect(row.nextHop).toMatch(/^[\d.]+$/);
  expect(row.esi === null).toBe(routeType === 3 || routeType === 5);
  expect(row.macAddress === null).toBe(routeType !== 2);
  expect(row.prefix === null).toBe(routeType !== 5);
  expect(row.flags.filter((flag) => !/^[a-z][a-z-]+$/.test(flag))).toEqual([]);
}
