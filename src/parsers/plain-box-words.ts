import type { BoxRow, Cell } from './cells.js';
import type { Word } from './lexemes.js';

/**
 * What the columns of a row say, null where a cell is empty. Names and descriptions may hold blanks, so
 * the lines are joined anew.
 */
export function wordsInRow<C>(
  row: BoxRow,
  columns: readonly (C | null)[],
): (column: C) => Word | null {
  const lines = linesOf(row, columns.length);
  return (wanted) => {
    const column = columns.indexOf(wanted);
    const cell = row.cells[column];
    const pieces = lines.map((line) => line[column + 1] ?? '');
    return cell === undefined || cell.start === -1 ? null : wordIn(cell, pieces);
  };
}

/** The lines of the row, cell by cell; the last one goes on to its last bar, over empty cells. */
function linesOf({ input, start, end }: BoxRow, columns: number): readonly RegExpExecArray[] {
  const line = new RegExp(`\\|${'([^|\\n]*)\\|'.repeat(columns)}`, 'g');
  const near = input.slice(start, end + WIDEST);
  return [...near.matchAll(line)].filter(({ index }) => start + index < end);
}

/** Wider than what is left of a line behind its last word. */
const WIDEST = 1_000;

const wordIn = ({ start, end }: Cell, pieces: readonly string[]): Word => ({
  text: pieces.reduce((text, piece, at) => joined(text, pieces[at - 1] ?? '', piece), ''),
  span: [start, end],
});

/**
 * The router wraps a cell at blanks and behind hyphens, and breaks a word that is wider than the cell
 * where the cell ends. A word that fills a line may be either: then it is taken for a broken one.
 */
function joined(text: string, above: string, cell: string): string {
  const piece = cell.trim();
  if (piece === '' || text === '') return text + piece;
  const last = /\S*$/.exec(above.trim())?.[0] ?? '';
  const full = /\S\s?$/.test(above);
  const broken = full && last.length >= cell.length - 2; // a blank stands at either side of the words
  return broken || /\w-$/.test(last) ? text + piece : `${text} ${piece}`;
}
