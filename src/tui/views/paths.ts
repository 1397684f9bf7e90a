import type { Case, LeafVerdict, PathVerdict } from '#findings/diagnosis.js';
import { wrapped } from '#render/lines.js';
import { asJson, printable } from '#text/printable.js';
import { count } from '#text/words.js';
import { pathKey } from '../focus.js';
import { glyphsFor } from '../glyphs.js';
import { verdictOf } from '../gravity.js';
import { type Line, line, piece } from '../line.js';
import { pathsCommand } from '../shown-by.js';
import { silenceOf } from '../silent.js';
import { row, titles } from '../table.js';
import { ticketOf } from '../ticket.js';
import { countsOf } from '../verdict-words.js';
import {
  type Copies,
  type Fields,
  type Listing,
  listingOf,
  NO_COPIES,
  type Preview,
  type Scene,
  type View,
} from '../view.js';
import { cellsOf, tableOf } from './paths-columns.js';
import { whyTold } from './why-told.js';

/** The paths of one leaf: the router's word and the cause in columns of their own. */
export const paths: View = {
  id: 'paths',
  title: 'Paths',
  what: 'the paths of the prefix on one leaf, with the word of the router beside the cause',
  listing,
  preview,
};

function listing(scene: Scene): Listing {
  const { one, leaf } = scene.focus;
  const silence = silenceOf(scene);
  if (one === null || leaf === null || silence !== null)
    return listingOf([], { empty: silence ?? 'no leaf tells of this prefix' });
  const { columns, rowAt } = tableOf(leaf, scene);
  return {
    ...listingOf([], { empty: emptyWords(leaf) }),
    head: [...headOf(one, leaf, scene), ...(leaf.paths.length === 0 ? [] : [titles(columns)])],
    count: leaf.paths.length,
    keyAt: (at) => keyOf(leaf, leaf.paths[at]),
    lineAt: (at) => row(columns, rowAt(at)),
    fieldsAt: (at) => fieldsOf(leaf.paths[at]),
    isFault: (at) => leaf.paths[at]?.flags.includes('used') !== true,
    opensAt: (at) => placeOf(leaf, leaf.paths[at], scene),
    copiesAt: (at) => copiesOf(leaf.paths[at], scene),
    start: Math.max(0, scene.focus.path === null ? 0 : leaf.paths.indexOf(scene.focus.path)),
  };
}

function preview(scene: Scene, { count }: Listing, at: number): Preview | null {
  const path = scene.focus.leaf?.paths[at];
  if (path === undefined || count === 0) return null;
  const focus = { ...scene.focus, path };
  return {
    title: `Why path ${path.number}`,
    lines: whyTold({ ...scene, focus }).map((each) => each.line),
  };
}

/** What there is instead of paths, and what tells more. */
function emptyWords({ usedPaths }: LeafVerdict): string {
  return usedPaths === null
    ? 'no BGP report of this leaf has been read; `3` tells what is known'
    : 'the leaf holds no BGP path for this prefix; `3` tells why';
}

/** In a narrow window, which is low as well, rows need the room more than the sentence does. */
const NARROW = 70;

function headOf(one: Case, leaf: LeafVerdict, { width, ascii }: Scene): readonly Line[] {
  const { words, tone } = verdictOf(one, leaf);
  const whole = wrapped(printable(leaf.because), width - 2);
  const because =
    width < NARROW && whole.length > 1 ? [`${whole[0]} ${glyphsFor(ascii).more}`] : whole;
  return [
    [
      piece(`${leaf.name}  `, 'strong'),
      piece(words, tone),
      piece(`  ${countsOf(leaf)}`),
      piece(`  used / next hops / valid of ${count(leaf.paths.length, 'path')}`, 'dim'),
    ],
    ...because.map((text) => line(text)),
  ];
}

const keyOf = (leaf: LeafVerdict, path: PathVerdict | undefined): string =>
  path === undefined ? '' : pathKey(leaf, path);

const placeOf = (leaf: LeafVerdict, path: PathVerdict | undefined, { place }: Scene) =>
  path === undefined
    ? null
    : {
        ...place,
        view: 'why' as const,
        leaf: leaf.name,
        path: pathKey(leaf, path),
        finding: null,
        file: null,
        line: null,
      };

function fieldsOf(path: PathVerdict | undefined): Fields {
  if (path === undefined) return { words: '', named: {} };
  const has = (flag: string): string => (path.flags.includes(flag) ? 'yes' : 'no');
  return {
    words: cellsOf(path).join(' ').toLowerCase(),
    named: {
      used: has('used'),
      valid: has('valid'),
      best: has('best'),
      nbr: path.neighbor ?? '',
      cause: path.cause?.step ?? '',
      says: path.routerSays ?? '',
    },
  };
}

function copiesOf(path: PathVerdict | undefined, scene: Scene): Copies {
  const { one, leaf } = scene.focus;
  if (path === undefined || one === null) return NO_COPIES;
  return {
    value: path.neighbor === null ? null : printable(path.neighbor),
    row: printable([leaf?.name, one.prefix, ...cellsOf(path)].join('  ')),
    command: pathsCommand(one),
    json: asJson(path),
    ticket: ticketOf({ ...scene, focus: { ...scene.focus, path } }),
    where: null,
  };
}
