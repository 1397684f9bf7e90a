import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { BlockOf } from '#facts/block.js';
import { type ParsedFile, parse } from '#parse.js';
import { whyCut } from '../../support/corpus-unread.js';
import { claimsIn, lawsBrokenBy } from '../../support/reading.js';
import { filesBelow } from '../../support/tree.js';
import { misquoted } from '../bgp-route/words.js';

/** Public captures of real devices. They are read where they lie, and are no part of the project. */
const CORPUS = '../shared/corpus';
const here = existsSync(CORPUS);
if (!here) console.warn(`${CORPUS} is missing: its captures are not read`);

const texts = (here ? filesBelow(CORPUS) : [])
  .filter((path) => path.endsWith('.txt'))
  .map((path) => ({
    file: path.slice(path.indexOf('corpus/') + 'corpus/'.length),
    text: readFileSync(path, 'utf8'),
  }));
const holds = ({ text }: { readonly text: string }): boolean =>
  /^Route Distinguisher\s*: /m.test(text) && /^Received paths\s*: /m.test(text);

/** The type of routes in captures without a command, as their lines tell it. */
const UNASKED: Readonly<Record<string, string>> = { 'bgp-evpn/001.txt': '4' };

const evpnIn = ({ blocks }: ParsedFile): readonly BlockOf<'evpn-route'>[] =>
  blocks.filter((block) => block.kind === 'evpn-route');

describe.runIf(here)('the public captures', () => {
  it('are there', () => {
    expect(texts.filter(holds).length).toBeGreaterThanOrEqual(12);
  });

  it.each(texts.filter(holds))('$file is read to its last character', ({ file, text }) => {
    const parsed = parse(text, file);
    const claims = evpnIn(parsed).flatMap((block) => claimsIn(block, text));
    expect(evpnIn(parsed)).toHaveLength(1);
    expect(parsed.coverage.unread).toBe(0);
    expect(lawsBrokenBy(parsed)).toEqual([]);
    expect(claims.flatMap(misquoted)).toEqual([]);
    expect(evpnIn(parsed).map(({ complete }) => complete)).toEqual([
      whyCut('evpn-route', file) === undefined,
    ]);
  });

  it.each(texts.filter(holds))('$file says what its lines say', ({ file, text }) => {
    const routes = evpnIn(parse(text)).flatMap(({ data }) => data.routes);
    const paths = routes.flatMap((route) => route.paths);
    const words = (line: RegExp): readonly string[] =>
      [...text.matchAll(line)].map(([, word = '']) => word);
    const [type = UNASKED[file]] = words(/route-type (\d).*detail/g);
    expect(routes.map(({ routeType }) => routeType)).toEqual(routes.map(() => Number(type)));
    expect(routes.map((route) => route.routeDistinguisher)).toEqual(
      words(/^Route Distinguisher: (\S+)/gm),
    );
    expect(routes.map(({ neighbor }) => neighbor)).toEqual(words(/^neighbor +: (\S+)/gm));
    expect(paths.map(({ flags }) => flags.map((flag) => `${flag},`).join(''))).toEqual(
      words(/^ *Path \d: <(.*)>/gm).map((flags) => flags.toLowerCase()),
    );
    expect(paths.map(({ lastModified }) => lastModified)).toEqual(words(/last modified (\S+)/g));
    expect(paths.flatMap(({ label }) => label ?? [])).toEqual(
      words(/^ +(?:VNI|Label) +: (\d+)/gm).map(Number),
    );
    expect(paths.map(({ tieBreakReason }) => tieBreakReason)).toEqual(
      words(/^ +Tie Break Reason *: (\S+)/gm),
    );
    expect(routes.flatMap(({ advertised }) => advertised)).toHaveLength(
      words(/(was advertised to \(Modified)/g).length,
    );
  });

  it('of anything else hold no such report', () => {
    const found = texts.filter((one) => !holds(one) && evpnIn(parse(one.text)).length > 0);
    expect(found.map(({ file }) => file)).toEqual([]);
    expect(texts.length).toBeGreaterThan(800);
  });
});
