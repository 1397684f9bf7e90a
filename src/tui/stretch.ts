import { type Line, type Piece, widthOf } from './line.js';

/** A part of a row that is not on the terminal as it should be. */
export interface Stretch {
  readonly row: number;
  /** Columns in front of it. */
  readonly column: number;
  readonly width: number;
  readonly line: Line;
  /** Whether the row ends with it. */
  readonly last: boolean;
}

/** What has to be drawn of a row; null: nothing. @param was what is there; undefined: nobody knows */
export function stretchOf(row: number, was: Line | undefined, now: Line): Stretch | null {
  const whole = { row, column: 0, width: widthOf(now), line: now, last: true };
  if (was === undefined) return whole;
  const head = now.findIndex((piece, at) => !isSame(piece, was[at]));
  if (head === -1 && was.length === now.length) return null;
  const from = head === -1 ? now.length : head;
  const tail = sameAtEnd(was, now, from);
  const line = now.slice(from, now.length - tail);
  const [column, width] = [widthOf(now.slice(0, from)), widthOf(line)];
  const fits =
    width === widthOf(was.slice(from, was.length - tail)) &&
    column + width + widthOf(now.slice(now.length - tail)) === whole.width;
  if (!fits) return whole;
  return width === 0 ? null : { row, column, width, line, last: tail === 0 };
}

/** How many pieces at the end are the same, those in front of them aside. */
function sameAtEnd(was: Line, now: Line, from: number): number {
  const most = Math.min(was.length, now.length) - from;
  let count = 0;
  while (count < most && isSame(now.at(-1 - count), was.at(-1 - count))) count += 1;
  return count;
}

const isSame = (one: Piece | undefined, other: Piece | undefined): boolean =>
  one?.text === other?.text && one?.tone === other?.tone;
