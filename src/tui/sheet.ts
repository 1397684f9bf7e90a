import { Writable } from 'node:stream';

/** Rows of a frame, by their numbers. */
export interface Stale {
  readonly rows: readonly number[];
  /** How often what is on the terminal was forgotten: rows that look as before are new ones then. */
  readonly times: number;
}

/**
 * What is on the terminal, row by row. Ink draws the rows that are not there as they should be, and what it
 * writes is brought to their places. Ink's own ways of drawing either clear the terminal when a frame fills
 * it, or lose a line when only changed ones are written.
 */
export interface Sheet {
  /** What Ink takes for its terminal. */
  readonly stdout: NodeJS.WriteStream;
  /** The rows of this frame that have to be drawn; what Ink writes next are these, in this order. */
  readonly stale: (frame: readonly string[]) => Stale;
  /** Everything is stale: something else may have been drawn over it. */
  readonly forget: () => void;
  /** Nothing is drawn while it is held: the terminal is somebody else's. */
  readonly hold: (held: boolean) => void;
}

export function sheetOn(terminal: NodeJS.WriteStream): Sheet {
  let drawn: readonly string[] | null = null;
  let next: Wanted | null = null;
  let held = false;
  let times = 0;
  const write = (text: string): void => {
    if (next === null || held) return;
    const lines = linesIn(text, next.rows.length);
    if (lines === null) return;
    const changes = changesTo(next, lines, drawn?.length ?? null);
    drawn = next.frame;
    if (changes !== '') terminal.write(changes);
  };
  return {
    stdout: paperLike(terminal, write),
    stale: (frame) => {
      const rows = frame.flatMap((line, row) => (drawn?.[row] === line ? [] : [row]));
      next = { frame, rows };
      return { rows, times };
    },
    forget: () => {
      drawn = null;
      times += 1;
    },
    hold: (now) => {
      held = now;
    },
  };
}

interface Wanted {
  readonly frame: readonly string[];
  readonly rows: readonly number[];
}

/** Ink writes to it, and asks for its size; it needs nothing else of a terminal. */
function paperLike(
  terminal: NodeJS.WriteStream,
  written: (text: string) => void,
): NodeJS.WriteStream {
  const stream = new Writable({
    decodeStrings: false,
    write: (chunk: string, _, done) => {
      written(String(chunk));
      done();
    },
  });
  return Object.defineProperties(stream, {
    columns: { get: () => terminal.columns },
    rows: { get: () => terminal.rows },
    isTTY: { value: true },
  }) as unknown as NodeJS.WriteStream;
}

/** Null: these are no rows, but what Ink says to a terminal besides. */
function linesIn(text: string, rows: number): readonly string[] | null {
  if (SAYINGS.some((saying) => text.startsWith(saying))) return null;
  const lines = rows === 0 && text === '' ? [] : text.split('\n');
  return lines.length === rows ? lines : null;
}

/** Such as to hide the cursor. */
const SAYINGS = ['\u001b[?', '\u001b[<', '\u001b[>'];

/** @param before how many rows are on the terminal; null: nobody knows what is */
function changesTo(
  { frame, rows }: Wanted,
  lines: readonly string[],
  before: number | null,
): string {
  const drawn = rows.map((row, at) => `\u001b[${row + 1};1H\u001b[K${lines[at]}\u001b[0m`);
  const start = before === null ? '\u001b[2J' : '';
  const end =
    before !== null && before > frame.length ? `\u001b[${frame.length + 1};1H\u001b[J` : '';
  const all = start + drawn.join('') + end;
  return all === '' ? '' : BEGIN + HIDE + all + FINISH;
}

/** Terminals that know it show what comes between these at once; others ignore them. */
const BEGIN = '\u001b[?2026h';
const FINISH = '\u001b[?2026l';
const HIDE = '\u001b[?25l';
