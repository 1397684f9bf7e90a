import { closeSync, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { whyOf } from './why.js';

/** The first line of what was given, or why there is none. */
export type GivenPassword =
  | { readonly kind: 'password'; readonly password: Buffer }
  | { readonly kind: 'no-password'; readonly why: string; readonly help: string };

/** More than any password; what is longer is the wrong file. */
const LONGEST = 4_096;

/**
 * Reads `--password-file`: the first line is the password. Others must not be able to read the file, as
 * OpenSSH demands of private keys.
 */
export function passwordInFile(file: string): GivenPassword {
  try {
    const descriptor = openSync(file, 'r');
    try {
      return refusal(file, fstatSync(descriptor)) ?? firstLine(descriptor, `\`${file}\``);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    const why = `\`${file}\` can't be read: ${whyOf(error)}`;
    return { kind: 'no-password', why, help: 'name a file that you may read' };
  }
}

/** Reads `--password-fd`: the first line that comes through a descriptor, which is closed then. */
export function passwordFrom(descriptor: number): GivenPassword {
  try {
    const given = firstLine(descriptor, `descriptor ${descriptor}`);
    closeSync(descriptor);
    return given;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException; // what node:fs throws
    // A number that nobody opened may be one of the runtime's own, of which nothing can be read.
    const why = code === 'EBADF' ? 'it is not open' : 'no text comes through it';
    return {
      kind: 'no-password',
      why: `descriptor ${descriptor} can't be read: ${why}`,
      help: `open it in front of the program, as in ${descriptor}< FILE`,
    };
  }
}

/** Windows has no modes to look at. */
function refusal(file: string, { mode }: Stats): GivenPassword | null {
  if (process.platform === 'win32' || (mode & 0o077) === 0) return null;
  const digits = (mode & 0o777).toString(8).padStart(4, '0');
  const why = `others may read \`${file}\`: its mode is ${digits}, expected 0600`;
  return { kind: 'no-password', why, help: `chmod 600 ${file}` };
}

function firstLine(descriptor: number, source: string): GivenPassword {
  const bytes = Buffer.alloc(LONGEST + 1);
  try {
    const length = lineEnd(bytes, fill(descriptor, bytes));
    if (length === 0) return missing(`${source} holds no password: its first line is empty`);
    if (length > LONGEST) return missing(`the first line of ${source} is longer than a password`);
    return { kind: 'password', password: Buffer.from(bytes.subarray(0, length)) };
  } finally {
    bytes.fill(0);
  }
}

/** Reads until a line has ended or there is no more. */
function fill(descriptor: number, bytes: Buffer): number {
  let length = 0;
  while (length < bytes.length && !bytes.subarray(0, length).includes(0x0a)) {
    const read = readSync(descriptor, bytes, length, bytes.length - length, null);
    if (read === 0) break;
    length += read;
  }
  return length;
}

function lineEnd(bytes: Buffer, length: number): number {
  const end = bytes.subarray(0, length).indexOf(0x0a);
  const line = end === -1 ? length : end;
  return line > 0 && bytes[line - 1] === 0x0d ? line - 1 : line;
}

const missing = (why: string): GivenPassword => ({
  kind: 'no-password',
  why,
  help: 'put the password alone on the first line',
});
