import type { Span } from './span.js';

/** A text without what only a terminal cares for, and the way back to the text it came from. */
export interface Cleaned {
  readonly text: string;
  /** The stretch of the original that holds the words of a stretch of the cleaned text. */
  readonly toOriginal: (span: Span) => Span;
}

const ESC = '\\u001b';
const CONTROL = '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f';
/** Invisible marks of web pages and chats: soft hyphens, zero-width blanks, direction marks. */
const INVISIBLE = '\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069';

const NOISE = [
  `${ESC}\\][^\\u0007${ESC}]*(?:\\u0007|${ESC}\\\\)`, // OSC: window titles, links
  `${ESC}[PX^_][^${ESC}]*${ESC}\\\\`, // DCS, SOS, PM, APC
  `${ESC}\\[[0-?]*[ -/]*[@-~]`, // CSI: colour, cursor
  `${ESC}[ -/]*[0-~]`, // the other escapes
  '[^\\u0008\\n]?\\u0008', // a character taken back
  '\\r+', // before a line end; elsewhere it starts the line anew, and a line break stands for it
  `[${CONTROL}]`,
  `[${INVISIBLE}]`,
].join('|');
const ANY_NOISE = new RegExp(`[\\r${CONTROL}${INVISIBLE}]`);

/**
 * Takes out ANSI colour, window titles, carriage returns, taken-back characters and invisible
 * marks. A text without any of them, the usual case, is returned as it is.
 */
export function clean(original: string): Cleaned {
  if (!ANY_NOISE.test(original)) return { text: original, toOriginal: (span) => span };
  const noise = new RegExp(NOISE, 'g');
  const kept: Piece[] = [];
  const pieces: string[] = [];
  let length = 0;
  let from = 0;
  const keep = (piece: string, at: number): void => {
    if (piece === '') return;
    kept.push({ at: length, from: at });
    pieces.push(piece);
    length += piece.length;
  };
  for (let hit = noise.exec(original); hit !== null; hit = noise.exec(original)) {
    keep(original.slice(from, hit.index), from);
    from = hit.index + hit[0].length;
    if (hit[0].startsWith('\r') && original.charAt(from) !== '\n') keep('\n', hit.index);
  }
  keep(original.slice(from), from);
  return { text: pieces.join(''), toOriginal: wayBack(kept) };
}

/** A stretch that was kept: where it stands in the cleaned text, and where it came from. */
interface Piece {
  readonly at: number;
  readonly from: number;
}

function wayBack(kept: readonly Piece[]): (span: Span) => Span {
  const original = (offset: number): number => {
    let low = 0;
    let high = kept.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((kept[middle]?.at ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const piece = kept[low];
    return piece === undefined ? offset : piece.from + offset - piece.at;
  };
  return ([start, end]) =>
    end > start ? [original(start), original(end - 1) + 1] : [original(start), original(start)];
}
