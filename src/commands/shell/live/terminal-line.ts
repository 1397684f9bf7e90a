import type { ReadStream } from 'node:tty';
import { EXIT } from '../exit.js';

/** Where a question is shown and answered. */
export interface Keyboard {
  readonly input: Pick<ReadStream, 'setRawMode' | 'on' | 'off' | 'resume' | 'pause'>;
  readonly output: { readonly write: (text: string) => unknown };
}

/** The keyboard of whoever started the program; null where nobody can be asked. */
export function keyboard(): Keyboard | null {
  const { stdin, stderr } = process;
  return stdin.isTTY === true && stderr.isTTY === true ? { input: stdin, output: stderr } : null;
}

/**
 * Asks for one line. What is typed is shown or not; the answer is a Buffer, so that it can be zeroed.
 * Null: whoever was asked gave up (Ctrl-D on an empty line).
 *
 * @param question safe for a terminal
 */
export function askLine(
  { input, output }: Keyboard,
  question: string,
  { echo }: { readonly echo: boolean },
): Promise<Buffer | null> {
  return new Promise((resolve) => {
    output.write(question);
    let line: Line = { typed: [], end: 'typing' };
    const hear = (bytes: Buffer): void => {
      line = typedOn(line, bytes, echo ? output : null);
      bytes.fill(0);
      if (line.end !== 'typing') finish();
    };
    const finish = (): void => {
      input.off('data', hear);
      input.setRawMode(false);
      input.pause();
      output.write('\n');
      if (line.end === 'interrupted') process.exit(EXIT.interrupted);
      resolve(line.end === 'entered' ? Buffer.from(line.typed) : null);
    };
    input.setRawMode(true);
    input.on('data', hear);
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
