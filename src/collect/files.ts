import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { chunksOf } from './chunks.js';
import { whyOf } from './why.js';

/** A file whose text can be had in chunks, or why it can't. The name is as the user typed it. */
export type Source =
  | { readonly kind: 'text'; readonly file: string; readonly chunks: () => Iterable<string> }
  | Unreadable;

export interface Unreadable {
  readonly kind: 'unreadable';
  readonly file: string;
  readonly why: string;
}

/** Standard input is named so, in arguments and in evidence. */
const STDIN = '-';

/**
 * What a person saved: files, all files of a folder and its folders (hidden ones and binary ones left
 * out), or standard input. One that can't be read does not cost the others.
 */
export function sourcesOf(names: readonly string[]): readonly Source[] {
  return names.flatMap((name) => (name === STDIN ? [textOf(STDIN, 0)] : named(name)));
}

function named(name: string): readonly Source[] {
  try {
    return statSync(name).isDirectory() ? inFolder(name) : [textOf(name, name)];
  } catch (error) {
    return [{ kind: 'unreadable', file: name, why: whyOf(error) }];
  }
}

function inFolder(folder: string): readonly Source[] {
  const files = filesIn(folder);
  if (files.length > 0) return files.map((file) => textOf(file, file));
  return [{ kind: 'unreadable', file: folder, why: 'the folder holds no file of text' }];
}

const textOf = (file: string, from: string | 0): Source => ({
  kind: 'text',
  file,
  chunks: () => chunksOf(from),
});

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesIn(path);
      return entry.isFile() && !isBinary(path) ? [path] : [];
    });
}

/** Zero bytes are in no text that a router printed, once UTF-16 is decoded. */
function isBinary(path: string): boolean {
  try {
    const [first = ''] = chunksOf(path);
    return first.slice(0, 1_024).includes('\u0000\u0000');
  } catch {
    // What can't be read is told when it is its turn.
    return false;
  }
}

/** Whether there is a file or folder of that name. */
export function isThere(name: string): boolean {
  return statSync(name, { throwIfNoEntry: false }) !== undefined;
}
