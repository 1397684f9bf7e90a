import type { ReadStream } from 'node:tty';
import { onAbort } from '#collect/ssh/on-abort.js';

/** Where a question is shown and answered. */
export interface Keyboard {
  readonly input: Pick<ReadStream, 'setRawMode' | 'on' | 'off' | 'resume' | 'pause' | 'destroyed'>;
  readonly output: { readonly write: (text: string) => unknown };
  /** Aborted when nobody is to be asked any more. */
  readonly over: AbortSignal;
}

/** The keyboard of whoever started the program; null where nobody can be asked. */
export function keyboard(over: AbortSignal): Keyboard | null {
  const { stdin, stderr } = process;
  if (stdin.isTTY !== true || stderr.isTTY !== true) return null;
  // A terminal that has gone is no failure of ours: its end is heard, and a signal comes as well.
  stdin.on('error', () => {});
  return { input: stdin, output: stderr, over };
}

/**
 * Asks for one line. What is typed is shown or not; the answer is a Buffer, so that it can be zeroed.
 * Null: whoever was asked gave up (Ctrl-D on an empty line), the terminal has gone, or the program is
 * ending. Ctrl-C does what it does elsewhere: it interrupts the program.
 *
 * @param question safe for a terminal
 */
export function askLine(
  { input, output, over }: Keyboard,
  question: string,
  { echo }: { readonly echo: boolean },
): Promise<Buffer | null> {
  return new Promise((resolve) => {
    if (over.aborted || input.destroyed) return resolve(null);
    // Whoever sees the question may type at once, and nothing of that may be shown.
    input.setRawMode(true);
    output.write(question);
    let line: Line = { typed: [], end: 'typing' };
    const hear = (bytes: Buffer): void => {
      line = typedOn(line, bytes, echo ? output : null);
      bytes.fill(0);
      ends[line.end]?.();
    };
    const finish = (): void => {
      forget();
      input.off('data', hear).off('close', finish);
      input.setRawMode(false);
      input.pause();
      output.write('\n');
      resolve(line.end === 'entered' ? Buffer.from(line.typed) : null);
    };
    const forget = onAbort(over, finish);
    const ends: Partial<Record<Line['end'], () => void>> = {
      interrupted: () => process.kill(process.pid, 'SIGINT'),
      entered: finish,
      'given-up': finish,
    };
    input.on('data', hear).on('close', finish);
    input.resume();
  });
}

interface Line {
  readonly typed: readonly number[];
  readonly end: 'typing' | 'entered' | 'given-up' | 'interrupted';
}

/** @param screen shows what is typed; null: nothing does */
function typedOn(line: Line, bytes: Buffer, screen: Keyboard['output'] | null): Line {
  let now = line;
  for (const byte of bytes) {
    now = pressed(now, byte);
    if (now.end !== 'typing') return now;
    if (isShown(byte)) screen?.write(String.fromCharCode(byte));
  }
  return now;
}

function pressed({ typed }: Line, byte: number): Line {
  if (byte === CTRL_C) return { typed, end: 'interrupted' };
  if (byte === CARRIAGE_RETURN || byte === LINE_FEED) return { typed, end: 'entered' };
  if (byte === CTRL_D && typed.length === 0) return { typed, end: 'given-up' };
  return { typed: edited(typed, byte), end: 'typing' };
}

const CTRL_C = 3;
const CTRL_D = 4;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const CTRL_U = 21;
const BLANK = 32;
const DELETE = 127;
const BACKSPACE = 8;

const isShown = (byte: number): boolean => byte >= BLANK && byte !== DELETE;

/** One character back, the whole line back, or one more. */
function edited(typed: readonly number[], byte: number): readonly number[] {
  if (byte === DELETE || byte === BACKSPACE) return withoutLast(typed);
  if (byte === CTRL_U) return [];
  return byte < BLANK ? typed : [...typed, byte];
}

/** A character of UTF-8 is several bytes: those that go on, and the one in front of them. */
function withoutLast(typed: readonly number[]): readonly number[] {
  let end = typed.length - 1;
  while (end > 0 && ((typed[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return typed.slice(0, Math.max(end, 0));
}
