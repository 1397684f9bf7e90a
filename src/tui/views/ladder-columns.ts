import type { LeafVerdict, PathVerdict } from '#findings/diagnosis.js';
import { columnsOf } from '#render/lines.js';
import type { Line, Tone } from '../line.js';
import { piece } from '../line.js';
import { type Cell, type Column, columnFor, row, titles } from '../table.js';
import type { Scene } from '../view.js';
import { type Moves, movesAt, ranges } from './ladder-moves.js';

/** The matrix as far as it fits. */
export interface Ladder {
  readonly titles: Line;
  readonly rowAt: (at: number) => Line;
  /** The paths that have a column, the best one among them. */
  readonly shown: readonly PathVerdict[];
  /** The path that is looked at; null: there is none but the best one. */
  readonly focus: PathVerdict | null;
}

export function ladderOf(leaf: LeafVerdict, path: PathVerdict | null, { width }: Scene): Ladder {
  const best = bestOf(leaf, path);
  const focus = path === best ? null : path;
  const step = columnFor(
    'step',
    leaf.contests.map((each) => each.step),
    STEP,
  );
  const stay = Math.min(
    STAYS,
    Math.max(
      ...leaf.contests.map((_, at) => columnsOf(stayWords(leaf, at) + markOf(movesAt(leaf, at)))),
    ),
  );
  const room = width - step.width - GAP - Math.max('who stays'.length, stay);
  const shown = windowOf(leaf, { best, focus: focus ?? best }, room);
  const columns = [
    step,
    ...shown.map((one) => columnOf(leaf, one)),
    { title: 'who stays', width: 0 },
  ];
  return {
    titles: titles(columns),
    rowAt: (at) => row(columns, cellsAt(leaf, at, { shown, focus })),
    shown,
    focus,
  };
}

const STEP = 20;
const VALUE = 16;
const GAP = 2;
/** Columns for the numbers of those who stay and the mark of the decision. */
const STAYS = 30;

/** The path against which the one in focus loses, else the one that is marked best. */
function bestOf({ paths }: LeafVerdict, path: PathVerdict | null): PathVerdict | null {
  const against = path?.cause?.against ?? paths.find(({ cause }) => cause !== null)?.cause?.against;
  const marked = paths.find(({ flags, cause }) => flags.includes('best') && cause === null);
  return paths.find(({ number }) => number === against) ?? marked ?? null;
}

function columnOf(leaf: LeafVerdict, path: PathVerdict): Column {
  const at = leaf.paths.indexOf(path);
  return columnFor(
    `path ${path.number}`,
    leaf.contests.map(({ values }) => wordOf(values[at])),
    VALUE,
  );
}

/** What the print is silent about is `-`; an origin is its letter on the `Path` line. */
const wordOf = (value: string | number | null | undefined): string =>
  value === null || value === undefined ? '-' : (ORIGINS[value] ?? String(value));

const ORIGINS: Readonly<Record<string, string>> = { igp: 'i', egp: 'e', incomplete: '?' };

/** The best path, and as many around the one in focus as there is room for. */
function windowOf(
  leaf: LeafVerdict,
  { best, focus }: { readonly best: PathVerdict | null; readonly focus: PathVerdict | null },
  room: number,
): readonly PathVerdict[] {
  const { paths } = leaf;
  const widthOf = (path: PathVerdict): number => columnOf(leaf, path).width + GAP;
  const chosen = new Set([best, focus].filter((one) => one !== null));
  let left = room - [...chosen].reduce((sum, one) => sum + widthOf(one), 0);
  const middle = focus === null ? 0 : paths.indexOf(focus);
  for (const path of nearest(paths, middle)) {
    if (chosen.has(path)) continue;
    left -= widthOf(path);
    if (left < 0) break;
    chosen.add(path);
  }
  return paths.filter((path) => chosen.has(path));
}

/** Those beside the middle first, then those farther away. */
const nearest = (paths: readonly PathVerdict[], middle: number): readonly PathVerdict[] =>
  paths
    .map((path, at) => ({ path, far: Math.abs(at - middle) }))
    .sort((one, other) => one.far - other.far)
    .map(({ path }) => path);

function cellsAt(
  leaf: LeafVerdict,
  at: number,
  { shown, focus }: Pick<Ladder, 'shown' | 'focus'>,
): readonly Cell[] {
  const contest = leaf.contests[at];
  if (contest === undefined) return [];
  const moves = movesAt(leaf, at);
  const values = shown.map((path): readonly [string, Tone] => {
    const word = wordOf(contest.values[leaf.paths.indexOf(path)]);
    return [word, toneOf(path.number, moves)];
  });
  const isFocus = focus === null || moves.left.includes(focus.number);
  const decides = moves.left.length > 0 && !moves.isOver;
  const words = stayWords(leaf, at);
  return [
    [contest.step, moves.isOver ? 'dim' : 'plain'],
    ...values,
    [
      piece(words, moves.isOver ? 'dim' : 'plain'),
      ...(decides ? [piece(markOf(moves), isFocus ? 'bad' : 'warn')] : []),
    ],
  ];
}

/** The arrow at a step at which somebody leaves the race; empty: nobody does. */
const markOf = ({ left, isOpen }: Moves): string =>
  left.length === 0 ? '' : isOpen ? '  <- here at the latest' : '  <- decided here';

/** Numbers of those who go on. */
function stayWords(leaf: LeafVerdict, at: number): string {
  const { stay, isOver } = movesAt(leaf, at);
  if (isOver) return 'not reached';
  const words = stay.length === 0 ? 'nobody' : ranges(stay);
  return columnsOf(words) > FEW ? `${stay.length} paths` : words;
}

/** Columns that the numbers may take. */
const FEW = 12;

function toneOf(number: number, { left, stay, isOver }: Moves): Tone {
  if (left.includes(number)) return 'bad';
  return stay.includes(number) && !isOver ? 'plain' : 'dim';
}
