/** A terminal as small as the sheet needs: it knows what the sheet writes, and refuses all else. */
export interface Emulator {
  readonly write: (output: string) => void;
  /** The lines, each cell as the colours it was drawn in and its character, blank ones at the end left out. */
  readonly lines: () => readonly string[];
  /** As a new size leaves it: cut, or with blank cells, and the cursor inside. */
  readonly resize: (columns: number, rows: number) => void;
  /** Something else draws over it. */
  readonly smear: () => void;
}

const BLANK = ' ';

export function emulator(columns: number, rows: number): Emulator {
  let size = { columns, rows };
  const grid = new Map<string, string>();
  let at = { row: 0, column: 0 };
  let look = '';

  const put = (character: string): void => {
    if (at.column >= size.columns || at.row >= size.rows)
      throw new Error(`drawn beyond the edge at ${at.row + 1}, ${at.column + 1}`);
    grid.set(`${at.row} ${at.column}`, look + character);
    at = { ...at, column: at.column + 1 };
  };
  // Behind the last column the cursor still stands on it, as in xterm.
  const erase = (row: number, from: number): void => {
    for (let column = Math.min(from, size.columns - 1); column < size.columns; column += 1)
      grid.delete(`${row} ${column}`);
  };
  const does: Readonly<Record<string, (given: string) => void>> = {
    H: (given) => {
      const [row = 1, column = 1] = given.split(';').map((word) => Number(word || 1));
      at = { row: Math.min(row, size.rows) - 1, column: Math.min(column, size.columns) - 1 };
    },
    K: () => erase(at.row, at.column),
    X: (given) => {
      for (let column = at.column; column < at.column + Number(given || 1); column += 1)
        grid.delete(`${at.row} ${column}`);
    },
    J: (given) => {
      const first = given === '2' ? { row: 0, column: 0 } : at;
      for (let row = first.row; row < size.rows; row += 1)
        erase(row, row === first.row ? first.column : 0);
    },
    m: (given) => {
      look = given === '0' || given === '' ? '' : `${look}[${given}]`;
    },
    /** Modes: whether the cursor is seen, and what belongs together. */
    h: () => {},
    l: () => {},
  };

  const obey = (what: string, given: string): void => {
    const how = does[what];
    if (how === undefined) throw new Error(`a terminal is not asked for ${what}`);
    how(given);
  };
  const lineAt = (row: number): string => {
    const cells = Array.from(
      { length: size.columns },
      (_, column) => grid.get(`${row} ${column}`) ?? BLANK,
    );
    return cells.join('').trimEnd();
  };
  return {
    write: (output) => {
      for (const [whole, given = '', what = ''] of output.matchAll(PIECE))
        if (what === '') put(whole);
        else obey(what, given);
    },
    lines: () => Array.from({ length: size.rows }, (_, row) => lineAt(row)),
    resize: (width, height) => {
      size = { columns: width, rows: height };
      at = { row: Math.min(at.row, height - 1), column: Math.min(at.column, width - 1) };
    },
    smear: () => {
      for (let row = 0; row < size.rows; row += 1) grid.set(`${row} 0`, '#');
    },
  };
}

/** A sequence with its numbers and its letter, or one character that is shown. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: ESC is what begins a sequence
const PIECE = /\u001b\[[?]?([\d;]*)([A-Za-z])|./gsu;
