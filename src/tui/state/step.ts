import type { Board } from '../board.js';
import { pictureOf } from '../screen/picture.js';
import type { Action } from './action.js';
import { COMPARING } from './comparing.js';
import type { Handler, Handlers, Stepped } from './handler.js';
import { OUTWARD } from './outward.js';
import { POINTING } from './pointing.js';
import type { State } from './state.js';
import { TRAVELLING } from './travelling.js';
import { TYPING } from './typing.js';

const HANDLERS: Handlers<Action['kind']> = {
  ...TRAVELLING,
  ...POINTING,
  ...TYPING,
  ...COMPARING,
  ...OUTWARD,
};

/**
 * What an action makes of the screen, and what the outside has to do. Pure: board and time are given.
 *
 * @param now milliseconds since 1970
 */
export function step(state: State, action: Action, board: Board, now: number): Stepped {
  const quiet = state.notice === null ? state : { ...state, notice: null };
  // The table has for every kind the handler of that kind.
  const handler = HANDLERS[action.kind] as Handler<Action['kind']>;
  const came = handler(quiet, action, () => pictureOf(quiet, board, now));
  if ('further' in came) return step(came.state, came.further, board, now);
  return 'effect' in came ? came : { state: came, effect: null };
}
