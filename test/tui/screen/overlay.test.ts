import { describe, expect, test } from 'vitest';
import { BINDINGS } from '#tui/keys/bindings.js';
import type { Action } from '#tui/state/action.js';
import type { Size } from '#tui/state/state.js';
import { aDiagnosis } from '../../support/diagnosis.js';
import { boardOf as storyBoard } from '../../support/screen/boards.js';
import { boardOf } from '../../support/screen/plain-board.js';
import { aState, frameText, stepped } from '../../support/screen/steps.js';

const story = storyBoard('leaf1-evpn-path-is-shorter');
const KEYS: Action = { kind: 'open-keys' };
const type = (text: string): readonly Action[] =>
  [...text].map((one) => ({ kind: 'type', text: one }));
const shown = (size: Size, board = story, ...actions: readonly Action[]): readonly string[] =>
  frameText(stepped(aState({}, size), board, ...actions), board).slice(2, -2);

const LEAST: Size = { columns: 60, rows: 15 };
const LARGE: Size = { columns: 100, rows: 100 };
const says = (id: string): string => BINDINGS.find((one) => one.id === id)?.says ?? 'no such key';

describe('the help', () => {
  test('tells every key that means something while one looks around, under its heading', () => {
    const lines = shown(LARGE, story, KEYS);
    for (const { when, says: words, group } of BINDINGS)
      if (when === 'browse' && !['refresh', 'pause'].includes(words))
        expect(lines).toContain(group);
    expect(lines.join('\n')).toContain(says('palette'));
    expect(lines.join('\n')).toContain(says('refresh'));
  });

  test('tells no key that comes to nothing: nobody can be asked, one leaf, one prefix', () => {
    const text = shown(LARGE, boardOf(), KEYS).join('\n');
    for (const id of ['refresh', 'refresh-all', 'pause', 'next-leaf', 'next-prefix', 'next-hit'])
      expect(text).not.toContain(says(id));
  });

  test('can be read to its end in the smallest window', () => {
    const last = shown(LARGE, story, KEYS)
      .filter((line) => line.trim() !== '')
      .at(-1);
    expect(shown(LEAST, story, KEYS)).not.toContain(last);
    expect(shown(LEAST, story, KEYS, { kind: 'move', by: 'last' })).toContain(last);
  });

  test('offers more as long as there is more', () => {
    const foot = (...actions: readonly Action[]) =>
      frameText(stepped(aState({}, LEAST), story, KEYS, ...actions), story).at(-1);
    expect(foot()).toBe(' PgDn more  Esc close');
    expect(foot({ kind: 'move', by: 'last' })).toBe(' Esc close');
  });

  test('loses no line while one goes down line by line', () => {
    const wanted = shown({ ...LARGE, columns: LEAST.columns }, story, KEYS)
      .filter((line) => line.trim() !== '')
      .slice(1);
    expect(wanted.join(' ').replace(/\s+/g, ' ')).toContain(says('filter'));
    const seen = new Set<string>();
    let state = stepped(aState({}, LEAST), story, KEYS);
    for (let times = 0; times < 60; times += 1) {
      for (const line of frameText(state, story)) seen.add(line);
      state = stepped(state, story, { kind: 'move', by: 'down' });
    }
    expect(wanted.filter((line) => !seen.has(line))).toEqual([]);
  });

  test('finds a key by what it does, and by its own name', () => {
    expect(shown(LARGE, story, KEYS, ...type('theme')).join('\n')).toContain(says('theme'));
    expect(shown(LARGE, story, KEYS, ...type('ctrl-l')).join('\n')).toContain(says('repaint'));
    expect(shown(LARGE, story, KEYS, ...type('theme')).join('\n')).not.toContain(says('repaint'));
  });

  test('says so where no key is found', () => {
    expect(shown(LARGE, story, KEYS, ...type('zzz')).join('\n')).toContain(
      'no key does or is called `zzz`',
    );
  });

  test('shows keys as they are bound', () => {
    const keys = BINDINGS.map((one) =>
      one.id === 'theme' && one.when === 'browse' ? { ...one, keys: ['T'] } : one,
    );
    const state = stepped(aState({ keys }, LARGE), story, KEYS, ...type(says('theme')));
    expect(frameText(state, story)).toContain(`  T                ${says('theme')}`);
  });
});

describe('the choice of what to copy', () => {
  test('shows what there is of the row, with its beginning, and nothing else', () => {
    const lines = shown(LARGE, story, { kind: 'open-copy' });
    expect(lines[0]).toBe('Copy: one of these letters');
    expect(lines.find((line) => line.includes('JSON'))).toMatch(/^ j +JSON +\{"prefix"/);
    expect(lines.join('\n')).not.toContain('file and line');
  });

  test('says of how many marked rows', () => {
    const lines = shown(
      LARGE,
      storyBoard('leaf1-evpn-path-is-shorter'),
      { kind: 'mark' },
      { kind: 'open-copy' },
    );
    expect(lines[0]).toBe('Copy of 1 marked row: one of these letters');
  });

  test('says so where there is no row', () => {
    const lines = shown(LARGE, boardOf(aDiagnosis({ cases: [] })), { kind: 'open-copy' });
    expect(lines.join('\n')).toContain('there is nothing to copy of this row');
  });
});

test('the choice of what to save shows the formats with their keys', () => {
  const lines = shown(LEAST, story, { kind: 'open-save' });
  expect(lines.filter((line) => line !== '')).toEqual([
    'Save to a new file in this folder: one of these letters',
    ' t  text, as it is shown',
    ' j  JSON of the whole diagnosis',
    ' k  text for a ticket',
  ]);
});
