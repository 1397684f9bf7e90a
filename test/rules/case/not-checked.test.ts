import { expect, test } from 'vitest';
import { best, path } from '../../support/path.js';
import { judged } from '../../support/rule-table.js';

const PATHS = [best(), path({ asPath: [65001, 65001] })];

test('a rule that lacks different things on different leaves says which leaf lacks which', () => {
  const { notChecked } = judged([
    { name: 'leaf1', paths: PATHS },
    { name: 'leaf2', routes: [] },
  ]);
  const asked = notChecked.filter(({ rule }) => rule === 'other-owner-active');
  expect(asked.map(({ leaves }) => leaves)).toEqual([['leaf1'], ['leaf2']]);
  expect(asked.map(({ missing }) => missing.length)).toEqual([1, 1]);
});

test('leaves that lack the same stand together', () => {
  const { notChecked } = judged([
    { name: 'leaf1', paths: PATHS },
    { name: 'leaf2', paths: PATHS },
  ]);
  const asked = notChecked.filter(({ rule }) => rule === 'other-owner-active');
  expect(asked.map(({ leaves }) => leaves)).toEqual([['leaf1', 'leaf2']]);
});
