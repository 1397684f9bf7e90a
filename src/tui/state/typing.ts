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
  'open-palette': (state) => ({ ...state, mode: { kind: 'palette', text: '', recalled: 0 } }),
  'open-keys': (state) => ({ ...state, mode: { kind: 'keys', text: '', top: 0 } }),
  'open-copy': (state) => ({ ...state, mode: { kind: 'copy' } }),
  'open-save': (state) => ({ ...state, mode: { kind: 'save' } }),
  type: (state, { text }) => retyped(state, (typed) => typed + text),
  erase: (state, { what }) => retyped(state, (typed) => typed.replace(ERASED[what], '')),
  complete: (state, _, look) => retyped(state, (typed) => completed(typed, look().scene.board)),
  recall: (state, { by }) => {
    if (state.mode.kind !== 'palette') return state;
    const at = Math.max(0, Math.min(state.mode.recalled - by, state.said.length));
    const text = at === 0 ? '' : (state.said.at(-at) ?? '');
    return { ...state, mode: { kind: 'palette', text, recalled: at } };
  },
};

const ERASED = { character: /.$/su, word: /\S*\s*$/, all: /.*/s } as const;

function retyped(state: State, change: (typed: string) => string): State {
  const { mode } = state;
  return 'text' in mode ? { ...state, mode: { ...mode, text: change(mode.text) } } : state;
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
