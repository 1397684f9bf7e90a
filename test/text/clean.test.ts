import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '#text/clean.js';

describe('clean', () => {
  it.each([
    ['colour', '\u001b[1;31mUsed\u001b[0m', 'Used'],
    ['erased line ends', 'Path 1\u001b[K\n', 'Path 1\n'],
    ['eight-bit colour', '\u009b1mUsed\u009b0m', 'Used'],
    ['a window title that ends with BEL', '\u001b]0;leaf1: ssh\u0007A:leaf1#', 'A:leaf1#'],
    ['a window title that ends with ST', '\u001b]0;leaf1\u001b\\A:leaf1#', 'A:leaf1#'],
    ['a link', '\u001b]8;;https://example.net\u001b\\text\u001b]8;;\u001b\\', 'text'],
    ['a device control string', '\u001bPq#0\u001b\\Used', 'Used'],
    ['a keypad escape', '\u001b=\u001b>Used', 'Used'],
    ['CR before LF', 'one\r\ntwo\r\r\nthree\r', 'one\ntwo\nthree'],
    ['CR alone, which starts the line anew', 'one\rtwo', 'one\ntwo'],
    ['characters taken back', 'shwo\b\bow', 'show'],
    ['characters wiped out', 'shwo\b \b\b \bow', 'show'],
    ['words printed twice for bold', 'U\bUs\bs', 'Us'],
    ['more backspaces than characters', 'ab\nc\b\b\bd', 'ab\nd'],
    ['a byte order mark', '\ufeffUsed', 'Used'],
    ['zero-width blanks', 'Us\u200bed\u2060', 'Used'],
    ['soft hyphens and direction marks', 'Us\u00aded\u202e', 'Used'],
    ['NUL, BEL and DEL', '\u0000Us\u0007ed\u007f', 'Used'],
    ['C1 controls', 'Us\u0081ed\u009f', 'Used'],
  ])('takes out %s', (_, original, cleaned) => {
    expect(clean(original).text).toBe(cleaned);
  });

  it.each([
    ['blanks that do not break', 'Path\u00a01\u202f:', 'Path 1 :'],
    ['wide blanks', 'Path\u30001', 'Path 1'],
    ['NEL, vertical tab and form feed as line ends', 'a\u0085b\u000bc\u000cd', 'a\nb\nc\nd'],
    ['line and paragraph separators', 'a\u2028b\u2029c', 'a\nb\nc'],
  ])('writes %s as everybody does', (_, original, cleaned) => {
    expect(clean(original).text).toBe(cleaned);
  });

  it('keeps an escape that never ends from swallowing the text behind it', () => {
    expect(clean('\u001b]0;title\nPath 1').text).toContain('\nPath 1');
    expect(clean('Used\u001b[').text).toBe('Used');
  });

  it('returns a text without noise as it is', () => {
    const text = 'Path 1: <Best,Valid,Used,>\n\tRoute source : neighbor 192.0.2.1 – “ok”\n';
    expect(clean(text)).toMatchObject({ text });
    expect(clean(text).toOriginal([3, 9])).toEqual([3, 9]);
  });

  it('knows where the words stood', () => {
    const original = '\ufeffA:leaf1#\u001b[1m show\u001b[0m\r\nPath';
    const { text, toOriginal } = clean(original);
    for (const word of ['A:leaf1#', 'Path', 'how']) {
      const at = text.indexOf(word);
      expect(original.slice(...toOriginal([at, at + word.length]))).toBe(word);
    }
    expect(toOriginal([text.length - 1, text.length])).toEqual([
      original.length - 1,
      original.length,
    ]);
  });

  it('keeps order and place of every character it keeps, whatever the text', () => {
    const noisy = fc.string({
      unit: fc.constantFrom(
        'a',
        'b',
        ' ',
        '\n',
        '\r',
        '\b',
        '\u001b',
        '[',
        ']',
        '1',
        'm',
        '\u0007',
        '\\',
        '\u200b',
        '\u00a0',
        '\u009b',
      ),
      maxLength: 60,
    });
    fc.assert(
      fc.property(noisy, (original) => {
        const { text, toOriginal } = clean(original);
        let before = -1;
        for (let at = 0; at < text.length; at += 1) {
          const [start, end] = toOriginal([at, at + 1]);
          expect(end - start).toBe(1);
          expect(start).toBeGreaterThan(before);
          before = start;
          const same = original.charAt(start) === text.charAt(at);
          expect(same || /^[\s\r]$/.test(text.charAt(at))).toBe(true);
        }
      }),
    );
  });
});
