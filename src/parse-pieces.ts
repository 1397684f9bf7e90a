import { lineIndex, type Position } from '#text/position.js';
import type { Opening } from '#text/transcript.js';
import { type FoundReport, type ParsedFile, parsedFile, reportsIn } from './parse.js';

/** A part of a file that was read by itself, and where in the file it begins. */
export interface Piece {
  readonly parsed: ParsedFile;
  /** Characters of the file in front of the piece. */
  readonly offset: number;
  readonly from: Position;
}

/** How much text is read at once, in characters; a longer report is kept whole. */
const WINDOW = 2 ** 22;
/** What stands this near to the end of a window may go on behind it. */
const UNSURE = 2 ** 16;

/**
 * Reads a file that comes in chunks, and gives its reports as soon as nothing behind them can change
 * them: a long log is read in flat memory. The reports are those that `parse` finds in the whole.
 *
 * @param chunks the text of the file, in stretches of any length
 */
export function* parsePieces(
  chunks: Iterable<string>,
  file: string,
  window = WINDOW,
): Generator<Piece> {
  const start = { text: '', offset: 0, from: { line: 1, column: 1 }, known: null, wanted: window };
  const desk: Desk = { ...start, file, window };
  for (const chunk of chunks) {
    desk.text += chunk;
    const piece = desk.text.length < desk.wanted ? null : surePiece(desk);
    if (piece !== null) yield piece;
  }
  yield pieceOf(desk, reportsIn(desk.text, file, desk.known));
}

interface Desk {
  readonly file: string;
  readonly window: number;
  text: string;
  offset: number;
  from: Position;
  /** Who was asked for the report that the text begins with; that report was given before. */
  known: Opening | null;
  /** How much text makes it worth to look for reports. */
  wanted: number;
}

/** The reports that nothing behind the window can change; the last of them begins the next window. */
function surePiece(desk: Desk): Piece | null {
  const { text, window } = desk;
  const end = text.length - Math.min(UNSURE, window);
  const reports = reportsIn(text, desk.file, desk.known);
  const sure = reports.filter((_, at) => (reports[at + 1]?.start ?? text.length) < end);
  const last = sure.at(-1);
  if (last === undefined || last.start === 0) {
    desk.wanted = text.length * 2;
    return null;
  }
  const piece = pieceOf(desk, sure);
  desk.from = lineIndex(text, desk.from)(last.start);
  desk.offset += last.start;
  desk.text = text.slice(last.start);
  desk.known = last.opening;
  desk.wanted = window;
  return piece;
}

function pieceOf(
  { file, text, offset, from, known }: Desk,
  reports: readonly FoundReport[],
): Piece {
  const fresh = known === null ? reports : reports.slice(1);
  return { parsed: parsedFile(file, text, fresh), offset, from };
}
