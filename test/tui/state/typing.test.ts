import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Action } from '#tui/state/action.js';
import { boardOf } from '../../support/screen/plain-board.js';
import { aState, stepped } from '../../support/screen/steps.js';

const board = boardOf();
const PALETTE: Action = { kind: 'open-palette' };
const ENTER: Action = { kind: 'enter' };
const ERASE: Action = { kind: 'erase', what: 'character' };
const UP: Action = { kind: 'recall', by: -1 };
const DOWN: Action = { kind: 'recall', by: 1 };
const type = (text: string): readonly Action[] =>
  [...text].map((one) => ({ kind: 'type', text: one }));

/** What stands in the line after these. */
function typed(...actions: readonly Action[]): string | null {
  const { mode } = stepped(aState(), board, { kind: 'open-filter' }, ...actions);
  return 'text' in mode ? mode.text : null;
}

describe('what is typed', () => {
  test.for([
    ['a letter', 'ab', 'a'],
    ['a wide character', 'a日', 'a'],
    ['a character with its mark', 'ae\u0301', 'a'],
    ['a sign beyond sixteen bits', 'a😀', 'a'],
    ['a sign with its colour', 'a👍🏽', 'a'],
    ['a flag', 'a🇫🇷', 'a'],
    ['nothing, where there is nothing', '', ''],
  ] as const)('loses %s as a whole', ([, text, rest]) => {
    expect(typed(...type(text), ERASE)).toBe(rest);
  });

  test.for([
    ['used:no leaf1', 'used:no '],
    ['used:no leaf1  ', 'used:no '],
    ['leaf1', ''],
    ['', ''],
  ] as const)('`%s` without its last word is `%s`', ([text, rest]) => {
    expect(typed(...type(text), { kind: 'erase', what: 'word' })).toBe(rest);
  });

  test('is gone at once where that is asked for', () => {
    expect(typed(...type('a b c'), { kind: 'erase', what: 'all' })).toBe('');
  });

  test('is gone after as many keys as there are characters, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (text) => {
        const characters = [...new Intl.Segmenter('en').segment(text)].length;
        expect(typed(...type(text), ...Array<Action>(characters).fill(ERASE))).toBe('');
      }),
    );
  });

  test('is kept to be changed when the filter is opened again', () => {
    const there = stepped(aState(), board, { kind: 'open-filter' }, ...type('leaf'), ENTER);
    expect(stepped(there, board, { kind: 'open-filter' }, ...type('1')).mode).toMatchObject({
      text: 'leaf1',
    });
  });

  test('goes nowhere where nothing is typed', () => {
    const state = aState();
    expect(stepped(state, board, ...type('x'), ERASE, { kind: 'complete' }, UP)).toEqual(state);
  });

  test('searches the keys from the first one on', () => {
    const down: Action = { kind: 'move', by: 'last' };
    const scrolled = stepped(aState(), board, { kind: 'open-keys' }, down);
    expect(scrolled.mode).toMatchObject({ kind: 'keys' });
    expect(scrolled.mode.kind === 'keys' && scrolled.mode.top).toBeGreaterThan(0);
    expect(stepped(scrolled, board, ...type('q')).mode).toMatchObject({ text: 'q', top: 0 });
  });
});

describe('lines of the palette', () => {
  const said = stepped(
    aState(),
    board,
    ...['ladder', 'fabric', 'paths'].flatMap((word) => [PALETTE, ...type(word), ENTER]),
  );
  const line = (...actions: readonly Action[]): string => {
    const { mode } = stepped(said, board, PALETTE, ...actions);
    return mode.kind === 'palette' ? mode.text : '';
  };

  test('come again, the last one first, and no further than the first one', () => {
    expect([line(UP), line(UP, UP), line(UP, UP, UP), line(UP, UP, UP, UP)]).toEqual([
      'paths',
      'fabric',
      'ladder',
      'ladder',
    ]);
  });

  test('give way to what was being typed before', () => {
    expect(line(...type('why'), UP, UP, DOWN, DOWN)).toBe('why');
    expect(line(...type('why'), DOWN)).toBe('why');
  });

  test('can be changed', () => {
    expect(line(UP, ERASE, ...type('x'))).toBe('pathx');
  });

  test('are there once, where they were said last', () => {
    const again = stepped(said, board, PALETTE, ...type('ladder'), ENTER);
    expect(again.said).toEqual(['fabric', 'paths', 'ladder']);
  });

  test('that mean nothing are not kept, and that is told', () => {
    const now = stepped(said, board, PALETTE, ...type('nowhere'), ENTER);
    expect(now).toMatchObject({
      notice: 'there is no `nowhere`',
      said: said.said,
      mode: { kind: 'browse' },
    });
  });

  test('are kept up to fifty', () => {
    const many = Array.from({ length: 60 }, (_, at) => [
      PALETTE,
      ...type(`fabric${' '.repeat(at)}`),
      ENTER,
    ]).flat();
    expect(stepped(aState(), board, ...many).said).toHaveLength(50);
  });

  test('without a word do nothing', () => {
    expect(stepped(said, board, PALETTE, ...type('  '), ENTER)).toEqual(said);
  });
});
