import { expect, it } from 'vitest';
import { nearTo } from '#text/near.js';

const VERBS = ['demo', 'diagnose', 'explain', 'parse', 'rules', 'schema'];

it.each([
  ['diagnos', ['diagnose']],
  ['dignose', ['diagnose']],
  ['PARSE', ['parse']],
  ['rule', ['rules']],
  ['frobnicate', []],
  ['x', []],
])('a user who typed %s may have meant %j', (typed, meant) => {
  expect(nearTo(typed, VERBS)).toEqual(meant);
});
