import type { Picture } from '../screen/picture.js';
import type { Came, Handlers } from './handler.js';
import { choicesFor, completed } from './palette.js';
import { BROWSE, type Mode, type State } from './state.js';

/** Everything that is typed, chosen from a list of keys, or recalled. */
export const TYPING: Handlers<
  | 'open-filter'
  | 'open-palette'
  | 'open-keys'
  | 'open-copy'
  | 'open-save'
  | 'type'
  | 'erase'
  | 'complete'
  | 'recall'
> = {
  'open-filter': (state) => {
    const was = state.filters[state.place.view] ?? '';
    return { ...state, mode: { kind: 'filter', text: was, was } };
  },
  'open-palette': (state) => ({
    ...state,
    mode: { kind: 'palette', text: '', typed: '', recalled: 0 },
  }),
  'open-keys': (state) => ({ ...state, mode: { kind: 'keys', text: '', top: 0 } }),
  'open-copy': (state) => ({ ...state, mode: { kind: 'copy' } }),
  'open-save': (state) => ({ ...state, mode: { kind: 'save' } }),
  type: (state, { text }) => retyped(state, (typed) => typed + text),
  erase: (state, { what }) => retyped(state, (typed) => erased(typed, what)),
  complete: (state, _, look) => retyped(state, (typed) => completed(typed, look().scene.board)),
  recall: (state, { by }) => {
    if (state.mode.kind !== 'palette') return state;
    const at = Math.max(0, Math.min(state.mode.recalled - by, state.said.length));
    const typed = state.mode.recalled === 0 ? state.mode.text : state.mode.typed;
    const text = at === 0 ? typed : (state.said.at(-at) ?? typed);
    return { ...state, mode: { kind: 'palette', text, typed, recalled: at } };
  },
};

function erased(typed: string, what: 'character' | 'word' | 'all'): string {
  if (what === 'all') return '';
  if (what === 'word') return typed.replace(/\S*\s*$/, '');
  return typed.slice(0, [...CHARACTERS.segment(typed)].at(-1)?.index ?? 0);
}

/** Characters as people see them: marks and joined signs belong to what they stand on. */
const CHARACTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });

function retyped(state: State, change: (typed: string) => string): State {
  const { mode } = state;
  if (!('text' in mode)) return state;
  const text = change(mode.text);
  return { ...state, mode: mode.kind === 'keys' ? { ...mode, text, top: 0 } : { ...mode, text } };
}

/** Enter, where something was typed. */
export function accepted(state: State, look: () => Picture): Came {
  const { mode } = state;
  const browsing = { ...state, mode: BROWSE };
  if (mode.kind === 'filter') {
    const filtered = { ...browsing, filters: { ...state.filters, [state.place.view]: mode.text } };
    return look().listing.whole === true && mode.text !== ''
      ? { state: filtered, further: { kind: 'seek', by: 0 } }
      : filtered;
  }
  return mode.kind === 'palette' ? said(browsing, mode, look) : browsing;
}

/** What was typed into the palette happens, as if its key had been pressed. */
function said(
  state: State,
  { text }: Extract<Mode, { kind: 'palette' }>,
  look: () => Picture,
): Came {
  const [choice] = text.trim() === '' ? [] : choicesFor(text, look().scene.board, 1);
  if (choice === undefined)
    return { ...state, notice: text.trim() === '' ? null : `there is no \`${text.trim()}\`` };
  const others = state.said.filter((one) => one !== text);
  return { state: { ...state, said: [...others, text].slice(-MOST) }, further: choice.action };
}

/** Lines of the palette that are remembered. */
const MOST = 50;
