import { count } from '#text/words.js';
import { applies } from '../keys/applies.js';
import type { Binding } from '../keys/binding.js';
import { chordWords } from '../keys/chord.js';
import { type Line, line, piece, widthOf } from '../line.js';
import { listKey } from '../place.js';
import { choicesFor } from '../state/palette.js';
import type { State } from '../state/state.js';
import { keysSeen } from './keys-lines.js';
import type { Picture } from './picture.js';

/** What is being typed, what the last key came to, or what the next one may do. */
export function footLine(state: State, picture: Picture): Line {
  const { mode, notice } = state;
  const { columns } = picture.layout;
  if (mode.kind === 'palette') return paletteLine(mode.text, picture);
  if (mode.kind === 'browse' && notice !== null) return line(` ${notice}`, 'strong');
  const lead = mode.kind === 'filter' ? filterLine(mode.text, picture) : standing(state, picture);
  return [...lead, ...hintsFor(state, picture, columns - widthOf(lead))];
}

function filterLine(text: string, picture: Picture): Line {
  const { layout } = picture;
  const counts = `  ${foundWords(picture)}`;
  return [
    piece(' /', 'key'),
    piece(`${endOf(text, layout.columns - counts.length - 1 - TYPED)}_`),
    piece(`${counts} `, 'dim'),
  ];
}

/** How many rows are left; where none is hidden, how many hold what is looked for. */
const foundWords = ({ rows, hits, listing, scene }: Picture): string =>
  listing.whole === true && scene.sought !== ''
    ? `in ${count(hits.length, 'row')}`
    : `${rows.length} of ${listing.count}`;

/** Columns around what is typed: a blank, its sign, and the mark where one types. */
const TYPED = 3;

/** Of what is longer than the line its end is seen, where one types. */
function endOf(text: string, width: number): string {
  let end = text;
  while (end !== '' && widthOf(line(end)) > width) end = [...end].slice(1).join('');
  return end;
}

/** The first choice is the one that Enter takes; those for which there is no room are left out. */
function paletteLine(text: string, { scene, layout }: Picture): Line {
  const lead: Line = [piece(' :', 'key'), piece(`${endOf(text, layout.columns - TYPED)}_`)];
  const choices = choicesFor(text, scene.board, 6).map(({ word, what }, at) => ({
    told: line(`  ${word} (${what})`, at === 0 ? 'strong' : 'dim'),
  }));
  const shown = fittingOf(choices, layout.columns - widthOf(lead));
  return [...lead, ...shown.flatMap(({ told }) => told)];
}

/** A filter is seen as long as it holds something back, and so are what hides the healthy, and marks. */
function standing(state: State, picture: Picture): Line {
  const filter = state.filters[picture.view.id] ?? '';
  const marked = state.marks[listKey(state.place)]?.length ?? 0;
  const words = [
    ...(filter === '' ? [] : [`/${filter}`]),
    ...(state.faultsOnly ? ['faults only'] : []),
    ...(filter === '' && !state.faultsOnly ? [] : [foundWords(picture)]),
    ...(marked === 0 ? [] : [`${marked} marked`]),
  ];
  return words.length === 0 ? [] : [piece(` ${words.join('  ')}  `, 'warn')];
}

/**
 * From the registry that handles the keys, so that no word is without its key. Where there is no room
 * for all of them those that matter least are left out, whole.
 */
function hintsFor(state: State, picture: Picture, width: number): Line {
  const hints = state.keys.flatMap((one) => {
    const { when, hint } = one;
    const keys = keysOf(one, state);
    if (when !== state.mode.kind || hint === null || keys === null) return [];
    if (!applies(one, state, picture) || isAtEnd(one, state, picture)) return [];
    const told: Line = [piece(` ${keys}`, 'key'), piece(` ${hint.word} `, 'dim')];
    return [{ rank: hint.rank, told }];
  });
  const kept = new Set(
    fittingOf(
      [...hints].sort((one, other) => one.rank - other.rank),
      width,
    ),
  );
  return hints.filter((one) => kept.has(one)).flatMap(({ told }) => told);
}

/** The key as it is shown; that of the first view stands for those of all views, `1-9`. */
function keysOf({ keys: [first], action }: Binding, { keys }: State): string | null {
  if (first === undefined) return null;
  const views = action.kind === 'view' ? keys.filter((one) => one.action.kind === 'view') : [];
  const last = views.at(-1)?.keys[0];
  return last === undefined ? chordWords(first) : `${chordWords(first)}-${chordWords(last)}`;
}

/** The last keys are seen: nothing more is below. */
function isAtEnd({ when, action }: Binding, { mode, ...state }: State, picture: Picture): boolean {
  if (when !== 'keys' || mode.kind !== 'keys' || action.kind !== 'move') return false;
  const { count, room } = keysSeen({ ...state, mode }, picture);
  return mode.top >= count - room;
}

/** As many of them, from the first one on, as there is room for. */
function fittingOf<T extends { readonly told: Line }>(
  all: readonly T[],
  width: number,
): readonly T[] {
  let left = width;
  const end = all.findIndex(({ told }) => {
    left -= widthOf(told);
    return left < 0;
  });
  return end === -1 ? all : all.slice(0, end);
}
