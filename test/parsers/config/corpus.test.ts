import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from '#parse.js';
import { whyUnread } from '../../support/corpus-unread.js';
import { lawsBrokenBy } from '../../support/reading.js';
import { filesBelow } from '../../support/tree.js';

/** Public captures of real devices. They are read where they lie, and are no part of the project. */
const CORPUS = '../shared/corpus';
const present = existsSync(CORPUS);
const paths = present ? filesBelow(CORPUS).filter((path) => path.endsWith('.txt')) : [];

if (!present) console.warn(`skipped: no folder ${CORPUS}, the public captures are not read`);

/** Captures that hold several configurations. */
const SEVERAL: Readonly<Record<string, readonly [blocks: number, reason: string]>> = {
  'config/007.txt': [3, 'three answers, one behind the other'],
  'config/008.txt': [2, 'two answers'],
  'config/238.txt': [4, 'quotations, with a `>` between them'],
};

const expectedIn = (name: string): number =>
  whyUnread(name) === undefined ? (SEVERAL[name]?.[0] ?? 1) : 0;

/** Trees in JSON and configuration in texts of other classes. */
const ELSEWHERE: Readonly<Record<string, number>> = {
  'bgp-evpn/031.txt': 1,
  'bgp-neighbor/145.txt': 1,
  'json/001.txt': 1,
  'json/002.txt': 1,
  'json/003.txt': 1,
  'json/004.txt': 1,
  'json/005.txt': 1,
  'json/006.txt': 1,
  'json/007.txt': 1,
  'json/008.txt': 1,
  'json/012.txt': 2,
  'json/013.txt': 1,
  'json/014.txt': 1,
  'json/015.txt': 1,
  'json/016.txt': 2,
  'json/025.txt': 1,
  'json/097.txt': 1,
  'json/098.txt': 1,
};

const nameOf = (path: string): string => path.slice(CORPUS.length + 1);
const configsIn = (path: string) =>
  parse(readFileSync(path, 'utf8')).blocks.filter(({ kind }) => kind === 'config');

describe.skipIf(!present)('the public captures of configuration', () => {
  const own = paths.filter((path) => nameOf(path).startsWith('config/'));

  it('are one configuration each, or the reason is known', () => {
    const counts = own.map((path) => [nameOf(path), configsIn(path).length] as const);
    const odd = counts.filter(([name, count]) => count !== expectedIn(name));
    expect(counts.length).toBeGreaterThan(150);
    expect(odd).toEqual([]);
  });

  it('have no unread character inside, and keep every law of places', () => {
    const parsed = own.map((path) => ({ path, file: parse(readFileSync(path, 'utf8')) }));
    expect(parsed.filter(({ file }) => file.coverage.unread > 0).map(({ path }) => path)).toEqual(
      [],
    );
    expect(parsed.flatMap(({ file }) => lawsBrokenBy(file))).toEqual([]);
  });

  it('tell whose network-instance they are wherever one alone is named', () => {
    const rows = readFileSync(`${CORPUS}/manifest.jsonl`, 'utf8').trim().split('\n');
    const stated = rows
      .map((row) => JSON.parse(row) as { file: string; network_instance: string | null })
      .filter(
        ({ file, network_instance: name }) =>
          file.startsWith('config/') && /^[\w-]+$/.test(name ?? ''),
      );
    const told = stated.filter(({ file, network_instance: name }) =>
      configsIn(`${CORPUS}/${file}`).some(({ networkInstance }) => networkInstance === name),
    );
    expect(stated.length).toBeGreaterThan(100);
    expect(told.length / stated.length).toBeGreaterThan(0.8);
  });
});

describe.skipIf(!present)('the public captures of other classes', () => {
  it('are not taken for configuration, but for trees that are one', () => {
    const others = paths.filter((path) => !nameOf(path).startsWith('config/'));
    const found = others.map((path) => [nameOf(path), configsIn(path).length] as const);
    expect(Object.fromEntries(found.filter(([, count]) => count > 0))).toEqual(ELSEWHERE);
  });
});
