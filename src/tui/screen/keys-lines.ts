import { wrapped } from '#render/lines.js';
import { applies } from '../keys/applies.js';
import type { Binding } from '../keys/binding.js';
import { chordWords } from '../keys/chord.js';
import { type Line, line, piece } from '../line.js';
import type { State } from '../state/state.js';
import type { Picture } from './picture.js';

/** Lines above the list: what it is, and what is searched for. */
const HEAD = 2;

/** How many lines the list of keys has, and how many of them are seen. */
export const keysSeen = (
  state: State,
  picture: Picture,
): { readonly count: number; readonly room: number } => ({
  count: keysListed(state, picture).length,
  room: Math.max(1, picture.layout.body - HEAD),
});

/** Every key that means something here, as the registry that handles them has it, from `top` on. */
export function keysLines(state: State, picture: Picture): readonly Line[] {
  const { mode } = state;
  if (mode.kind !== 'keys') return [];
  const all = keysListed(state, picture);
  const { room } = keysSeen(state, picture);
  const top = Math.min(mode.top, Math.max(0, all.length - room));
  const place =
    all.length <= room ? '' : `   ${top + 1}-${Math.min(top + room, all.length)} of ${all.length}`;
  return [
    [piece('Keys', 'strong'), piece(`   type to search: ${mode.text}_${place}`, 'dim')],
    [],
    ...all.slice(top, top + room),
  ];
}

function keysListed(state: State, picture: Picture): readonly Line[] {
  const wanted = state.mode.kind === 'keys' ? state.mode.text.toLowerCase().trim() : '';
  const found = state.keys.filter(
    (one) =>
      one.when === 'browse' &&
      one.keys.length > 0 &&
      wordsOf(one).includes(wanted) &&
      applies(one, state, picture),
  );
  if (found.length === 0) return [line(`no key does or is called \`${wanted}\``)];
  return found.flatMap((one, at): readonly Line[] => {
    const told = toldOf(one, picture.layout.main);
    if (found[at - 1]?.group === one.group) return told;
    return [...(at === 0 ? [] : [[]]), line(one.group, 'strong'), ...told];
  });
}

/** Columns of the keys themselves, with the blanks around them. */
const WIDTH = 19;

function toldOf({ keys, says }: Binding, width: number): readonly Line[] {
  const called = `  ${keys.map(chordWords).join(' ')} `.padEnd(WIDTH);
  const [first = '', ...others] = wrapped(says, width - WIDTH);
  return [
    [piece(called, 'key'), piece(first)],
    ...others.map((more) => line(' '.repeat(WIDTH) + more)),
  ];
}

const wordsOf = ({ keys, says, group }: Binding): string =>
  `${keys.map(chordWords).join(' ')} ${says} ${group}`.toLowerCase();
