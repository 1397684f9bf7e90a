import { describe, expect, test } from 'vitest';
import { BINDINGS } from '#tui/keys/bindings.js';
import { chordWords } from '#tui/keys/chord.js';
import type { Action } from '#tui/state/action.js';
import type { Size } from '#tui/state/state.js';
import { aCase, aDiagnosis, aLeaf } from '../../support/diagnosis.js';
import { boardOf } from '../../support/screen/plain-board.js';
import { aState, frameText, stepped } from '../../support/screen/steps.js';

const board = boardOf(
  aDiagnosis({
    cases: [
      aCase({ leaves: [aLeaf(), aLeaf({ name: 'leaf2', device: 'leaf2' })] }),
      aCase({ prefix: '203.0.113.2/32' }),
    ],
  }),
);
const foot = (columns: number, ...actions: readonly Action[]): string => {
  const size: Size = { columns, rows: 24 };
  return frameText(stepped(aState({}, size), board, ...actions), board).at(-1) ?? '';
};
const type = (text: string): readonly Action[] =>
  [...text].map((one) => ({ kind: 'type', text: one }));
const FILTER: Action = { kind: 'open-filter' };

/** Every hint as it is shown, in the order of the registry. */
const HINTS = BINDINGS.flatMap(({ when, keys: [key = ''], hint }) =>
  when === 'browse' && hint !== null
    ? [`${hint.word === 'views' ? '1-9' : chordWords(key)} ${hint.word}`]
    : [],
);
const shownIn = (line: string): readonly string[] => line.trim().split(/ {2,}/);

describe('the line at the bottom', () => {
  test.for(Array.from({ length: 141 }, (_, at) => at + 60))(
    'shows whole hints alone in %i columns',
    (columns) => {
      const hints = shownIn(foot(columns));
      expect(HINTS).toEqual(expect.arrayContaining([...hints]));
      expect(hints).toEqual(expect.arrayContaining(['? keys', 'q quit', 'Enter open', 'Esc back']));
    },
  );

  test('leaves out first what matters least', () => {
    expect(shownIn(foot(60))).not.toContain('x faults');
    expect(shownIn(foot(120))).toContain('x faults');
  });

  test('shows no hint for what can come to nothing here', () => {
    const lonely = boardOf();
    const shown = frameText(aState({}, { columns: 120, rows: 24 }), lonely).at(-1) ?? '';
    expect(shown).not.toContain(' leaf');
    expect(foot(120)).toContain('Right leaf');
  });

  test('shows a filter, how many rows it leaves, and what else holds rows back', () => {
    expect(foot(80, FILTER, ...type('113.2'), { kind: 'enter' }, { kind: 'faults' })).toMatch(
      /^ \/113\.2 {2}faults only {2}1 of 2 {2}/,
    );
  });

  test('shows how many lines of a text are left where only what proves something is shown', () => {
    const [evidence, faults] = [{ kind: 'view', view: 'evidence' }, { kind: 'faults' }] as const;
    expect(foot(80, evidence, faults)).toMatch(/^ faults only {2}\d+ of \d+ {2}/);
  });

  test('shows while one types what is left so far, and where one types', () => {
    expect(foot(80, FILTER, ...type('113.2'))).toMatch(
      /^ \/113\.2_ {2}1 of 2 {2}Enter done {2}Esc as it was$/,
    );
  });

  test('shows the end of what is longer than the line', () => {
    const line = foot(60, FILTER, ...type(`${'x'.repeat(90)}end`));
    expect(line).toContain('xend_  0 of 2');
    expect(line.length).toBeLessThanOrEqual(60);
  });

  test('shows how many rows are marked', () => {
    expect(foot(80, { kind: 'mark' })).toMatch(/^ 1 marked {2}/);
  });

  test('shows what words of the palette may mean, whole ones alone, the first one first', () => {
    const line = foot(60, { kind: 'open-palette' }, ...type('p'));
    expect(line).toMatch(/^ :p_ {2}paths \(view\)/);
    for (const word of shownIn(line).slice(1)) expect(word).toMatch(/^\S.* \(.+\)$/);
  });

  test('shows what the last key came to in the place of the hints', () => {
    expect(foot(60, { kind: 'history', by: 1 })).toBe(' there is nothing after');
  });
});

test('a text of the screen names keys as they are bound', () => {
  const keys = BINDINGS.map((one) => {
    if (one.id === 'faults') return { ...one, keys: ['w'] };
    return one.id === 'quit' ? { ...one, keys: [] } : one;
  });
  const healthy = boardOf(
    aDiagnosis({ cases: [aCase({ leaves: [aLeaf({ verdict: 'balanced' })], findings: [] })] }),
  );
  const state = stepped(aState({ keys }), healthy, { kind: 'faults' });
  expect(frameText(state, healthy).join('\n')).toContain(
    'nothing is wrong here; `w` shows everything',
  );
  expect(stepped(state, healthy, { kind: 'escape' }).notice).toBe('`Ctrl-C` quits');
});
