import type { Span } from '#text/span.js';
import type { BoxRow } from './cells.js';

/** What a cell of one line, or of the row so far, says; empty where it says nothing. */
export type Says<C> = (column: C) => string;

/**
 * Whether a line begins a row, by its cells and by those of the row that is open above it: where
 * no column is filled in every row but only in its first line, what stands above has to tell, and
 * where no bars stand between the columns, the line as it is printed.
 */
export type Begins<C> = (line: Says<C>, open: Says<C> | null, printed: BoxRow) => boolean;

/** The rows that lines make, and lines that continue a row whose beginning is not there. */
export interface Merged {
  readonly rows: readonly BoxRow[];
  readonly orphans: readonly BoxRow[];
}

/** Puts the lines of a box together to rows. */
export function mergedLines<C>(
  lines: readonly BoxRow[],
  columns: readonly (C | null)[],
  begins: Begins<C>,
): Merged {
  const saysIn = (row: BoxRow): Says<C> => {
    return (column) => row.cells[columns.indexOf(column)]?.text ?? '';
  };
  const rows: BoxRow[] = [];
  const orphans: BoxRow[] = [];
  for (const line of lines) {
    const open = rows.at(-1) ?? null;
    if (begins(saysIn(line), open && saysIn(open), line)) rows.push(line);
    else if (open !== null) takeLine(open, line);
    else orphans.push(line);
  }
  return { rows, orphans: orphans.filter(saysAnything) };
}

const saysAnything = ({ cells }: BoxRow): boolean => cells.some(({ start }) => start >= 0);

function takeLine(row: BoxRow, line: BoxRow): void {
  line.cells.forEach((piece, column) => {
    const cell = row.cells[column];
    if (cell === undefined || piece.start === -1) return;
    if (cell.start === -1) cell.start = piece.start;
    cell.end = piece.end;
    cell.text += piece.text;
    row.end = Math.max(row.end, piece.end);
  });
}

/** Where the words of a row stand, without the borders around them. */
export function placeOfRow({ cells, start, end }: BoxRow): Span {
  const starts = cells.flatMap((cell) => (cell.start < 0 ? [] : [cell.start]));
  return [starts.length === 0 ? start : Math.min(...starts), end];
}
