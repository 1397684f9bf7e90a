import { lstatSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';

/** A file that a manifest names, or why it is not read. */
export type Inside =
  | { readonly kind: 'file'; readonly path: string; readonly bytes: number }
  | { readonly kind: 'missing' }
  | { readonly kind: 'refused'; readonly why: string };

/**
 * Where the file lies that a manifest names. A manifest may come from anybody: what leads out of its
 * folder, is absolute, goes over a link or is no plain file is refused.
 */
export function fileInside(folder: string, file: string): Inside {
  const parts = file.split('/');
  if (!parts.every(isName)) return { kind: 'refused', why: 'its name leads out of the bundle' };
  const paths = parts.map((_, at) => join(folder, ...parts.slice(0, at + 1)));
  const states = paths.map((path) => lstatSync(path, { throwIfNoEntry: false }));
  if (states.some((state) => state?.isSymbolicLink() === true))
    return { kind: 'refused', why: 'it is reached over a link' };
  const [path, state] = [paths.at(-1), states.at(-1)];
  if (path === undefined || state === undefined) return { kind: 'missing' };
  if (!state.isFile()) return { kind: 'refused', why: 'it is no plain file' };
  return realpathSync(path).startsWith(`${realpathSync(folder)}${sep}`)
    ? { kind: 'file', path, bytes: state.size }
    : { kind: 'refused', why: 'it lies outside of the bundle' };
}

/** One folder or file, in any file system: no separator, no way up, no drive, nothing invisible. */
const isName = (part: string): boolean =>
  part !== '' &&
  part !== '.' &&
  part !== '..' &&
  part.length <= 255 &&
  /^[^\p{C}\\:*?"<>|]+$/u.test(part);
