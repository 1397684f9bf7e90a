import { EventEmitter } from 'node:events';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Sheet, sheetOn } from '#tui/sheet.js';
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

/** As Ink does it: what has to be drawn is written at once. */
function show(sheet: Sheet, frame: readonly string[]): readonly number[] {
  const { rows } = sheet.stale(frame);
  sheet.stdout.write(rows.map((row) => frame[row]).join('\n'));
  return rows;
}

describe('what is written brings the terminal to the frame', () => {
  it('from any frame to any other one, in a window that stays', () => {
    fc.assert(
      fc.property(
        anySize.chain((size) => fc.tuple(fc.constant(size), fc.array(anyFrame(size)))),
        ([size, frames]) => {
          const screen = fakeScreen(size);
          screen.terminal.smear();
          const sheet = sheetOn(screen.stdout);
          for (const frame of frames) {
            show(sheet, frame);
            expect(screen.terminal.lines()).toEqual(alone(frame, size));
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
        const sheet = sheetOn(screen.stdout);
        for (const { size, frame } of windows) {
          screen.resize(size);
          if (smeared) screen.terminal.smear();
          sheet.forget();
          show(sheet, frame);
          expect(screen.terminal.lines()).toEqual(alone(frame, size));
          expect([sheet.stdout.columns, sheet.stdout.rows]).toEqual([size.columns, size.rows]);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('writes nothing when nothing is new, and only the lines that are', () => {
    fc.assert(
      fc.property(anyWindow, fc.nat(5), ({ size, frame }, at) => {
        const screen = fakeScreen(size);
        const sheet = sheetOn(screen.stdout);
        show(sheet, frame);
        const before = screen.terminal.lines();
        expect(show(sheet, frame)).toEqual([]);
        expect(screen.terminal.lines()).toEqual(before);
        const row = at % frame.length;
        expect(show(sheet, frame.with(row, 'b'))).toEqual(frame[row] === 'b' ? [] : [row]);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('a sheet', () => {
  it('draws nothing while the terminal is somebody else’s, and everything afterwards', () => {
    const screen = fakeScreen();
    const sheet = sheetOn(screen.stdout);
    show(sheet, ['one', 'two']);
    sheet.hold(true);
    screen.terminal.smear();
    const before = screen.terminal.lines();
    show(sheet, ['one', 'three']);
    expect(screen.terminal.lines()).toEqual(before);
    sheet.hold(false);
    sheet.forget();
    show(sheet, ['one', 'three']);
    expect(screen.terminal.lines().slice(0, 2)).toEqual(['one', 'three']);
  });

  it('tells by a number that rows which look as before have to be drawn', () => {
    const sheet = sheetOn(fakeScreen().stdout);
    const { times } = sheet.stale(['one']);
    expect(sheet.stale(['one']).times).toBe(times);
    sheet.forget();
    expect(sheet.stale(['one'])).toEqual({ rows: [0], times: times + 1 });
  });

  it('takes nothing for rows that is none', () => {
    const screen = fakeScreen();
    const sheet = sheetOn(screen.stdout);
    sheet.stdout.write('before anything is wanted');
    show(sheet, ['one', 'two']);
    sheet.stale(['one', 'three']);
    for (const words of ['\u001b[?25h', 'two\nlines']) sheet.stdout.write(words);
    expect(screen.terminal.lines().slice(0, 2)).toEqual(['one', 'two']);
  });

  it('hides the cursor and tells the terminal what belongs together', () => {
    const screen = fakeScreen();
    show(sheetOn(screen.stdout), ['one']);
    const [words = ''] = screen.written;
    expect(words.startsWith('\u001b[?2026h\u001b[?25l')).toBe(true);
    expect(words.endsWith('\u001b[?2026l')).toBe(true);
  });
});

/** A stream whose words go to an emulated terminal. */
function fakeScreen({ columns, rows }: Size = { columns: 20, rows: 6 }): {
  readonly stdout: NodeJS.WriteStream;
  readonly terminal: Emulator;
  readonly written: readonly string[];
  readonly resize: (size: Size) => void;
} {
  const terminal = emulator(columns, rows);
  const written: string[] = [];
  const write = (text: string): void => {
    written.push(text);
    terminal.write(text);
  };
  const stream = Object.assign(new EventEmitter(), { columns, rows, write });
  return {
    // The sheet writes to it and asks for its size.
    stdout: stream as unknown as NodeJS.WriteStream,
    terminal,
    written,
    resize: (size) => {
      terminal.resize(size.columns, size.rows);
      Object.assign(stream, size);
    },
  };
}
