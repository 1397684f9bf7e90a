import P from 'parsimmon';
import type { Span } from '#text/span.js';
import { ARROW, PLAIN_NOTE } from './remarks.js';

/** A cell of a box table, put together from all lines it was wrapped over. */
export interface Cell {
  /** All pieces in printed order, without any blank: wrapping breaks words where it likes. */
  text: string;
  /** From the first piece to the end of the last one; both -1 in an empty cell. */
  start: number;
  end: number;
}

/** One row of a box table with all its lines. */
export interface BoxRow {
  readonly cells: readonly Cell[];
  /** The text that it stands in. */
  readonly input: string;
  readonly start: number;
  end: number;
}

/** Whether a line begins a row, continues the one above, or belongs to neither. */
export type LineRole = 'begins' | 'continues' | 'stray';

/** Rows that stand one below the other, and the remarks that an author wrote beside them. */
export interface Rows<T> {
  readonly rows: readonly T[];
  readonly remarks: readonly Span[];
}

/**
 * Tells by the cells of a line what it is to the table.
 *
 * @param line the cells as printed, the first one at index 1
 */
export type Role = (line: readonly (string | undefined)[]) => LineRole;

/**
 * Reads as many lines of a box table as follow one another, and makes a row of each line that
 * begins one with those that continue it. A line is so many cells, wherever it is broken: a table
 * on one physical line reads the same. Parsimmon sees all rows as one result, for the sake of speed.
 *
 * @param columns how many cells a line has
 * @param make what a row means
 */
export function boxRows<T>(
  columns: number,
  role: Role,
  make: (row: BoxRow) => T,
): P.Parser<Rows<T>> {
  const line = lineOf(columns);
  return P((input, from) => {
    const desk: Desk<T> = { columns, role, make, rows: [], remarks: [], open: null, at: from };
    line.lastIndex = from;
    while (takeNext(desk, input, line) /* as many as there are */);
    if (desk.open === null) return P.makeFailure(from, 'a row of the table');
    desk.rows.push(make(desk.open));
    return P.makeSuccess(desk.at, { rows: desk.rows, remarks: desk.remarks });
  });
}

interface Desk<T> {
  readonly columns: number;
  readonly role: Role;
  readonly make: (row: BoxRow) => T;
  readonly rows: T[];
  readonly remarks: Span[];
  /** The row whose lines are being read. */
  open: BoxRow | null;
  /** Where the last line taken ends. */
  at: number;
}

// | 192.168.1.0/24 | 0 | bgp | … |   <-- an author's remark
const lineOf = (columns: number): RegExp =>
  new RegExp(
    `\\s*\\|${'([^|\\n]*)\\|'.repeat(columns)}([^\\S\\n]*(?:(?:\\|[^\\S\\n]*)?(?:<[-=]|${ARROW})|#|//|!!!)[^\\n|]*|[^\\S\\n]*\\|[^\\S\\n]*(?=\\n))?`,
    'y',
  );

/** Takes the next line, or a note behind which the row at hand goes on; false: neither is there. */
function takeNext<T>(desk: Desk<T>, input: string, line: RegExp): boolean {
  const found = line.exec(input);
  return found === null ? takeNote(desk, input, line) : takeLine(desk, found, line.lastIndex);
}

/** Whether the line belongs to the table, and then to which row. */
function takeLine<T>(desk: Desk<T>, line: RegExpExecArray, end: number): boolean {
  const role = desk.role(line);
  if (role === 'stray' || (role === 'continues' && desk.open === null)) return false;
  const row = role === 'continues' && desk.open !== null ? desk.open : begin(desk, line.input);
  const remark = line[desk.columns + 1];
  desk.at = end;
  takeCells(row, line, end - (remark?.length ?? 0));
  if (remark !== undefined) desk.remarks.push(spanOf(remark, end));
  return true;
}

// # note that
const NOTE = new RegExp(`\\s*?\\n[^\\S\\n]*((?:${PLAIN_NOTE})[^\\n]*)(?=\\n)`, 'y');

/** A line that an author wrote between two lines of one row: no words of it say that some are gone. */
function takeNote<T>(desk: Desk<T>, input: string, line: RegExp): boolean {
  NOTE.lastIndex = desk.at;
  const found = desk.open === null ? null : NOTE.exec(input);
  if (found === null) return false;
  const end = NOTE.lastIndex;
  line.lastIndex = end;
  const next = line.exec(input);
  if (next === null || desk.role(next) !== 'continues') return false;
  desk.remarks.push(spanOf(found[1] ?? '', end));
  line.lastIndex = end;
  return true;
}

/** Where the words of a remark stand that ends, with its blanks, at `end`. */
function spanOf(remark: string, end: number): Span {
  const from = end - remark.trimStart().length;
  return [from, from + remark.trim().length];
}

function begin<T>(desk: Desk<T>, input: string): BoxRow {
  if (desk.open !== null) desk.rows.push(desk.make(desk.open));
  const cells: Cell[] = [];
  for (let column = 0; column < desk.columns; column += 1)
    cells.push({ text: '', start: -1, end: -1 });
  desk.open = { cells, input, start: desk.at, end: desk.at };
  return desk.open;
}

/** Adds the pieces of one line, whose last `|` ends at `end`, to the cells of its row. */
function takeCells(row: BoxRow, line: RegExpExecArray, end: number): void {
  let at = end;
  for (let column = row.cells.length - 1; column >= 0; column -= 1) {
    const printed = line[column + 1] ?? '';
    const piece = printed.trim();
    at -= printed.length + 1;
    if (piece !== '') takePiece(row, column, piece, at + printed.indexOf(piece));
  }
}

function takePiece(row: BoxRow, column: number, piece: string, start: number): void {
  const cell = row.cells[column];
  if (cell === undefined) return;
  if (cell.start === -1) cell.start = start;
  cell.end = start + piece.length;
  cell.text += piece.includes(' ') ? piece.replace(/\s+/g, '') : piece;
  row.end = Math.max(row.end, cell.end);
}

/**
 * The titles of the columns, rebuilt from the lines of a table's head.
 *
 * @param head the lines from the first `|` to the last one before the rule below the titles
 * @param rule that rule: `+====+====+`
 */
export function columnTitles(head: string, rule: string): readonly string[] {
  const bars = head.split('|').length - 1;
  const ruled = rule.split('+').length - 2;
  const [first = ''] = head.split('\n');
  const fits = bars % (ruled + 1) <= 1; // an arrow drawn beside a line may have left its bar
  const columns = ruled > 0 && fits ? ruled : first.split('|').length - 2;
  const titles: string[] = Array.from({ length: Math.max(columns, 0) }, () => '');
  const line = lineOf(titles.length);
  for (let found = line.exec(head); found !== null; found = line.exec(head))
    titles.forEach((title, column) => {
      titles[column] = title + (found?.[column + 1] ?? '').replace(/\s+/g, '');
    });
  return titles;
}
