import type { Size, State } from '../state/state.js';

/** How the screen is divided; every part is given in columns and rows. */
export interface Layout {
  readonly columns: number;
  /** Rows of the frame: all that the terminal has. */
  readonly rows: number;
  /** Columns of the part at the left; 0: there is none. */
  readonly side: number;
  readonly main: number;
  /** Rows between the two rules. */
  readonly body: number;
}

/** Below this the screen says so, and waits. */
export const LEAST: Size = { columns: 60, rows: 15 };

export const isTooSmall = ({ columns, rows }: Size): boolean =>
  columns < LEAST.columns || rows < LEAST.rows;

/** Header, two rules and the line of hints. */
const FRAME = 4;
const SIDE = 28;
/** From here on there is room for a part at the left. */
const WIDE = 110;

export function layoutOf({ columns, rows }: Size): Layout {
  const side = columns >= WIDE ? SIDE : 0;
  return {
    columns,
    rows,
    side,
    main: side === 0 ? columns : columns - side - 1,
    body: rows - FRAME,
  };
}

/** Rows that a list keeps whatever is below it. */
const LEAST_ROWS = 3;

/**
 * How many rows the list and the part below it have, the rule between them aside. The list takes no
 * more than it fills.
 */
export function divided(
  { body }: Layout,
  state: Pick<State, 'previewGrowth'>,
  fills: number,
  previewRows = Number.POSITIVE_INFINITY,
): { readonly list: number; readonly preview: number } {
  const half = Math.max(Math.floor(body / 2), body - 1 - previewRows) - state.previewGrowth;
  const list = Math.max(LEAST_ROWS, Math.min(half, fills, body - LEAST_ROWS));
  return { list, preview: Math.max(0, body - list - 1) };
}
