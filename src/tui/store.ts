import type { Board } from './board.js';
import { actionFor } from './keys/action-for.js';
import type { Action, Effect } from './state/action.js';
import type { State } from './state/state.js';
import { step } from './state/step.js';

/** What is shown at one moment. */
export interface Shown {
  readonly state: State;
  readonly board: Board;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Holds what is shown and tells whoever draws it. Nothing else of the screen changes. */
export interface Store {
  readonly shown: () => Shown;
  readonly watch: (changed: () => void) => () => void;
  readonly press: (chords: readonly string[]) => void;
  readonly act: (action: Action) => void;
  readonly take: (board: Board) => void;
  /** Time has gone by: what is shown has become older. */
  readonly tick: () => void;
}

/**
 * @param clock milliseconds since 1970
 * @param does what has to be done outside, in the order in which it comes
 */
export function storeOf(
  first: Omit<Shown, 'now'>,
  clock: () => number,
  does: (effect: Effect) => void,
): Store {
  let shown: Shown = { ...first, now: clock() };
  const watchers = new Set<() => void>();
  const show = (next: Partial<Shown>): void => {
    shown = { ...shown, now: clock(), ...next };
    for (const changed of watchers) changed();
  };
  const act = (action: Action): void => {
    const { state, effect } = step(shown.state, action, shown.board, clock());
    show({ state });
    if (effect !== null) does(effect);
  };
  return {
    shown: () => shown,
    watch: (changed) => {
      watchers.add(changed);
      return () => void watchers.delete(changed);
    },
    press: (chords) => {
      for (const chord of chords) {
        const action = actionFor(chord, shown.state.mode, shown.state.keys);
        if (action !== null) act(action);
      }
    },
    act,
    take: (board) => show({ board }),
    tick: () => show({}),
  };
}
