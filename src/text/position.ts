import { lastAtOrBefore } from './sorted.js';

/** A place in a file as people count: from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * The one place that turns offsets into lines and columns. A line ends at LF and owns it; a CR
 * before it is an ordinary character of that line. Offsets beyond the text count as its end.
 *
 * @param from the place of the text's first character, where it is a part of a longer one
 */
export function positionAt(text: string, offset: number, from: Position = FIRST): Position {
  const wanted = Math.min(Math.max(offset, 0), text.length);
  let line = 0;
  let start = 0;
  for (let end = text.indexOf('\n'); end !== -1 && end < wanted; end = text.indexOf('\n', start)) {
    line += 1;
    start = end + 1;
  }
  return placed(from, line, wanted - start);
}

/** @param behind how many characters of its line stand in front of it */
const placed = (from: Position, line: number, behind: number): Position => ({
  line: from.line + line,
  column: behind + (line === 0 ? from.column : 1),
});

/**
 * A lookup for many offsets of the same text: the lines are counted once. It gives what
 * `positionAt` gives.
 */
export function lineIndex(text: string, from: Position = FIRST): (offset: number) => Position {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    const wanted = Math.min(Math.max(offset, 0), text.length);
    const line = lastAtOrBefore(starts, (start) => start, wanted);
    return placed(from, line, wanted - (starts[line] ?? 0));
  };
}

const FIRST: Position = { line: 1, column: 1 };

/** The line that holds the offset, without its line end. */
export function lineAround(
  text: string,
  offset: number,
): { readonly start: number; readonly end: number } {
  const start = offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return { start, end: end === -1 ? text.length : end };
}
