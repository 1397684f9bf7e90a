import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asJson, printable } from '#text/printable.js';

/** What no terminal may be given by a device: controls, marks of direction, invisible characters. */
const OBEYED = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u;
const anyText = fc.string({ unit: 'binary', maxLength: 60 });

describe('printable', () => {
  it.each([
    ['plain words', 'Path : ? [65201]', 'Path : ? [65201]'],
    ['an escape that colours', '\u001b[31mred', '\\x1b[31mred'],
    ['an eight-bit control', '\u009b2J', '\\x9b2J'],
    ['a window title', '\u001b]0;x\u0007', '\\x1b]0;x\\x07'],
    ['a carriage return', 'safe\rnot', 'safe\\rnot'],
    ['a line end', 'one\ntwo', 'one\\ntwo'],
    ['a tab', 'a\tb', 'a b'],
    ['text turned round', 'a\u202eb', 'a\\u202eb'],
    ['an invisible blank', 'a\u200bb', 'a\\u200bb'],
    ['half of a pair', 'a\ud83db', 'a\\ud83db'],
    ['a whole pair', '😀', '😀'],
    ['letters of other scripts', 'Gerät 節点', 'Gerät 節点'],
    ['a tag', '\u{e0041}', '\\u{e0041}'],
  ])('shows %s', (_, given, shown) => {
    expect(printable(given)).toBe(shown);
  });

  it('cuts piles of marks on one character', () => {
    expect(printable(`a${'\u0301'.repeat(50)}b`)).toBe(`a${'\u0301'.repeat(4)}...b`);
  });

  it('lets nothing through that a terminal obeys', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(printable(text)).not.toMatch(OBEYED);
      }),
    );
  });

  it('is the same when done twice', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(printable(printable(text))).toBe(printable(text));
      }),
    );
  });
});

describe('asJson', () => {
  it('reads back as what was written', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(asJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
        expect(JSON.parse(asJson(value, 2))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('holds no character that a terminal obeys, and keeps it for whoever reads', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const written = asJson([text]);
        expect(written).not.toMatch(OBEYED);
        expect(JSON.parse(written)).toEqual([text]);
      }),
    );
  });
});
