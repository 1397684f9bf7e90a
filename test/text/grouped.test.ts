import { expect, test } from 'vitest';
import { grouped } from '#text/grouped.js';

test('members stand under their keys, in the order in which they come', () => {
  const groups = grouped([3, 10, 4, 11, 5], (one) => (one < 10 ? 'one digit' : 'two'));
  expect([...groups]).toEqual([
    ['one digit', [3, 4, 5]],
    ['two', [10, 11]],
  ]);
  expect(grouped([], String).size).toBe(0);
});
