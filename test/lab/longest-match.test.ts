import { expect, test } from 'vitest';
import { longestFor } from '#lab/longest-match.js';

const routes = ['0.0.0.0/0', '192.0.2.0/24', '192.0.2.128/25', '192.0.2.130/32', '2001:db8::/32']
  .map((prefix) => ({ prefix }))
  .concat({ prefix: '192.0.2.130/32' });

test.for([
  ['192.0.2.130', ['192.0.2.130/32', '192.0.2.130/32']],
  ['192.0.2.131', ['192.0.2.128/25']],
  ['192.0.2.1', ['192.0.2.0/24']],
  ['198.51.100.1', ['0.0.0.0/0']],
  ['2001:db8::1', ['2001:db8::/32']],
  ['2001:db9::1', []],
  ['192.0.2.0/24', ['192.0.2.0/24']],
  ['192.0.2.0/25', []],
  ['nonsense', []],
] as const)('for %s the leaf tells %s', ([asked, prefixes]) => {
  expect(longestFor(asked, routes).map(({ prefix }) => prefix)).toEqual(prefixes);
});

test('for nothing it tells all', () => {
  expect(longestFor(null, routes)).toBe(routes);
});
