import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FAILURE_CODES, NOT_ASKED } from '#commands/shell/live/failure-codes.js';
import { diagnose } from '#diagnose.js';
import type { ProblemCode } from '#facts/block.js';
import { GLOSSARY } from '#findings/glossary.js';
import { parse } from '#parse.js';
import { filesBelow } from '../support/tree.js';

const wordsOf = (kind: string): readonly string[] =>
  GLOSSARY.filter(({ what }) => what.startsWith(kind)).flatMap(({ words }) => Object.keys(words));

/** What every story is told as. */
const told = filesBelow('scenarios')
  .filter((path) => path.endsWith('.txt'))
  .map((path) => diagnose([parse(readFileSync(path, 'utf8'), path)]));
const leaves = told.flatMap(({ cases }) => cases.flatMap((one) => one.leaves));

test('every flag that a story holds is explained', () => {
  const flags = new Set(leaves.flatMap(({ paths }) => paths.flatMap((path) => path.flags)));
  expect(wordsOf('A flag')).toEqual(expect.arrayContaining([...flags]));
  expect(flags.size).toBeGreaterThan(3);
});

test('every flag of a route table that a fixture holds is explained', () => {
  const flags = filesBelow('test/fixtures/shows/route-table-flat')
    .filter((path) => path.endsWith('.txt'))
    .flatMap((path) => parse(readFileSync(path, 'utf8'), path).blocks)
    .flatMap((block) => (block.kind === 'route-table-flat' ? block.data.rows : []))
    .flatMap((row) => row.flags)
    .filter((flag) => /^[a-z]+$/.test(flag)); // a letter that the legend does not know stays a letter
  expect(wordsOf('A flag')).toEqual(expect.arrayContaining(flags));
  expect(new Set(flags).size).toBeGreaterThan(3);
});

test('every verdict, status and basis of a story is explained', () => {
  const paths = leaves.flatMap((leaf) => leaf.paths);
  const heard = {
    'A verdict': leaves.map(({ verdict }) => verdict),
    'A status': paths.map(({ multipath }) => multipath),
    'A basis': paths.flatMap(({ cause }) => cause?.basis ?? []),
  };
  for (const [kind, words] of Object.entries(heard))
    expect(wordsOf(kind)).toEqual(expect.arrayContaining(words));
});

test('every code of a problem that the sources know is explained, and no other', () => {
  const sources = filesBelow('src').map((path) => readFileSync(path, 'utf8'));
  const codes = sources.flatMap((text) =>
    [...text.matchAll(/\bcode: '([a-z]+-[a-z-]+)'/g)].map(([, code = '']) => code),
  );
  const typed = Object.keys(TYPED);
  expect(wordsOf('A problem')).toEqual(expect.arrayContaining([...codes, ...typed]));
  expect([...new Set([...codes, ...typed])].sort()).toEqual([...wordsOf('A problem')].sort());
});

test('every reason why a leaf can not be asked is explained, and no other', () => {
  const codes = [...Object.values(FAILURE_CODES), NOT_ASKED];
  expect([...new Set(codes)].sort()).toEqual([...wordsOf('Why a leaf')].sort());
});

/** The compiler holds this to the type: one word more or less does not compile. */
const TYPED: Readonly<Record<ProblemCode, true>> = {
  'unread-line': true,
  'unknown-label': true,
  'unknown-value': true,
  'author-edit': true,
  'cut-off': true,
  'count-mismatch': true,
  'superseded-report': true,
};
