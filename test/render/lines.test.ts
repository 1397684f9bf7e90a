import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf, cut, hanging, wrapped } from '#render/lines.js';

describe('columnsOf', () => {
  it.each([
    ['abc', 3],
    ['節点', 4],
    ['e\u0301', 1],
    ['😀!', 3],
    ['', 0],
  ])('%s takes %i columns', (text, columns) => {
    expect(columnsOf(text)).toBe(columns);
  });
});

describe('wrapped', () => {
  it('keeps every word in order and breaks no word', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^\S+( \S+)*$/),
        fc.integer({ min: 1, max: 40 }),
        (text, width) => {
          expect(wrapped(text, width).join(' ')).toBe(text);
        },
      ),
    );
  });

  it('fills no line beyond the width unless one word is longer', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^\S+( \S+)*$/),
        fc.integer({ min: 1, max: 40 }),
        (text, width) => {
          for (const line of wrapped(text, width))
            expect(columnsOf(line) <= width || !line.includes(' ')).toBe(true);
        },
      ),
    );
  });
});

it('further lines begin under the first word', () => {
  expect(hanging('  = do: ', 'look at the neighbor table of the leaf', 30)).toEqual([
    '  = do: look at the neighbor',
    '        table of the leaf',
  ]);
});

it('a cell is cut where no blank helps, and loses nothing', () => {
  expect(cut('fe80::1%ethernet-1/31.0 up', 9)).toEqual(['fe80::1', '%ethernet', '-1/31.0', 'up']);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 20 }), (text, width) => {
      const lines = cut(text, width);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(width);
    }),
  );
});
