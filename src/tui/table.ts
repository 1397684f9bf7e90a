import { columnsOf } from '#render/lines.js';
import { fitted, type Line, piece, type Tone, wordsOf } from './line.js';

/** A column of a list: as wide as told, the last one as wide as there is room. */
export interface Column {
  readonly title: string;
  readonly width: number;
}

export type Cell = string | readonly [string, Tone] | Line;

const GAP = 2;

/** Widths for cells that are known: as wide as the widest, but no wider than the most. */
export function columnFor(title: string, cells: readonly string[], most: number): Column {
  const widest = cells.reduce((width, cell) => Math.max(width, columnsOf(cell)), columnsOf(title));
  return { title, width: Math.min(most, widest) };
}

export function row(columns: readonly Column[], cells: readonly Cell[]): Line {
  const drawn = columns.flatMap(({ width }, at) => {
    const line = lineOf(cells[at] ?? '');
    const last = at === columns.length - 1;
    if (last) return line;
    return [...fitted(line, width), piece(' '.repeat(GAP))];
  });
  MADE_OF.set(drawn, { columns, cells });
  return drawn;
}

const MADE_OF = new WeakMap<Line, { columns: readonly Column[]; cells: readonly Cell[] }>();

/** What stands in the columns of a row, whole, for whoever tells it without columns; null: it has none. */
export function cellsIn(
  line: Line,
): readonly { readonly title: string; readonly text: string }[] | null {
  const made = MADE_OF.get(line);
  if (made === undefined) return null;
  return made.columns.map(({ title }, at) => ({
    title,
    text: wordsOf(lineOf(made.cells[at] ?? '')),
  }));
}

export const titles = (columns: readonly Column[]): Line =>
  row(
    columns,
    columns.map(({ title }) => [title, 'strong'] as const),
  );

function lineOf(cell: Cell): Line {
  if (typeof cell === 'string') return [piece(cell)];
  const [first, tone] = cell;
  return typeof first === 'string' && typeof tone === 'string'
    ? [piece(first, tone)]
    : (cell as Line);
}
