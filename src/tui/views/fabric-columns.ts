import type { Case } from '#findings/diagnosis.js';
import { columnsOf } from '#render/lines.js';
import { count } from '#text/words.js';
import { elided } from '../elided.js';
import { glyphsFor } from '../glyphs.js';
import { gravityOf, markOf } from '../gravity.js';
import { fitted, type Line, line, piece } from '../line.js';
import { remembered } from '../remembered.js';
import { countsOf } from '../verdict-words.js';
import type { Scene } from '../view.js';
import { type LeafWindow, leafInFocus, leafWindow, NOTE } from './leaf-window.js';

/** How prefixes and leaves are put side by side. */
export interface Matrix {
  readonly prefix: number;
  /** Columns of the network-instance; 0: all cases are of the same. */
  readonly instance: number;
  readonly leaves: LeafWindow;
}

/** What the first rows need, so that ten thousand are not measured at every key. */
const MEASURED = 200;
const GAP = 2;
const WIDEST_INSTANCE = 14;

export function matrixOf(scene: Scene): Matrix {
  const { cases } = scene.board.diagnosis;
  const instances = instancesIn(cases);
  const instance = instances.length < 2 ? 0 : widest(instances, 2, WIDEST_INSTANCE);
  const room = scene.width - (instance === 0 ? 0 : instance + GAP);
  const least = cellWidth(cases);
  const most = Math.max(16, room - least - 2 * GAP - 2 * (NOTE + GAP));
  const prefix = Math.min(most, widestPrefix(cases));
  const leaves = leafWindow(namesIn(scene), leafInFocus(scene), room - prefix - GAP, least);
  return { prefix, instance, leaves };
}

const widest = (words: readonly string[], least: number, most: number): number =>
  Math.min(
    most,
    words.reduce((wide, word) => Math.max(wide, columnsOf(word)), least),
  );

/** Columns of the widest counts with their mark: `64/64/64 !!`. */
const cellWidth = remembered((cases: readonly Case[]): number =>
  widest(
    cases.slice(0, MEASURED).flatMap(({ leaves }) => leaves.map((leaf) => `${countsOf(leaf)} !!`)),
    LEAST,
    MOST,
  ),
);

/** `no answer`. */
const LEAST = 9;
const MOST = 15;

/** Leaves that have not answered have their column, too. */
const namesIn = ({ board }: Scene): readonly string[] => board.leaves.map(({ name }) => name);

/** Columns of the longest prefix; prefixes are ASCII. */
const widestPrefix = remembered((cases: readonly Case[]): number =>
  cases.reduce((wide, { prefix }) => Math.max(wide, prefix.length), 6),
);

/** The network-instances of all cases, each once. */
const instancesIn = remembered((cases: readonly Case[]): readonly string[] => [
  ...new Set(cases.map(({ networkInstance }) => networkInstance ?? '-')),
]);

export function titleLine(matrix: Matrix, scene: Scene): Line {
  const { prefix, instance, leaves } = matrix;
  const { cursor } = glyphsFor(scene.ascii);
  const focus = leafInFocus(scene);
  return [
    ...fitted(line('prefix', 'strong'), prefix),
    ...(instance === 0 ? [] : [gap(), ...fitted(line('in', 'strong'), instance)]),
    ...noteOf(leaves.before.length, 'before', leaves),
    ...leaves.shown.flatMap((name) => [
      gap(),
      ...fitted(
        line(`${name === focus ? cursor : ''}${elided(name, leaves.cell - 1, '~')}`, 'strong'),
        leaves.cell,
      ),
    ]),
    ...noteOf(leaves.after.length, 'after', leaves),
  ];
}

const gap = () => piece(' '.repeat(GAP));

const isWindow = ({ before, after }: LeafWindow): boolean => before.length + after.length > 0;

/** How many more leaves there are on a side. */
function noteOf(hidden: number, side: 'before' | 'after', leaves: LeafWindow): Line {
  if (!isWindow(leaves)) return [];
  const words = side === 'before' ? `< ${hidden}` : `${hidden} >`;
  return [gap(), piece((hidden === 0 ? '' : words).padEnd(NOTE), 'key')];
}

export function caseLine(one: Case, { prefix, instance, leaves }: Matrix, scene: Scene): Line {
  const { more } = glyphsFor(scene.ascii);
  return [
    piece(elided(one.prefix, prefix, more).padEnd(prefix)),
    ...(instance === 0 ? [] : [gap(), ...fitted(line(one.networkInstance ?? '-'), instance, more)]),
    ...hiddenMark(one, leaves.before, leaves),
    ...leaves.shown.flatMap((name) => [
      gap(),
      ...fitted(cellOf(one, name, scene), leaves.cell, more),
    ]),
    ...hiddenMark(one, leaves.after, leaves),
  ];
}

/** That something is wrong on a leaf which is not seen. */
function hiddenMark(one: Case, hidden: readonly string[], leaves: LeafWindow): Line {
  if (!isWindow(leaves)) return [];
  const bad = one.leaves.filter((leaf) => gravityOf(one, leaf) > 0 && hidden.includes(leaf.name));
  const [worst] = bad.toSorted((a, b) => gravityOf(one, b) - gravityOf(one, a));
  if (worst === undefined) return [piece(' '.repeat(GAP + NOTE))];
  const { mark, tone } = markOf(one, worst);
  return [gap(), piece(`${bad.length}${mark}`.padEnd(NOTE), tone)];
}

/** Counts with the mark of the verdict, or how far the leaf is that tells nothing. */
function cellOf(one: Case, name: string, { board, ascii }: Scene): Line {
  const leaf = one.leaves.find((each) => each.name === name);
  if (leaf !== undefined) {
    const { mark, tone } = markOf(one, leaf);
    return [piece(`${countsOf(leaf)} `), piece(mark, tone)];
  }
  const phase = board.leaves.find((each) => each.name === name)?.phase;
  if (phase === 'failed') return [piece('no answer', 'bad')];
  return [piece(phase === 'waiting' || phase === 'asking' ? glyphsFor(ascii).more : '-', 'dim')];
}

/** The longest one that fits. */
const LEGENDS = [
  'paths in use / next hops installed / valid paths; - not told; ! not balanced, !! unreachable, ? open',
  'paths in use / next hops installed / valid paths; - not told',
  'used / installed / valid; - not told',
];

/** What the counts are, and who has not told anything yet. */
export function legendLines({ board, width }: Scene): readonly Line[] {
  const { cases } = board.diagnosis;
  const [only, ...others] = instancesIn(cases);
  const where = only === undefined || only === '-' || others.length > 0 ? '' : `${only}: `;
  const words = LEGENDS.map((legend) => where + legend);
  const fits = words.find((legend) => columnsOf(legend) <= width) ?? words.at(-1) ?? '';
  return [line(fits, 'dim'), ...phaseLines(board)];
}

function phaseLines({ leaves }: Scene['board']): readonly Line[] {
  const failed = leaves.filter(({ phase }) => phase === 'failed');
  const open = leaves.filter(({ phase }) => phase === 'waiting' || phase === 'asking');
  const [first] = failed;
  return [
    ...(open.length === 0
      ? []
      : [
          line(
            `waiting for ${open.length} of ${count(leaves.length, 'leaf').replace('leafs', 'leaves')}`,
            'warn',
          ),
        ]),
    ...(first === undefined
      ? []
      : [
          line(
            `no answer from ${failed.length === 1 ? first.name : `${first.name} and ${failed.length - 1} more`}${first.trouble === null ? '' : `: ${first.trouble}`}`,
            'bad',
          ),
        ]),
  ];
}
