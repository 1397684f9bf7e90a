import type { Word } from '#parsers/lexemes.js';
import { plain, type Table, tablesIn, wordsIn } from './value.js';

/** One key of an object or of those below it, with the words of its value. */
export interface Flat {
  readonly key: Word;
  /** Its names in plain letters: with the key around it in front, and alone. */
  readonly names: readonly [long: string, short: string];
  /** The words of a list as one. */
  readonly word: Word;
}

/**
 * What an object and all below it say, in printed order, down to a depth that no report has.
 *
 * @param skip objects that are read elsewhere
 */
export function flat(
  table: Table,
  skip: ReadonlySet<Table> = new Set(),
  parent = '',
  depth = 8,
): readonly Flat[] {
  if (depth === 0 || skip.has(table)) return [];
  return table.members.flatMap(({ key, value }) => {
    const title = plain(key.text);
    const inner = tablesIn(value).flatMap((one) => flat(one, skip, title, depth - 1));
    const word = wordOf(wordsIn(value));
    return word === null ? inner : [{ key, names: [`${parent}/${title}`, title], word }, ...inner];
  });
}

function wordOf(words: readonly Word[]): Word | null {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return null;
  return { text: words.map(({ text }) => text).join(' '), span: [first.span[0], last.span[1]] };
}
