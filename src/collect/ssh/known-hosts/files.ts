import { readFileSync } from 'node:fs';
import { whyOf } from '../../why.js';
import { type KnownLine, linesOf } from './line.js';

/** A known-hosts file that was read, or one that is there and can't be. */
export type KnownFile =
  | { readonly kind: 'read'; readonly file: string; readonly lines: readonly KnownLine[] }
  | { readonly kind: 'unreadable'; readonly file: string; readonly why: string };

/** Reads the files in their order; one that is not there is left out, as OpenSSH does. */
export const readKnownHosts = (files: readonly string[]): readonly KnownFile[] =>
  [...new Set(files)].flatMap((file) => readOne(file) ?? []);

function readOne(file: string): KnownFile | null {
  try {
    return { kind: 'read', file, lines: linesOf(readFileSync(file, 'utf8')) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException; // what node:fs throws
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    return { kind: 'unreadable', file, why: whyOf(error) };
  }
}
