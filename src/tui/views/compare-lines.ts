import { columnsOf, hanging } from '#render/lines.js';
import { printable } from '#text/printable.js';
import { fitted, type Line, line, piece } from '../line.js';
import { differs, type Row } from './compare-rows.js';
import type { Sides } from './compare-sides.js';

/** A line of the comparison, and what it is about. */
export interface Shown {
  readonly line: Line;
  readonly key: string;
  /** Absent: a heading. */
  readonly row?: Row;
  readonly differs: boolean;
  /** Whether it is the first line of what it is about. */
  readonly first: boolean;
}

/** How both sides are put: beside each other, or under each other where there is no room. */
export interface Shape {
  readonly stacked: boolean;
  readonly what: number;
  readonly own: number;
  readonly other: number;
  readonly titles: readonly Line[];
}

/** Below this two sides do not fit beside each other. */
const LEAST_BESIDE = 76;
const MARK = 2;
const GAP = 2;

export function shapeFor(rows: readonly Row[], { own, other }: Sides, width: number): Shape {
  const what = Math.max(...rows.map(({ what: name, under }) => indent(under) + columnsOf(name)), 4);
  const stacked = width < LEAST_BESIDE;
  if (stacked) return { stacked, what, own: 0, other: width, titles: [] };
  const names = Math.min(what, Math.floor(width / 3));
  const room = width - MARK - names - 2 * GAP;
  const widest = Math.max(columnsOf(own.name), ...rows.map((row) => columnsOf(row.own ?? NONE)));
  const theirs = Math.max(
    columnsOf(other.name),
    ...rows.map((row) => columnsOf(row.other ?? NONE)),
  );
  const mine = Math.min(widest, Math.max(Math.floor(room / 2), room - theirs));
  return {
    stacked,
    what: names,
    own: mine,
    other: room - mine,
    titles: [
      [
        piece(' '.repeat(MARK + names + GAP)),
        ...fitted(line(own.name, 'strong'), mine),
        piece(' '.repeat(GAP)),
        piece(other.name, 'strong'),
      ],
    ],
  };
}

const NONE = 'no such path';
const indent = (under: string | null): number => (under === null ? 0 : 2);

export function linesFor(rows: readonly Row[], sides: Sides, shape: Shape): readonly Shown[] {
  return rows.flatMap((row, at) => {
    const headed = row.under !== null && row.under !== rows[at - 1]?.under;
    const lines = shape.stacked ? stackedLines(row, sides, shape.other) : besideLines(row, shape);
    return [
      ...(headed ? [heading(row, rows)] : []),
      ...lines.map((each, number) => ({
        line: each,
        key: number === 0 ? row.key : `${row.key} ${number}`,
        row,
        differs: differs(row),
        first: number === 0,
      })),
    ];
  });
}

/** A heading is about something that differs where anything below it does. */
function heading({ under, pair }: Row, rows: readonly Row[]): Shown {
  const below = rows.filter((row) => row.pair === pair && row.under === under);
  return {
    line: [piece('  '), piece(under ?? '', 'strong')],
    key: `${pair?.key} heading`,
    differs: below.some(differs),
    first: false,
  };
}

/** Changed cells carry a sign and a tone; what is the same steps back. */
function besideLines(row: Row, shape: Shape): readonly Line[] {
  const changed = differs(row);
  const tone = changed ? 'warn' : 'dim';
  const [mine, theirs] = [row.own, row.other].map((cell) => printable(cell ?? noneOf(row)));
  const left = hanging('', mine ?? '', Math.max(8, shape.own));
  const right = hanging('', theirs ?? '', Math.max(8, shape.other));
  const name = `${' '.repeat(indent(row.under))}${printable(row.what)}`;
  return Array.from({ length: Math.max(left.length, right.length) }, (_, at) => [
    piece(at === 0 && changed ? '! ' : '  ', 'warn'),
    ...fitted(line(at === 0 ? name : ''), shape.what),
    piece(' '.repeat(GAP)),
    ...fitted(line(left[at] ?? '', tone), shape.own),
    piece(' '.repeat(GAP)),
    piece(right[at] ?? '', tone),
  ]);
}

/** What is the same on both sides is told once. */
function stackedLines(row: Row, { own, other }: Sides, width: number): readonly Line[] {
  const name = `${' '.repeat(indent(row.under))}${printable(row.what)}`;
  const cell = (lead: string, text: string): readonly Line[] =>
    hanging(`${' '.repeat(4 + indent(row.under))}${lead}: `, printable(text), width).map((words) =>
      line(words, 'warn'),
    );
  if (!differs(row))
    return hanging(`  ${name}: `, printable(row.own ?? ''), width).map((text) => line(text, 'dim'));
  return [
    [piece('! ', 'warn'), piece(name)],
    ...cell(own.name, row.own ?? noneOf(row)),
    ...cell(other.name, row.other ?? noneOf(row)),
  ];
}

const noneOf = ({ pair }: Row): string => (pair === null ? 'not told' : NONE);
