import { firstPart, nextPart } from './parse-parts.js';
import { type Desk, given, type Piece, putAway, sureEnd, wholeOf } from './reading-desk.js';
import { reportsIn } from './reports.js';
import { reportsAsPrinted } from './reports-as-printed.js';

/** How much text is read at once, in characters: little enough for its facts to be dropped young. */
const WINDOW = 2 ** 18;

/**
 * Reads a file that comes in chunks, and gives its reports as soon as nothing behind them can change
 * them: a long log is read in flat memory, and so is a long table, in parts. Put together, the
 * pieces are what `parse` finds in the whole.
 *
 * @param chunks the text of the file, in stretches of any length
 */
export function* parsePieces(
  chunks: Iterable<string>,
  file: string,
  window = WINDOW,
): Generator<Piece> {
  const desk: Desk = {
    file,
    window,
    text: '',
    offset: 0,
    from: { line: 1, column: 1 },
    wanted: window,
    known: null,
    parts: null,
  };
  for (const chunk of chunks) {
    desk.text += chunk;
    yield* enough(desk);
  }
  yield given(desk, wholeOf(desk), freshIn(desk, wholeOf(desk)), false);
}

/** As many pieces as the text at hand surely gives; then more text is wanted. */
function* enough(desk: Desk): Generator<Piece> {
  const printed = printedPiece(desk);
  if (printed !== null) yield printed;
  while (desk.text.length >= desk.wanted) {
    const piece = nextPart(desk) ?? surePiece(desk) ?? firstPart(desk);
    desk.wanted = piece === null ? desk.text.length * 2 : desk.window;
    if (piece !== null) yield piece;
  }
}

/** The reports that are letter by letter as leaves print them: nothing behind them can change them. */
function printedPiece(desk: Desk): Piece | null {
  const { text, file, known, parts } = desk;
  if (parts !== null) return null;
  const { reports, end } = reportsAsPrinted(text, file, known);
  const fresh = known === null ? reports : reports.slice(1);
  if (fresh.length === 0) return null;
  const piece = given(desk, text, fresh, false);
  putAway(desk, text, end, { known: null, parts: null });
  return piece;
}

/** The reports that nothing behind the text can change; the last of them begins the next text. */
function surePiece(desk: Desk): Piece | null {
  const whole = wholeOf(desk);
  const end = sureEnd(whole, desk);
  const reports = freshIn(desk, whole);
  const sure = reports.filter((_, at) => (reports[at + 1]?.start ?? whole.length) < end);
  const last = sure.at(-1);
  if (last === undefined || last.start < (desk.parts?.head.length ?? 1)) return null;
  const piece = given(desk, whole, sure, false);
  putAway(desk, whole, last.start, { known: last.opening, parts: null });
  return piece;
}

/** The reports of the text that were not given before. */
function freshIn({ file, known, parts }: Desk, whole: string) {
  const reports = reportsIn(whole, file, known, parts?.before ?? 0);
  return known !== null && parts === null ? reports.slice(1) : reports;
}
