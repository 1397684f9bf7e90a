import type { Span } from '#text/span.js';
import type { BoxRow } from './cells.js';
import type { Word } from './lexemes.js';
import { placeIn } from './place.js';

/** The letters of a value without any blank, which wrapping puts where it likes, and their places. */
export interface Letters {
  readonly text: string;
  readonly span: Span;
  /** Where one of them stands; null where that can't be told. */
  readonly placeOf: (letter: number) => number | null;
}

/** A cell of a box; null when it is empty. */
export function lettersOfCell(row: BoxRow, column: number): Letters | null {
  const cell = row.cells[column];
  if (cell === undefined || cell.start === -1) return null;
  return {
    text: cell.text,
    span: [cell.start, cell.end],
    placeOf: (letter) => placeIn(row, cell, letter),
  };
}

/** Words in printed order, as JSON holds them; null when there are none. */
export function lettersOfWords(words: readonly Word[]): Letters | null {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return null;
  const places = words.flatMap(({ text, span: [at] }) =>
    [...text.matchAll(/\S/g)].map(({ index }) => at + index),
  );
  return {
    text: words.map(({ text }) => text.replace(/\s+/g, '')).join(''),
    span: [first.span[0], last.span[1]],
    placeOf: (letter) => places[letter] ?? null,
  };
}

/** Where a stretch of the letters stands, or else all of them. */
export function placeOfStretch(letters: Letters, from: number, to: number): Span {
  if (to <= from) return letters.span;
  const [first, last] = [letters.placeOf(from), letters.placeOf(to - 1)];
  return first === null || last === null ? letters.span : [first, last + 1];
}
