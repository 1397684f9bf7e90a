import { count } from '#text/words.js';
import { applies } from '../keys/applies.js';
import type { Binding } from '../keys/binding.js';
import { chordWords } from '../keys/chord.js';
import { type Line, line, piece } from '../line.js';
import { copiedIn, markedRows } from '../state/copied.js';
import type { State } from '../state/state.js';
import { keysLines } from './keys-lines.js';
import type { Picture } from './picture.js';

/** What covers the view while a key is chosen or looked up; null: nothing does. */
export function overlayOf(state: State, picture: Picture): readonly Line[] | null {
  const { mode } = state;
  if (mode.kind === 'keys') return keysLines(state, picture);
  if (mode.kind === 'copy') return copyLines(state, picture);
  return mode.kind === 'save' ? saveLines(state, picture) : null;
}

/** What there is of the row or of the marked rows, and its key. */
function copyLines(state: State, picture: Picture): readonly Line[] {
  const marked = markedRows(state, picture).length;
  const there = state.keys.filter((one) => one.when === 'copy' && applies(one, state, picture));
  const chosen = there.flatMap((one) =>
    one.action.kind === 'copy' ? [{ one, ...one.action }] : [],
  );
  const title = marked === 0 ? 'Copy' : `Copy of ${count(marked, 'marked row')}`;
  return [
    line(chosen.length === 0 ? title : `${title}: one of these letters`, 'strong'),
    [],
    ...chosen.map(({ one, what }): Line => {
      const text = copiedIn(state, picture, what).text ?? '';
      return [...choice(one, 22), piece(text.split('\n')[0] ?? '', 'dim')];
    }),
    ...(chosen.length === 0 ? [line('there is nothing to copy of this row')] : []),
  ];
}

const saveLines = (state: State, picture: Picture): readonly Line[] => [
  line('Save to a new file in this folder: one of these letters', 'strong'),
  [],
  ...state.keys
    .filter((one) => one.when === 'save' && one.action.kind === 'save')
    .filter((one) => applies(one, state, picture))
    .map((one) => choice(one, 0)),
];

const choice = ({ keys, says }: Binding, width: number): Line => [
  piece(` ${keys.map(chordWords).join(' ').padEnd(2)} `, 'key'),
  piece(says.padEnd(width)),
];
