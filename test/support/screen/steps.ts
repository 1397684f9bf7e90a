import type { Board } from '#tui/board.js';
import { wordsOf } from '#tui/line.js';
import { frameOf } from '#tui/screen/frame.js';
import { type Picture, pictureOf } from '#tui/screen/picture.js';
import type { Action, Effect } from '#tui/state/action.js';
import { initial, type Size, type State } from '#tui/state/state.js';
import { step } from '#tui/state/step.js';

/** When tests look at the screen, in milliseconds since 1970. */
export const NOW = Date.UTC(2026, 0, 1);

export const aState = (
  given: Partial<State> = {},
  size: Size = { columns: 80, rows: 24 },
): State => ({
  ...initial({}, size, { theme: 'terminal', ascii: false }),
  ...given,
});

/** What the actions make of the screen, one after another. */
export function stepped(state: State, board: Board, ...actions: readonly Action[]): State {
  return actions.reduce((now, action) => step(now, action, board, NOW).state, state);
}

/** What the outside has to do because of the last of the actions. */
export function effectOf(state: State, board: Board, ...actions: readonly Action[]): Effect | null {
  const last = actions.at(-1);
  if (last === undefined) return null;
  return step(stepped(state, board, ...actions.slice(0, -1)), last, board, NOW).effect;
}

export const seen = (state: State, board: Board): Picture => pictureOf(state, board, NOW);

/** The lines of the screen as words, without the blanks at their ends. */
export const frameText = (state: State, board: Board): readonly string[] =>
  frameOf(state, seen(state, board)).map((one) => wordsOf(one).trimEnd());
