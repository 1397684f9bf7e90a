import type { Picture } from '../screen/picture.js';
import type { Action, Effect } from './action.js';
import type { State } from './state.js';

/** What came of an action. */
export interface Stepped {
  readonly state: State;
  /** What the outside has to do; null: nothing. */
  readonly effect: Effect | null;
}

/** An action that stands for another one, as words of the palette do. */
export interface Further {
  readonly state: State;
  readonly further: Action;
}

export type Came = State | Stepped | Further;

/** What one kind of action makes of the screen; the picture is made only when somebody looks. */
export type Handler<Kind extends Action['kind']> = (
  state: State,
  action: Extract<Action, { kind: Kind }>,
  look: () => Picture,
) => Came;

export type Handlers<Kind extends Action['kind']> = { readonly [One in Kind]: Handler<One> };
