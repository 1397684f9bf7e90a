import type { NetworkInstanceRow, NetworkInstanceRowValues } from '#facts/network-instance.js';
import type { BoxRow, Cell } from '#parsers/cells.js';
import type { Word } from '#parsers/lexemes.js';
import type { Span, Spans } from '#text/span.js';
import type { Column } from './grammar.js';

/** The cells of one row; null where a cell is empty. */
export type Cells = Readonly<Record<Column, Word | null>>;

/** What one network-instance says; null without a name. */
export function rowOf(cells: Cells, span: Span): NetworkInstanceRow | null {
  if (cells.name === null) return null;
  const spans: Spans<NetworkInstanceRowValues> = Object.fromEntries(
    Object.entries(cells).flatMap(([key, word]) => (word === null ? [] : [[key, word.span]])),
  );
  return {
    name: cells.name.text,
    type: cells.type?.text ?? null,
    adminState: cells.adminState?.text ?? null,
    operState: cells.operState?.text ?? null,
    routerId: cells.routerId?.text ?? null,
    description: cells.description?.text ?? null,
    spans,
    span,
  };
}

/** The cells of a row in a box. Names and descriptions may hold blanks, so the lines are joined anew. */
export function boxCells(row: BoxRow, columns: readonly (Column | null)[]): Cells {
  const lines = linesOf(row, columns.length);
  const word = (wanted: Column): Word | null => {
    const column = columns.indexOf(wanted);
    const cell = row.cells[column];
    const pieces = lines.map((line) => line[column + 1] ?? '');
    return cell === undefined || cell.start === -1 ? null : wordIn(cell, pieces);
  };
  return {
    name: word('name'),
    type: word('type'),
    adminState: word('adminState'),
    operState: word('operState'),
    routerId: word('routerId'),
    description: word('description'),
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
