import { expect, test } from 'vitest';
import { list } from '#text/words.js';

test('a list names its members as a sentence does', () => {
  expect(list([2])).toBe('2');
  expect(list([2, 3])).toBe('2 and 3');
  expect(list([2, 3, 4])).toBe('2, 3 and 4');
});

test('a list after a negation ends with or', () => {
  expect(list(['leaf1', 'leaf2'], 'or')).toBe('leaf1 or leaf2');
});
