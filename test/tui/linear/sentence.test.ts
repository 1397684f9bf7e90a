import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineTold, sentence, spoken } from '#tui/linear/sentence.js';

describe('words are told', () => {
  test.for([
    ['without blanks that line up', 'AS path        : ?   [65201]', 'AS path : ? [65201]'],
    ['without lines made of signs', '--- multipath: tie ---', 'multipath: tie'],
    ['without marks below words', '   ^^^^', ''],
    [
      'with what stands behind an arrow',
      '12 Path : ?   <- path 1: empty',
      '12 Path : ?, path 1: empty',
    ],
    ['with what a terminal would obey as an escape', '\u001b[2Jx', '\\x1b[2Jx'],
    ['with frames and braille of a device by their numbers', '\u2500\u28ff', '\\u2500\\u28ff'],
    ['with their dashes', 'as-path-length 1 - 2', 'as-path-length 1 - 2'],
  ] as const)('%s', ([, text, words]) => {
    expect(spoken(text)).toBe(words);
  });
});

describe('a sentence', () => {
  test.for([
    ['nothing was found', 'Nothing was found.'],
    ['leaf1: NOT BALANCED', 'leaf1: not balanced.'],
    ['bgp_mgr owns it', 'bgp_mgr owns it.'],
    ['what now?', 'What now?'],
    ['  ', ''],
  ] as const)('of `%s` is `%s`', ([text, words]) => {
    expect(sentence(text)).toBe(words);
  });
});

describe('a line of a text', () => {
  test.for([
    ['E evpn-copy: a copy', 'error: evpn-copy: a copy'],
    ['W as-path-lost: x', 'warning: as-path-lost: x'],
    ['  12 > Path : ?', 'line 12: Path : ?'],
    ['  set / network-instance ip-vrf1', 'set / network-instance ip-vrf1'],
    ['E 1', 'E 1'],
  ] as const)('`%s` is told as `%s`', ([text, words]) => {
    expect(lineTold(text)).toBe(words);
  });
});

test('nothing that is told is drawn or obeyed, whatever was printed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      for (const told of [spoken(text), sentence(text), lineTold(text)])
        expect(told).not.toMatch(/[\p{Cc}\u2500-\u259f\u2800-\u28ff]/u);
    }),
  );
});
