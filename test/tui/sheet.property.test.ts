import { EventEmitter } from 'node:events';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitted, type Line, line, piece, type Tone } from '#tui/line.js';
import { painterFor } from '#tui/paint.js';
import { type Sheet, sheetOn } from '#tui/sheet.js';
import type { Stretch } from '#tui/stretch.js';
import { stylesOf } from '#tui/theme.js';
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

/** Few characters and tones, so that much stays as it was. */
const anyPiece = fc
  .tuple(
    fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'ü'), maxLength: 4 }),
    fc.constantFrom<Tone>('plain', 'plain', 'focus', 'good'),
  )
  .map(([text, tone]) => piece(text, tone));

const anyFrame = ({ columns, rows }: Size): fc.Arbitrary<readonly Line[]> =>
  fc.array(
    fc.array(anyPiece, { maxLength: 4 }).map((line) => fitted(line, columns)),
    { minLength: 1, maxLength: rows },
  );

const paint = painterFor(stylesOf('terminal'), 4);

/** What one would see of the frame on a terminal on which there was nothing. */
function alone(frame: readonly Line[], { columns, rows }: Size): readonly string[] {
  const terminal = emulator(columns, rows);
  frame.forEach((line, row) => {
    terminal.write(`\u001b[${row + 1};1H\u001b[0m${paint(line)}`);
  });
  return terminal.lines();
}

const anyWindow = anySize.chain((size) =>
  fc.record({ size: fc.constant(size), frame: anyFrame(size) }),
);

/** As Ink does it: what has to be drawn is written at once. */
function show(sheet: Sheet, frame: readonly Line[], theme = 'terminal'): readonly Stretch[] {
  const { stretches } = sheet.stale(frame, theme);
  sheet.stdout.write(stretches.map((stretch) => paint(stretch.line)).join('\n'));
  return stretches;
}

const words = (...texts: readonly string[]): readonly Line[] => texts.map((text) => line(text));

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
        const changed = fitted(
          [...(frame[row] ?? []).slice(0, 1), piece('b', 'bad')],
          size.columns,
        );
        const rows = show(sheet, frame.with(row, changed)).map((stretch) => stretch.row);
        expect(rows.filter((one) => one !== row)).toEqual([]);
        expect(screen.terminal.lines()).toEqual(alone(frame.with(row, changed), size));
      }),
      { numRuns: RUNS },
    );
  });
});

describe('a sheet', () => {
  it('draws nothing while the terminal is somebody else’s, and everything afterwards', () => {
    const screen = fakeScreen();
    const sheet = sheetOn(screen.stdout);
    show(sheet, words('one', 'two'));
    sheet.hold(true);
    screen.terminal.smear();
    const before = screen.terminal.lines();
    show(sheet, words('one', 'three'));
    expect(screen.terminal.lines()).toEqual(before);
    sheet.hold(false);
    sheet.forget();
    show(sheet, words('one', 'three'));
    expect(screen.terminal.lines().slice(0, 2)).toEqual(['one', 'three']);
  });

  it('tells by a number that rows which look as before have to be drawn', () => {
    const sheet = sheetOn(fakeScreen().stdout);
    const { times } = sheet.stale(words('one'), 'terminal');
    show(sheet, words('one'));
    expect(sheet.stale(words('one'), 'terminal')).toEqual({ stretches: [], times });
    sheet.forget();
    const anew = sheet.stale(words('one'), 'terminal');
    expect([anew.times, anew.stretches.length]).toEqual([times + 1, 1]);
  });

  it('draws a part of a row where the rest of it stays', () => {
    const screen = fakeScreen();
    const sheet = sheetOn(screen.stdout);
    const row = (middle: string): Line => [piece('one '), piece(middle, 'good'), piece(' three')];
    show(sheet, [row('two')]);
    expect(show(sheet, [row('2nd')])).toEqual([
      { row: 0, column: 4, width: 3, line: [piece('2nd', 'good')], last: false },
    ]);
    expect(show(sheet, [row('second')])).toMatchObject([{ column: 0, width: 16, last: true }]);
    expect(screen.terminal.lines()[0]).toContain(' three');
  });

  it('draws everything in other colours', () => {
    const sheet = sheetOn(fakeScreen().stdout);
    show(sheet, words('one', 'two'));
    expect(show(sheet, words('one', 'two'), 'mono')).toHaveLength(2);
  });

  it('takes nothing for a stretch that is none', () => {
    const screen = fakeScreen();
    const sheet = sheetOn(screen.stdout);
    sheet.stdout.write('before anything is wanted');
    show(sheet, words('one', 'two'));
    sheet.stale(words('one', 'three'), 'terminal');
    for (const said of ['\u001b[?25h', 'two\nlines']) sheet.stdout.write(said);
    expect(screen.terminal.lines().slice(0, 2)).toEqual(['one', 'two']);
  });

  it('hides the cursor and tells the terminal what belongs together', () => {
    const screen = fakeScreen();
    show(sheetOn(screen.stdout), words('one'));
    const [written = ''] = screen.written;
    expect(written.startsWith('\u001b[?2026h\u001b[?25l')).toBe(true);
    expect(written.endsWith('\u001b[?2026l')).toBe(true);
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
