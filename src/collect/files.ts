import { constants, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from './decode.js';

/** A file's text, or why it can't be had. The name is as the user typed it. */
export type Source =
  | { readonly kind: 'text'; readonly file: string; readonly text: string }
  | { readonly kind: 'unreadable'; readonly file: string; readonly why: string };

/** Standard input is named so, in arguments and in evidence. */
export const STDIN = '-';

/**
 * Reads what a person saved: files, all files of a folder and its folders (hidden ones and binary
 * ones left out), or standard input. One that can't be read does not cost the others.
 */
export function readSources(names: readonly string[]): readonly Source[] {
  return names.flatMap((name) => (name === STDIN ? [readText(name, 0)] : readNamed(name)));
}

function readNamed(name: string): readonly Source[] {
  try {
    return statSync(name).isDirectory() ? readFolder(name) : [readText(name, name)];
  } catch (error) {
    return [{ kind: 'unreadable', file: name, why: whyOf(error) }];
  }
}

function readFolder(folder: string): readonly Source[] {
  const files = filesIn(folder);
  if (files.length === 0)
    return [{ kind: 'unreadable', file: folder, why: 'the folder holds no file' }];
  return files
    .map((file) => readText(file, file))
    .filter((source) => source.kind === 'unreadable' || !isBinary(source.text));
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesIn(path);
      return entry.isFile() ? [path] : [];
    });
}

/** Zero bytes are in no text that a router printed, once UTF-16 is decoded. */
const isBinary = (text: string): boolean => text.slice(0, 1_024).includes('\u0000\u0000');

/** One text can't hold more characters than the engine allows in one string. */
const MOST_BYTES = 2 ** 29 - 2 ** 20;

function readText(file: string, from: string | 0): Source {
  try {
    if (from !== 0 && statSync(from).size > MOST_BYTES)
      return { kind: 'unreadable', file, why: 'it is larger than 511 MiB; split it' };
    return { kind: 'text', file, text: decode(readFileSync(from)) };
  } catch (error) {
    return { kind: 'unreadable', file, why: whyOf(error) };
  }
}

/** What an operator makes of the codes of the system. */
const CODES: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'reading it is not permitted',
  EPERM: 'reading it is not permitted',
  EISDIR: 'it is a folder',
  EAGAIN: 'nothing is given on standard input',
  ELOOP: 'its links lead in a circle',
};

function whyOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException; // what node:fs throws
  return CODES[code ?? ''] ?? message;
}

/** Whether the name is that of a file or folder that can be read. */
export function isReadable(name: string): boolean {
  try {
    return (statSync(name).mode & constants.S_IRUSR) !== 0;
  } catch {
    return false;
  }
}
