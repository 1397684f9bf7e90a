import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canvasOn, changesBetween } from '#tui/canvas.js';
import { type Emulator, emulator } from '../support/screen/emulator.js';

const RUNS = Number(process.env['RUNS'] ?? 300);

interface Size {
  readonly columns: number;
  readonly rows: number;
}

const anySize: fc.Arbitrary<Size> = fc.record({
  columns: fc.integer({ min: 1, max: 12 }),
  rows: fc.integer({ min: 1, max: 6 }),
});

/** Few characters, so that many lines stay as they were; colours begin and end, or only begin. */
const anyStretch = fc.tuple(
  fc.constantFrom('', '', '\u001b[7m', '\u001b[31m', '\u001b[1m'),
  fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 4 }),
  fc.constantFrom('', '\u001b[0m'),
);

const anyFrame = ({ columns, rows }: Size): fc.Arbitrary<readonly string[]> =>
  fc.array(
    fc.array(anyStretch, { maxLength: 3 }).map((stretches) => lineOf(stretches, columns)),
    {
      minLength: 1,
      maxLength: rows,
    },
  );

function lineOf(stretches: readonly (readonly string[])[], columns: number): string {
  let left = columns;
  return stretches
    .map(([start = '', words = '', end = '']) => {
      const shown = words.slice(0, left);
      left -= shown.length;
      return start + shown + end;
    })
    .join('');
}

/** What one would see of the frame on a terminal on which there was nothing. */
function alone(frame: readonly string[], { columns, rows }: Size): readonly string[] {
  const terminal = emulator(columns, rows);
  frame.forEach((line, row) => {
    terminal.write(`\u001b[${row + 1};1H\u001b[0m${line}`);
  });
  return terminal.lines();
}

const anyWindow = anySize.chain((size) =>
  fc.record({ size: fc.constant(size), frame: anyFrame(size) }),
);

describe('what is written brings the terminal to the frame', () => {
  it('from any frame to any other one, in a window that stays', () => {
    fc.assert(
      fc.property(
        anySize.chain((size) => fc.tuple(fc.constant(size), fc.array(anyFrame(size)))),
        ([size, frames]) => {
          const terminal = emulator(size.columns, size.rows);
          terminal.smear();
          let drawn: readonly string[] | null = null;
          for (const frame of frames) {
            terminal.write(changesBetween(drawn, frame));
            expect(terminal.lines()).toEqual(alone(frame, size));
            drawn = frame;
          }
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('through any sizes, when it is told to forget what was drawn', () => {
    fc.assert(
      fc.property(fc.array(anyWindow), fc.boolean(), (windows, smeared) => {
        const screen = fakeScreen();
        const canvas = canvasOn(screen.stdout);
        for (const { size, frame } of windows) {
          screen.resize(size);
          if (smeared) screen.terminal.smear();
          canvas.forget();
          canvas.draw(frame);
          expect(screen.terminal.lines()).toEqual(alone(frame, size));
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('writes nothing when nothing is new, and only the lines that are', () => {
    fc.assert(
      fc.property(anyWindow, fc.nat(5), ({ frame }, at) => {
        expect(changesBetween(frame, frame)).toBe('');
        const changed = frame.with(at % frame.length, 'b');
        const lines = changesBetween(frame, changed).match(/\d+;1H/g) ?? [];
        expect(lines).toEqual(
          frame[at % frame.length] === 'b' ? [] : [`${(at % frame.length) + 1};1H`],
        );
      }),
      { numRuns: RUNS },
    );
  });
});

describe('a canvas', () => {
  it('draws nothing while the terminal is somebody else’s, and everything afterwards', () => {
    const screen = fakeScreen();
    const canvas = canvasOn(screen.stdout);
    canvas.draw(['one', 'two']);
    canvas.hold(true);
    screen.terminal.smear();
    const before = screen.terminal.lines();
    canvas.draw(['one', 'three']);
    expect(screen.terminal.lines()).toEqual(before);
    canvas.hold(false);
    canvas.forget();
    canvas.draw(['one', 'three']);
    expect(screen.terminal.lines().slice(0, 2)).toEqual(['one', 'three']);
  });

  it('hides the cursor and tells the terminal what belongs together', () => {
    const changes = changesBetween(null, ['one']);
    expect(changes.startsWith('\u001b[?2026h\u001b[?25l')).toBe(true);
    expect(changes.endsWith('\u001b[?2026l')).toBe(true);
  });
});

/** An emulated terminal that can be made larger and smaller. */
function fakeScreen(): {
  readonly stdout: Parameters<typeof canvasOn>[0];
  readonly terminal: Emulator;
  readonly resize: (size: Size) => void;
} {
  const terminal = emulator(20, 6);
  const write = (words: string): boolean => {
    terminal.write(words);
    return true;
  };
  return {
    // The canvas writes words, and nothing but words.
    stdout: { write: write as NodeJS.WriteStream['write'] },
    terminal,
    resize: ({ columns, rows }) => terminal.resize(columns, rows),
  };
}
