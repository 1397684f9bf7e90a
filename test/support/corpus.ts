import { existsSync, readFileSync } from 'node:fs';
import { filesBelow } from './tree.js';

/** Public captures of real devices. They are read where they lie, and are no part of the project. */
const CORPUS = '../shared/corpus';

export const corpusIsHere = existsSync(CORPUS);
if (!corpusIsHere) console.warn(`skipped: no folder ${CORPUS}, the public captures are not read`);

/** One capture. */
export interface Capture {
  /** Such as `bgp-neighbor/002.txt`. */
  readonly path: string;
  readonly text: string;
}

/** Captures whose text holds the words, wherever they lie. */
export function capturesWith(words: RegExp): readonly Capture[] {
  if (!corpusIsHere) return [];
  return filesBelow(CORPUS)
    .filter((path) => path.endsWith('.txt'))
    .map((path) => ({ path: path.slice(CORPUS.length + 1), text: readFileSync(path, 'utf8') }))
    .filter(({ text }) => words.test(text));
}
