import { lastAtOrBefore } from './sorted.js';

/** A place in a file as people count: from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * The one place that turns offsets into lines and columns. A line ends at LF and owns it; a CR
 * before it is an ordinary character of that line. Offsets beyond the text count as its end.
 */
export function positionAt(text: string, offset: number): Position {
  return lineIndex(text)(offset);
}

/**
 * A lookup for many offsets of the same text: the lines are counted once.
 *
 * @param from the place of the text's first character, where it is a part of a longer one
 */
export function lineIndex(text: string, from: Position = FIRST): (offset: number) => Position {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    const wanted = Math.min(Math.max(offset, 0), text.length);
    const line = lastAtOrBefore(starts, (start) => start, wanted);
    const column = wanted - (starts[line] ?? 0) + 1;
    return { line: from.line + line, column: line === 0 ? from.column + column - 1 : column };
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
