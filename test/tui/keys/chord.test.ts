import { describe, expect, test } from 'vitest';
import { BINDINGS } from '#tui/keys/bindings.js';
import { chordNamed, chordsOf, chordWords, type Pressed } from '#tui/keys/chord.js';

describe('what is pressed is called', () => {
  test.for<readonly [string, string, Pressed, readonly string[]]>([
    ['a letter', 'j', {}, ['j']],
    ['a capital', 'G', { shift: true }, ['G']],
    ['a blank', ' ', {}, ['space']],
    ['an arrow', '', { upArrow: true }, ['up']],
    ['a page', '', { pageDown: true }, ['pagedown']],
    ['the return key', '\r', { return: true }, ['enter']],
    ['the escape key, which Ink calls meta as well', '', { escape: true, meta: true }, ['esc']],
    ['the key that erases, whichever of its two codes comes', '', { delete: true }, ['backspace']],
    ['a tab', '', { tab: true }, ['tab']],
    ['a tab with shift', '', { tab: true, shift: true }, ['shift+tab']],
    ['a letter with Ctrl', 'c', { ctrl: true }, ['ctrl+c']],
    ['an arrow with Ctrl, which is an arrow', '', { ctrl: true, leftArrow: true }, ['left']],
    ['nothing, where only Ctrl is known', '', { ctrl: true }, []],
    ['nothing, for a letter with Alt', 'x', { meta: true }, []],
    ['nothing, for a function key', '', {}, []],
    ['nothing, for a key that nobody knows', '[25;2~', {}, []],
    ['nothing, for what a terminal says of its focus', '[I', {}, []],
    ['two keys, for two that come at once', 'jj', {}, ['j', 'j']],
    ['two keys, for two brackets', '[[', {}, ['[', '[']],
    ['every key of what is typed fast', '/no\r', {}, ['/', 'n', 'o', 'enter']],
    ['every character of a paste, the wide ones whole', '日😀\t.', {}, ['日', '😀', 'tab', '.']],
    [
      'keys with Ctrl in the middle of fast typing',
      'a\u0015b\u007f',
      {},
      ['a', 'ctrl+u', 'b', 'backspace'],
    ],
  ])('%s', ([, input, pressed, chords]) => {
    expect(chordsOf(input, pressed)).toEqual(chords);
  });
});

describe('a key that is written in the configuration', () => {
  test.for([
    ['j', 'j'],
    ['G', 'G'],
    ['?', '?'],
    ['Ctrl+R', 'ctrl+r'],
    ['PgUp', null],
    ['PageUp', 'pageup'],
    ['shift+tab', 'shift+tab'],
    ['Space', 'space'],
    ['', null],
    [' ', null],
    ['jj', null],
    ['f5', null],
    ['alt+x', null],
    ['\u0007', null],
    ['ctrl+i', null],
    ['ctrl+m', null],
    ['ctrl+h', null],
    ['ctrl+[', null],
  ] as const)('`%s` is %s', ([written, chord]) => {
    expect(chordNamed(written)).toBe(chord);
  });

  test('can name every key that is bound, and is then the key that arrives', () => {
    for (const { keys } of BINDINGS)
      for (const chord of keys) expect(chordNamed(chord), chord).toBe(chord);
  });
});

test.for([
  ['ctrl+c', 'Ctrl-C'],
  ['pagedown', 'PgDn'],
  ['shift+tab', 'Shift-Tab'],
  ['G', 'G'],
] as const)('the key %s is shown as %s', ([chord, words]) => {
  expect(chordWords(chord)).toBe(words);
});
