import { Writable } from 'node:stream';

/**
 * A stream to which Ink writes whole frames, and which brings the lines that changed to their places on
 * the terminal. Ink's own ways of drawing either clear the terminal when a frame fills it, or lose a
 * line when only changed ones are written.
 */
export interface Canvas {
  /** What Ink takes for its terminal. */
  readonly stdout: NodeJS.WriteStream;
  /** The next frame is drawn from scratch: something else may have been drawn over it. */
  readonly forget: () => void;
  /** Nothing is drawn while it is held: the terminal is somebody else's. */
  readonly hold: (held: boolean) => void;
}

export function canvasOn(terminal: NodeJS.WriteStream): Canvas {
  let drawn: readonly string[] | null = null;
  let held = false;
  const stream = new Writable({
    decodeStrings: false,
    write: (chunk: string, _, done) => {
      if (held) return done();
      const frame = String(chunk).split('\n');
      const changes = changesBetween(drawn, frame);
      drawn = frame;
      if (changes !== '') terminal.write(changes);
      done();
    },
  });
  const sized = Object.defineProperties(stream, {
    columns: { get: () => terminal.columns },
    rows: { get: () => terminal.rows },
    isTTY: { value: true },
  });
  return {
    // Ink writes to it, and asks for its size; it needs nothing else of a terminal.
    stdout: sized as unknown as NodeJS.WriteStream,
    forget: () => {
      drawn = null;
    },
    hold: (now) => {
      held = now;
    },
  };
}

/** What brings one frame on the terminal to the next, lines that stay untouched. */
export function changesBetween(drawn: readonly string[] | null, frame: readonly string[]): string {
  const lines = frame.flatMap((line, at) =>
    drawn !== null && drawn[at] === line ? [] : [`\u001b[${at + 1};1H\u001b[K${line}\u001b[0m`],
  );
  const cleared = drawn === null || drawn.length > frame.length;
  if (lines.length === 0 && !cleared) return '';
  const start = drawn === null ? '\u001b[2J' : '';
  const end = cleared && drawn !== null ? `\u001b[${frame.length + 1};1H\u001b[J` : '';
  return BEGIN + HIDE + start + lines.join('') + end + FINISH;
}

/** Terminals that know it show what comes between these at once; others ignore them. */
const BEGIN = '\u001b[?2026h';
const FINISH = '\u001b[?2026l';
const HIDE = '\u001b[?25l';
