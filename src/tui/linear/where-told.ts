import { count } from '#text/words.js';
import { wordsOf } from '../line.js';
import { isOfAll, type ViewId } from '../place.js';
import type { Picture } from '../screen/picture.js';
import type { State } from '../state/state.js';
import { cellsIn } from '../table.js';
import { leafTold } from './leaf-told.js';
import { rowTold } from './row-told.js';
import { lineTold, sentence } from './sentence.js';

/** Views that are read from their first line to their last one. */
const TEXTS: readonly ViewId[] = ['why', 'next-hops'];

/**
 * Where one is, and all that one needs to go on from there.
 *
 * @param known whether the leaf has just been told about
 */
export function whereTold(state: State, picture: Picture, known = false): readonly string[] {
  return [
    placeTold(state, picture),
    ...(known ? [] : aboutTold(state, picture)),
    ...rowsTold(state, picture),
  ];
}

/** The row that one is at, all lines of a text, or why there is none. */
export function rowsTold(state: State, picture: Picture): readonly string[] {
  if (picture.rows.length === 0)
    return [
      ...(picture.listing.count === 0 ? headTold(picture) : []),
      sentence(emptyWords(state, picture)),
    ];
  return TEXTS.includes(picture.view.id) ? linesTold(picture) : hereTold(picture);
}

/** What stands above the list, the titles of its columns aside. */
const headTold = ({ listing }: Picture): readonly string[] =>
  listing.head
    .filter((line) => cellsIn(line) === null)
    .map((line) => lineTold(wordsOf(line)))
    .filter((line) => line !== '');

/** The row that one is at, with its number. */
export function hereTold(picture: Picture): readonly string[] {
  const { cursor, rows } = picture;
  if (cursor.row === -1) return [];
  return [`Row ${cursor.at + 1} of ${rows.length}.`, ...rowTold(picture, cursor.row)];
}

const linesTold = (picture: Picture): readonly string[] =>
  picture.rows.flatMap((row) => rowTold(picture, row)).filter((line) => line !== '');

/** `Paths of 203.0.113.1/32 in ip-vrf1 on leaf1. 4 rows.` */
export function placeTold({ place }: State, { view, scene, rows }: Picture): string {
  const { one, leaf, path } = scene.focus;
  const of = [
    ...(one === null ? [] : [`of ${one.prefix}`]),
    ...(one === null || one.networkInstance === null ? [] : [`in ${one.networkInstance}`]),
    ...(leaf === null ? [] : [`on ${leaf.name}`]),
    ...(view.id === 'why' && path !== null ? [`for path ${path.number}`] : []),
  ];
  const name = [view.title, ...(isOfAll(place) ? [] : of)].join(' ');
  return `${sentence(name)} ${count(rows.length, TEXTS.includes(view.id) ? 'line' : 'row')}.`;
}

/** The verdict where one looks at a leaf; else what stands above the list. */
function aboutTold({ place }: State, picture: Picture): readonly string[] {
  const { one, leaf } = picture.scene.focus;
  if (place.view === 'fabric') return [];
  const isOfLeaf = !isOfAll(place) && place.view !== 'evidence' && place.view !== 'compare';
  if (isOfLeaf && one !== null && leaf !== null) return leafTold(one, leaf);
  return picture.listing.count === 0 ? [] : headTold(picture);
}

/** Nothing is there, or something hides it. */
function emptyWords(state: State, { listing, view }: Picture): string {
  if (listing.count === 0) return listing.empty;
  const filter = state.filters[view.id] ?? '';
  return filter === ''
    ? 'nothing is wrong here: say faults for everything'
    : `no row holds \`${filter}\`: say filter without a word for all of them`;
}
