import { json } from '#render/json.js';
import { START } from '../place.js';
import type { Picture } from '../screen/picture.js';
import { textOfPicture } from '../screen/text-of-picture.js';
import { THEMES } from '../theme.js';
import type { Effect } from './action.js';
import { keepingBefore } from './comparing.js';
import { copiedIn, copiedWords } from './copied.js';
import { diagnosisFileName, fileNameOf, ticketFileName } from './file-name.js';
import type { Handlers, Stepped } from './handler.js';
import { BROWSE, type State } from './state.js';
import { gone } from './travelling.js';

/** Everything for which the outside has to do something, and what it tells. */
export const OUTWARD: Handlers<
  | 'copy'
  | 'save'
  | 'refresh'
  | 'pause'
  | 'ask'
  | 'theme'
  | 'repaint'
  | 'suspend'
  | 'quit'
  | 'size'
  | 'notice'
> = {
  copy: (state, { what }, look) => {
    const { text, words } = copiedIn(state, look(), what);
    const browsing = { ...state, mode: BROWSE };
    return text === null
      ? { ...browsing, notice: `there is no ${copiedWords(what)} to copy here` }
      : doing(browsing, { kind: 'copy', what: words, text });
  },
  save: (state, { as }, look) => {
    const browsing = { ...state, mode: BROWSE };
    const effect = as === 'ticket' ? savingTicket(state, look()) : saving(as, look());
    return effect === null
      ? { ...browsing, notice: 'there is no text for a ticket to save here' }
      : doing(browsing, effect);
  },
  refresh: (state, { all }, look) => {
    const picture = look();
    const { leaf } = picture.scene.focus;
    const leaves = all || leaf === null ? null : [leaf.name];
    return doing(keepingBefore(state, picture), { kind: 'refresh', leaves });
  },
  pause: (state, _, look) =>
    look().scene.board.every === null
      ? { ...state, notice: 'nothing is asked by itself: `--watch SECONDS` would' }
      : doing({ ...state, paused: !state.paused }, { kind: 'pause', paused: !state.paused }),
  /** Its row will come where all prefixes are. */
  ask: (state, { prefix }) =>
    doing(state.place.view === 'fabric' ? state : gone(state, START), { kind: 'ask', prefix }),
  theme: (state) => {
    const at = THEMES.findIndex(({ name }) => name === state.look.theme);
    const theme = THEMES[(at + 1) % THEMES.length]?.name ?? state.look.theme;
    return { ...state, look: { ...state.look, theme }, notice: `theme ${theme}` };
  },
  repaint: (state) => doing(state, { kind: 'repaint' }),
  suspend: (state) => doing(state, { kind: 'suspend' }),
  quit: (state) => doing(state, { kind: 'quit' }),
  size: (state, { size }) => ({ ...state, size }),
  notice: (state, { text }) => ({ ...state, notice: text }),
};

const doing = (state: State, effect: Effect): Stepped => ({ state, effect });

/** The same text as for the clipboard, for terminals that let no program reach it. */
function savingTicket(state: State, picture: Picture): Effect | null {
  const { text } = copiedIn(state, picture, 'ticket');
  return text === null ? null : { kind: 'save', name: ticketFileName(picture.scene), text };
}

function saving(as: 'text' | 'json', picture: Picture): Effect {
  if (as === 'text')
    return { kind: 'save', name: fileNameOf(picture), text: textOfPicture(picture) };
  const { board, now } = picture.scene;
  const text = json.render(board.diagnosis, { color: false, width: 80, ascii: false });
  return { kind: 'save', name: diagnosisFileName(now), text };
}
