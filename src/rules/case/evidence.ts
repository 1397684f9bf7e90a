import type { Evidence } from '#findings/finding.js';
import type { Quote } from '#rules/rule.js';
import { lineAround, lineIndex, type Position } from '#text/position.js';
import type { Span } from '#text/span.js';

/** A file with its text as it is, which all spans point into. */
export interface Source {
  readonly file: string;
  readonly text: string;
  /** The place of its first character, where the text is a part of the file. */
  readonly from?: Position;
}

/** Turns quotes into evidence: places as people count, the very words, and a window around them. */
export function quoting(sources: readonly Source[]): (quote: Quote) => Evidence {
  const files = new Map(sources.map((source) => [source.file, source]));
  const places = new Map<string, (offset: number) => Position>();
  return ({ file, span, label }) => {
    const source = files.get(file);
    if (source === undefined || span === null || span[0] >= span[1]) {
      return { file, from: null, to: null, text: null, label, excerpt: null };
    }
    const place = places.get(file) ?? lineIndex(source.text, source.from);
    places.set(file, place);
    return {
      file,
      from: place(span[0]),
      to: place(span[1] - 1),
      text: source.text.slice(...span),
      label,
      excerpt: excerptOf(source.text, span),
    };
  };
}

/** How much of a long line is shown: a report may be saved as one. */
const WINDOW = 100;
/** How much of it stands before the words. */
const LEAD = 40;

/** The first line of the words, cut at blanks to a window that holds their beginning. */
function excerptOf(text: string, [start, end]: Span): NonNullable<Evidence['excerpt']> {
  const line = lineAround(text, start);
  const last = text.charAt(line.end - 1) === '\r' ? line.end - 1 : line.end;
  const fits = last - line.start <= WINDOW;
  const from = fits ? line.start : wordStart(text, Math.max(line.start, start - LEAD), start);
  const until = fits ? last : wordEnd(text, Math.min(last, from + WINDOW), start + 1);
  // Words that begin with a line end are shown by it.
  const to = Math.max(until, start + 1);
  return { text: text.slice(from, to), start: start - from, end: Math.min(end, to) - from };
}

/** The next beginning of a word, so that no word is shown in half; not beyond the limit. */
function wordStart(text: string, offset: number, limit: number): number {
  if (!IN_WORD.test(text.charAt(offset - 1))) return offset;
  // No blank at all is a blank just before.
  return offset + text.slice(offset, limit).search(/\s/) + 1;
}

/** The end of the last word that ends before, so that none is shown in half; not before the limit. */
function wordEnd(text: string, offset: number, limit: number): number {
  if (!IN_WORD.test(text.charAt(offset))) return offset;
  const blank = text.slice(limit, offset).search(/\s\S*$/);
  return blank === -1 ? offset : limit + blank;
}

/** No word goes on beyond the text. */
const IN_WORD = /\S/;
