import { Writable } from 'node:stream';
import type { Line } from './line.js';
import { type Stretch, stretchOf } from './stretch.js';

/** What of a frame has to be drawn. */
export interface Stale {
  readonly stretches: readonly Stretch[];
  /** How often what is on the terminal was forgotten: what looks as before is new then. */
  readonly times: number;
}

/**
 * What is on the terminal. Ink draws the stretches that are not there as they should be, and what it writes is
 * brought to their places. Ink's own ways of drawing either clear the terminal when a frame fills it, or lose
 * a line when only changed ones are written.
 */
export interface Sheet {
  /** What Ink takes for its terminal. */
  readonly stdout: NodeJS.WriteStream;
  /** What has to be drawn of a frame in these colours; what Ink writes next are these stretches, a line each. */
  readonly stale: (frame: readonly Line[], theme: string) => Stale;
  /** Everything is stale: something else may have been drawn over it. */
  readonly forget: () => void;
  /** Nothing is drawn while it is held: the terminal is somebody else's. */
  readonly hold: (held: boolean) => void;
}

export function sheetOn(terminal: NodeJS.WriteStream): Sheet {
  let drawn: Drawn | null = null;
  let next: Wanted | null = null;
  let held = false;
  let times = 0;
  const write = (text: string): void => {
    const lines = next === null || held ? null : linesIn(text, next.stretches.length);
    if (next === null || lines === null) return;
    const changes = changesTo(next, lines, drawn);
    drawn = next;
    if (changes !== '') terminal.write(BEGIN + HIDE + changes + FINISH);
  };
  return {
    stdout: paperLike(terminal, write),
    stale: (frame, theme) => {
      const there = drawn?.theme === theme ? drawn.frame : [];
      const stretches = frame.flatMap((line, row) => stretchOf(row, there[row], line) ?? []);
      next = { frame, theme, stretches };
      return { stretches, times };
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

interface Drawn {
  readonly frame: readonly Line[];
  readonly theme: string;
}

interface Wanted extends Drawn {
  readonly stretches: readonly Stretch[];
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

/** Null: these are no stretches, but what Ink says to a terminal besides. */
function linesIn(text: string, count: number): readonly string[] | null {
  if (SAYINGS.some((saying) => text.startsWith(saying))) return null;
  const lines = count === 0 && text === '' ? [] : text.split('\n');
  return lines.length === count ? lines : null;
}

/** Such as to hide the cursor. */
const SAYINGS = ['\u001b[?', '\u001b[<', '\u001b[>'];

/** @param lines what Ink made of the stretches */
function changesTo(
  { frame, stretches }: Wanted,
  lines: readonly string[],
  drawn: Drawn | null,
): string {
  const below = (drawn?.frame.length ?? 0) > frame.length;
  return [
    drawn === null ? '\u001b[2J' : '',
    ...stretches.map((stretch, number) => placed(stretch, lines[number] ?? '')),
    below ? `${at(frame.length, 0)}\u001b[J` : '',
  ].join('');
}

/** What is there is erased first: blanks at the end of a line do not come through Ink. */
const placed = ({ row, column, width, last }: Stretch, text: string): string =>
  `${at(row, column)}\u001b[${last ? 'K' : `${width}X`}${text}\u001b[0m`;

const at = (row: number, column: number): string => `\u001b[${row + 1};${column + 1}H`;

/** Terminals that know it show what comes between these at once; others ignore them. */
const BEGIN = '\u001b[?2026h';
const FINISH = '\u001b[?2026l';
const HIDE = '\u001b[?25l';
