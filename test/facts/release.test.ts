import { expect, it } from 'vitest';
import { isWithin } from '#facts/release.js';

it.each([
  ['23.10.1', '>=23.10', true],
  ['23.10.1', '>=23.10.1', true],
  ['23.10.1', '>=23.10.2', false],
  ['23.3.3', '>=23.10', false],
  ['22.11.2', '>=21.3 <23.3', true],
  ['23.3', '>=21.3 <23.3', false],
  ['20.6.3', '>=21.3 <23.3', false],
  ['v26.3.1-410-gabc', '>=26', true],
  ['25.10.9', '>=26', false],
  ['25.3.1', '*', true],
  [null, '>=26', true],
  ['unheard of', '<21.3', true],
])('release %s and the range %s: %s', (release, range, within) => {
  expect(isWithin(release, range)).toBe(within);
});
