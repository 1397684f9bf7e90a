import { describe, expect, it } from 'vitest';
import { lineAround, lineIndex, positionAt } from '#text/position.js';

const text = 'one\r\ntwo\n\nfour';

describe('positionAt', () => {
  it.each([
    [0, 1, 1],
    [3, 1, 4],
    [4, 1, 5],
    [5, 2, 1],
    [9, 3, 1],
    [10, 4, 1],
    [13, 4, 4],
  ])('puts the character at %i in line %i, column %i', (offset, line, column) => {
    expect(positionAt(text, offset)).toEqual({ line, column });
  });

  it('counts offsets beyond the text as its end, and before it as its beginning', () => {
    expect(positionAt(text, 99)).toEqual({ line: 4, column: 5 });
    expect(positionAt(text, -1)).toEqual({ line: 1, column: 1 });
    expect(positionAt('', 0)).toEqual({ line: 1, column: 1 });
  });

  it('goes on from the place where a part of a longer text begins', () => {
    const whole = `zero\nhalf ${text}`;
    const from = positionAt(whole, 10);
    for (let offset = 0; offset <= text.length; offset += 1) {
      expect(positionAt(text, offset, from)).toEqual(positionAt(whole, offset + 10));
      expect(lineIndex(text, from)(offset)).toEqual(positionAt(whole, offset + 10));
    }
  });

  it('agrees with counting by hand at every offset, and so does the index', () => {
    const at = lineIndex(text);
    for (let offset = 0; offset <= text.length; offset += 1) {
      const before = text.slice(0, offset).split('\n');
      const place = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
      expect([at(offset), positionAt(text, offset)]).toEqual([place, place]);
    }
  });
});

describe('lineAround', () => {
  it('gives the line that holds an offset, without its line end', () => {
    const line = (offset: number): string => {
      const { start, end } = lineAround(text, offset);
      return text.slice(start, end);
    };
    expect([0, 4, 5, 8, 9, 10, 14].map(line)).toEqual([
      'one\r',
      'one\r',
      'two',
      'two',
      '',
      'four',
      'four',
    ]);
  });
});
