import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { leftOver, stale } from '../tools/docs/compare.js';
import type { Page } from '../tools/docs/page.js';
import { pages } from '../tools/docs/pages.js';
import { filesBelow } from './support/tree.js';

let wanted: readonly Page[];
beforeAll(async () => {
  wanted = await pages();
}, 120_000);

test('every generated page says what its source says; `npm run docs` writes them', () => {
  expect(stale(wanted)).toEqual([]);
});

test('no generated page outlives its source', () => {
  expect(leftOver(wanted)).toEqual([]);
});

test('a page that was changed by hand is told', () => {
  const [first] = wanted;
  expect(first).toBeDefined();
  expect(stale(first === undefined ? [] : [{ ...first, text: `${first.text}!` }])).toHaveLength(1);
});

test('every link between pages leads somewhere', () => {
  const written = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', ...filesBelow('docs')];
  const broken = written.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
      .map(([, target = '']) => join(dirname(path), target))
      .filter((target) => !existsSync(target))
      .map((target) => `${path} → ${target}`),
  );
  expect(broken).toEqual([]);
});
