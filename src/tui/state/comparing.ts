import { BEFORE } from '../kept.js';
import type { Picture } from '../screen/picture.js';
import { othersIn, sidesOf } from '../views/compare-sides.js';
import type { Handlers } from './handler.js';
import type { State } from './state.js';
import { gone, pointedAt } from './travelling.js';

/** Everything about two sides: what is kept, and what stands beside the leaf. */
export const COMPARING: Handlers<'keep' | 'differences' | 'other'> = {
  keep: (state, _, look) => ({
    ...state,
    kept: keptOf(look(), 'user'),
    notice: 'kept; `d` compares with it what is shown later',
  }),
  differences: (state, _, look) =>
    state.kept === null
      ? { ...state, notice: 'nothing is kept to compare with; `S` keeps what is shown now' }
      : gone(state, { ...pointedAt(look()), view: 'compare', other: BEFORE }),
  other: (state, { by }, look) => {
    const picture = look();
    if (state.place.view !== 'compare')
      return gone(state, { ...pointedAt(picture), view: 'compare' });
    const others = othersIn(picture.scene);
    const at = others.indexOf(sidesOf(picture.scene)?.other.key ?? '');
    const other = others[(at + by + others.length) % Math.max(1, others.length)];
    return other === undefined || others.length < 2
      ? { ...state, notice: 'there is nothing else to compare with; `S` keeps what is shown now' }
      : { ...state, place: { ...state.place, other } };
  },
};

/** What a refresh replaces is kept, unless the user keeps something. */
export const keepingBefore = (state: State, picture: Picture): State =>
  state.kept?.by === 'user' ? state : { ...state, kept: keptOf(picture, 'refresh') };

const keptOf = ({ scene }: Picture, by: 'user' | 'refresh'): NonNullable<State['kept']> => ({
  diagnosis: scene.board.diagnosis,
  at: scene.now,
  by,
});
