import { columnsOf } from '#render/lines.js';
import { printable } from '#text/printable.js';

/** What a stretch of a line is to the reader. A theme gives it its look; words carry its meaning. */
export type Tone =
  | 'plain'
  | 'strong'
  | 'dim'
  | 'good'
  | 'warn'
  | 'bad'
  | 'focus'
  | 'evidence'
  | 'key';

export interface Piece {
  readonly text: string;
  readonly tone: Tone;
}

/** One row of the screen, or of a part of it. */
export type Line = readonly Piece[];

export const piece = (text: string, tone: Tone = 'plain'): Piece => ({ text, tone });
export const line = (text: string, tone: Tone = 'plain'): Line => [piece(text, tone)];
export const EMPTY: Line = [];

/** The words of a line without their tones. */
export const wordsOf = (pieces: Line): string => pieces.map(({ text }) => text).join('');

export const widthOf = (pieces: Line): number => columnsOf(wordsOf(pieces));

/**
 * The line in exactly so many columns: cut with `…`, or filled with blanks. Everything that is drawn
 * comes through here, and what a terminal would obey is shown as an escape: the screen's one gate.
 */
export function fitted(pieces: Line, width: number, more = '…'): Line {
  const [safe, whole] = begun(pieces);
  const room = width - widthOf(safe);
  if (room < 0 || !whole) return cutTo(safe, width, more);
  return room === 0 ? safe : [...safe, piece(' '.repeat(room))];
}

/** The line made printable as far as it is looked at, and whether that is all of it. */
function begun(pieces: Line): readonly [Line, boolean] {
  const long = pieces.findIndex(({ text }) => text.length > MOST);
  const seen = long === -1 ? pieces : pieces.slice(0, long + 1);
  const safe = seen.map(({ text, tone }) => piece(printable(text.slice(0, MOST)), tone));
  return [safe, long === -1];
}

/** A device may print a line of a megabyte, and every frame asks; no window is as wide as this. */
const MOST = 10_000;

function cutTo(pieces: Line, width: number, more: string): Line {
  const kept: Piece[] = [];
  let left = Math.max(0, width - columnsOf(more));
  for (const { text, tone } of pieces) {
    const [head, taken] = beginning(text, left);
    if (head !== '') kept.push(piece(head, tone));
    left -= taken;
    if (head.length < text.length) break;
  }
  const mark = columnsOf(more) <= width ? more : '';
  return [...kept, piece(mark + ' '.repeat(left), kept.at(-1)?.tone ?? 'plain')];
}

/** As much of the text as so many columns hold, and how many it takes. */
function beginning(text: string, columns: number): readonly [string, number] {
  let head = '';
  let taken = 0;
  for (const character of text) {
    const width = columnsOf(character);
    if (taken + width > columns) break;
    head += character;
    taken += width;
  }
  return [head, taken];
}

/**
 * The line in as many columns of ASCII, for terminals that know nothing else: there, other characters
 * would take as many columns as they have bytes.
 */
export const inAscii = (pieces: Line): Line =>
  pieces.map(({ text, tone }) => piece(text.replace(NOT_ASCII, standIn), tone));

const NOT_ASCII = /[^ -~]/gu;

const standIn = (character: string): string =>
  character === '…' ? '~' : '?'.repeat(columnsOf(character));

/** The same line in one tone, as the row under the cursor is shown; words that prove something stay lit. */
export const toned = (pieces: Line, tone: Tone): Line =>
  pieces.map((one) => (one.tone === 'evidence' ? one : piece(one.text, tone)));
