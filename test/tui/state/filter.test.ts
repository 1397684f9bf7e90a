import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filterOf } from '#tui/state/filter.js';
import type { Fields } from '#tui/view.js';

const row: Fields = {
  words: '2 192.0.2.20 valid ? [65201] as-path-length',
  named: { used: 'no', nbr: '192.0.2.20', cause: 'as-path-length', vrf: 'IP-VRF1' },
};

describe('a filter shows a row', () => {
  test.for([
    ['192.0.2', 'a word that stands in it'],
    ['valid 65201', 'all words, in whatever order'],
    ['65201 valid', 'all words, in whatever order'],
    ['VALID', 'whatever the case'],
    ['!used', 'a word that must not stand in it'],
    ['used:no', 'a value that has a name'],
    ['nbr:192.0.2.', 'the beginning of a value'],
    ['vrf:ip-vrf1', 'a value in capitals'],
    ['!used:yes', 'a value that it does not have'],
    ['f:apl', 'letters that follow each other with gaps'],
    ['as-path-length', 'a word with dashes'],
    ['!!valid', 'what is turned twice'],
    ['f:', 'no letters at all'],
  ] as const)('%s: %s', ([text]) => {
    expect(filterOf(text)?.(row)).toBe(true);
  });
});

describe('a filter leaves a row out', () => {
  test.for([
    ['valid best', 'one of the words is missing'],
    ['!valid', 'a word stands in it that must not'],
    ['used:yes', 'the value is another one'],
    ['!nbr:192', 'the value begins so'],
    ['f:zvalid', 'the letters do not follow each other'],
    ['2001:db8', 'an address is no name with a value'],
  ] as const)('%s: %s', ([text]) => {
    expect(filterOf(text)?.(row)).toBe(false);
  });
});

test('an IPv6 address is looked for among the words, though it looks like a name and its value', () => {
  const filter = filterOf('fd00:1::1');
  expect(filter?.({ words: 'best fd00:1::1 valid', named: {} })).toBe(true);
});

test.for(['', '   ', '!', ' ! '])('`%s` leaves nothing out', (text) => {
  expect(filterOf(text)).toBeNull();
});

test('a filter and its inverse part all rows', () => {
  const words = fc.stringMatching(/^[a-z0-9.:-]{1,12}$/);
  fc.assert(
    fc.property(words, fc.array(words), (term, others) => {
      const fields = { words: others.join(' '), named: {} };
      expect(filterOf(`!${term}`)?.(fields)).toBe(filterOf(term)?.(fields) === false);
    }),
  );
});

test('no filter that can be typed throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      filterOf(text)?.(row);
    }),
  );
});
