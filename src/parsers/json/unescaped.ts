import type { Word } from '#parsers/lexemes.js';
import { lastAtOrBefore } from '#text/sorted.js';
import type { Span } from '#text/span.js';

/**
 * A text with the words of its escaped strings behind it, escapes undone. So every value is a
 * stretch of one text, which the grammars of the shows read as they read any other; `back` leads
 * from a stretch of it to the characters that were printed.
 */
export interface Unescaped {
  readonly text: string;
  readonly back: (span: Span) => Span;
}

/** Collects strings while a text is scanned. */
export interface Appendix {
  /** The words of a string that stands at `[start, end)`, quotes not counted. */
  readonly word: (start: number, end: number) => Word;
  readonly finish: () => Unescaped;
}

export function appendixTo(text: string): Appendix {
  const pieces: string[] = [];
  const kept: Piece[] = [];
  let length = text.length;
  const word = (start: number, end: number): Word => {
    const printed = text.slice(start, end);
    if (!printed.includes('\\')) return { text: printed, span: [start, end] };
    const { words, places } = undone(printed);
    const span: Span = [length, length + words.length];
    kept.push({ at: length, from: start, places });
    pieces.push(words);
    length += words.length;
    return { text: words, span };
  };
  return {
    word,
    finish: () =>
      kept.length === 0
        ? { text, back: (span) => span }
        : { text: text + pieces.join(''), back: wayBack(text.length, kept) },
  };
}

/** A string without its escapes: where it stands, where it came from, and where each character did. */
interface Piece {
  readonly at: number;
  readonly from: number;
  readonly places: readonly number[];
}

const ESCAPE = /\\u[\dA-Fa-f]{4}|\\.|[^\\]+|\\$/gs;
const NAMED: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
};

/** The characters that a printed string stands for, and the offset of each; one more for its end. */
function undone(printed: string): { words: string; places: readonly number[] } {
  const places: number[] = [];
  const pieces: string[] = [];
  for (const { 0: token, index } of printed.matchAll(ESCAPE)) {
    const meant = meaningOf(token);
    for (let at = 0; at < meant.length; at += 1) places.push(index + at);
    pieces.push(meant);
  }
  places.push(printed.length);
  return { words: pieces.join(''), places };
}

function meaningOf(token: string): string {
  const letter = token.charAt(1);
  if (!token.startsWith('\\') || letter === '') return token;
  if (letter === 'u' && token.length === 6)
    return String.fromCharCode(Number.parseInt(token.slice(2), 16));
  return NAMED[letter] ?? letter;
}

function wayBack(length: number, kept: readonly Piece[]): (span: Span) => Span {
  const printed = (offset: number, after: number): number => {
    if (offset < length) return offset + after;
    const piece = kept[lastAtOrBefore(kept, ({ at }) => at, offset)];
    return piece === undefined
      ? offset + after
      : piece.from + (piece.places[offset - piece.at + after] ?? 0);
  };
  return ([start, end]) =>
    end > start ? [printed(start, 0), printed(end - 1, 1)] : [printed(start, 0), printed(start, 0)];
}
