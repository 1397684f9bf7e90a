import { lastAtOrBefore } from './sorted.js';
import type { Span } from './span.js';

/** A text without what only a terminal cares for, and the way back to the text it came from. */
export interface Cleaned {
  readonly text: string;
  /** The stretch of the original that holds the words of a stretch of the cleaned text. */
  readonly toOriginal: (span: Span) => Span;
}

const ESC = '\\u001b';
/** A string that only a terminal reads ends here: ST in both of its forms, or BEL. */
const ENDS = `(?:\\u0007|\\u009c|${ESC}\\\\)`;
const CONTROL = '\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f';
/** Invisible marks of web pages and chats: soft hyphens, zero-width blanks, direction marks. */
const INVISIBLE = '\\u00ad\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff';

const NOISE = [
  `(?:${ESC}[\\]PX^_]|[\\u0090\\u0098\\u009d-\\u009f])[^\\u0007\\u009c${ESC}\\n]*${ENDS}`, // titles, links
  `(?:${ESC}\\[|\\u009b)[0-?]*[ -/]*[@-~]`, // CSI: colour, cursor
  `${ESC}[ -/]*[0-~]`, // the other escapes
  '\\r+', // before a line end; elsewhere it starts the line anew, and a line break stands for it
  `[${CONTROL}]`,
  `[${INVISIBLE}]`,
].join('|');

/** Blanks and line ends in other spellings, each one character for one. */
const BLANK = '\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000';
const LINE_END = '\\u000b\\u000c\\u0085\\u2028\\u2029';
const ANY_BLANK = new RegExp(`[${BLANK}]`, 'g');
const ANY_LINE_END = new RegExp(`[${LINE_END}]`, 'g');
const UNCLEAN = new RegExp(`[\\r${CONTROL}${INVISIBLE}${BLANK}${LINE_END}]`);

/**
 * Takes out ANSI colour, window titles, carriage returns, taken-back characters and invisible
 * marks, and writes all blanks alike. A text without any of them, the usual case, is returned as it
 * is.
 */
export function clean(original: string): Cleaned {
  if (!UNCLEAN.test(original)) return { text: original, toOriginal: (span) => span };
  const text = original.replace(ANY_BLANK, ' ').replace(ANY_LINE_END, '\n');
  const kept: Piece[] = [];
  let from = 0;
  for (const { index, 0: noise } of text.matchAll(new RegExp(NOISE, 'g'))) {
    keep(kept, text.slice(from, index), from);
    from = index + noise.length;
    if (noise === '\b') takeBack(kept);
    if (noise.startsWith('\r') && from < text.length && text.charAt(from) !== '\n')
      keep(kept, '\n', index);
  }
  keep(kept, text.slice(from), from);
  return { text: kept.map(({ words }) => words).join(''), toOriginal: wayBack(kept) };
}

/** A stretch that was kept: where it stands in the cleaned text, and where it came from. */
interface Piece {
  readonly words: string;
  readonly at: number;
  readonly from: number;
}

function keep(kept: Piece[], words: string, from: number): void {
  const last = kept.at(-1);
  const at = last === undefined ? 0 : last.at + last.words.length;
  if (words !== '') kept.push({ words, at, from });
}

/** A backspace takes back the character before it, but no line end. */
function takeBack(kept: Piece[]): void {
  const last = kept.pop();
  if (last === undefined) return;
  const words = last.words.endsWith('\n') ? last.words : last.words.slice(0, -1);
  if (words !== '') kept.push({ ...last, words });
}

function wayBack(kept: readonly Piece[]): (span: Span) => Span {
  const original = (offset: number): number => {
    const piece = kept[lastAtOrBefore(kept, ({ at }) => at, offset)];
    return piece === undefined ? offset : piece.from + offset - piece.at;
  };
  return ([start, end]) =>
    end > start ? [original(start), original(end - 1) + 1] : [original(start), original(start)];
}
