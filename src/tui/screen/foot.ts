import { count } from '#text/words.js';
import { BINDINGS } from '../keys/bindings.js';
import { type Line, line, piece } from '../line.js';
import { choicesFor } from '../state/palette.js';
import type { State } from '../state/state.js';
import type { Picture } from './picture.js';

/** What is being typed, what the last key came to, or what the next one may do. */
export function footLine(state: State, picture: Picture): Line {
  const { mode, notice } = state;
  if (mode.kind === 'filter')
    return [piece(' /', 'key'), piece(`${mode.text}_`), ...hintsFor(state)];
  if (mode.kind === 'palette') return paletteLine(mode.text, picture);
  if (notice !== null) return line(` ${notice}`, 'strong');
  return [...standing(state, picture), ...hintsFor(state)];
}

function paletteLine(text: string, { scene }: Picture): Line {
  const choices = choicesFor(text, scene.board, 6);
  const words = choices.map(({ word, what }, at) =>
    piece(`${word} (${what})  `, at === 0 ? 'strong' : 'dim'),
  );
  return [piece(' :', 'key'), piece(`${text}_  `), ...words];
}

/** A filter is seen as long as it holds something back, and so is what hides the healthy. */
function standing(state: State, { rows, hits, listing, view }: Picture): Line {
  const filter = state.filters[view.id] ?? '';
  if (filter !== '' && listing.whole === true)
    return [
      piece(` /${filter}  in ${count(hits.length, 'row')} `, 'warn'),
      piece(' n', 'key'),
      piece(' next ', 'dim'),
    ];
  const words = [
    ...(filter === '' ? [] : [`/${filter}`]),
    ...(state.faultsOnly ? ['faults only'] : []),
    ...(filter === '' && !state.faultsOnly ? [] : [`${rows.length} of ${listing.count}`]),
  ];
  return words.length === 0 ? [piece(' ')] : [piece(` ${words.join('  ')}  `, 'warn')];
}

/** From the registry that handles the keys, so that no word is without its key. */
const hintsFor = ({ mode }: State): Line =>
  BINDINGS.filter(({ when, hint }) => when === mode.kind && hint !== null).flatMap(
    ({ keys, hint }) => [piece(` ${keys[0]}`, 'key'), piece(` ${hint} `, 'dim')],
  );
