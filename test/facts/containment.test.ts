import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isMoreSpecific, isWithinPrefix, longestMatch } from '#facts/containment.js';

test.for([
  ['203.0.113.10/32', '203.0.113.0/24', true],
  ['203.0.113.10', '203.0.113.10/32', true],
  ['203.0.113.10/32', '203.0.113.8/30', true],
  ['203.0.113.12/32', '203.0.113.8/30', false],
  ['203.0.113.0/24', '203.0.113.0/25', false],
  ['203.0.113.10/32', '0.0.0.0/0', true],
  ['203.0.113.10/32', '::/0', false],
  ['2001:db8::10/128', '2001:db8::/32', true],
  ['2001:db8:1::10', '2001:db8:0::/48', false],
  ['2001:DB8::10/128', '2001:db8:0:0::/64', true],
  ['2001:db8::/64', '::/0', true],
  ['203.0.113.10/32', 'None', false],
  ['nothing', '0.0.0.0/0', false],
] as const)('whether %s lies within %s: %s', ([inner, outer, within]) => {
  expect(isWithinPrefix(inner, outer)).toBe(within);
});

test('a prefix is not more specific than itself', () => {
  expect(isMoreSpecific('203.0.113.0/24', '203.0.113.0/24')).toBe(false);
  expect(isMoreSpecific('203.0.113.0/25', '203.0.113.0/24')).toBe(true);
});

test('the longest match is the longest prefix that holds the address', () => {
  const rows = ['0.0.0.0/0', '203.0.113.0/24', '203.0.112.0/23', '198.51.100.0/24'].map(
    (prefix) => ({ prefix }),
  );
  expect(longestMatch(rows, '203.0.113.10')?.prefix).toBe('203.0.113.0/24');
  expect(longestMatch(rows, '192.0.2.1')?.prefix).toBe('0.0.0.0/0');
  expect(longestMatch(rows.slice(1), '192.0.2.1')).toBeNull();
});

test('an address lies within every shorter prefix of its own', () => {
  fc.assert(
    fc.property(fc.ipV4(), fc.integer({ min: 0, max: 32 }), (address, length) => {
      expect(isWithinPrefix(address, `${address}/${length}`)).toBe(true);
    }),
  );
  fc.assert(
    fc.property(fc.ipV6(), fc.integer({ min: 0, max: 128 }), (address, length) => {
      expect(isWithinPrefix(address, `${address}/${length}`)).toBe(true);
    }),
  );
});
