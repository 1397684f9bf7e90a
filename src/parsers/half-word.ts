import type { Word } from './lexemes.js';
import type { Region } from './show.js';

/**
 * Whether the text ends right behind what was read of it: its last word may then be half a word, as
 * `4` of `4294967295` or `establish` of `established`, and is no fact.
 *
 * @param end where the last thing that was understood ends
 */
export const endsInWord = ({ text, end: last, followed }: Region, end: number): boolean =>
  !followed && !/\S/.test(text.slice(end, last));

/** The words without the one that stands last. */
export function withoutLastWord<T extends Readonly<Partial<Record<string, Word>>>>(words: T): T {
  const named = Object.entries(words).flatMap(([name, word]) => (word ? [{ name, word }] : []));
  const [last] = named.sort((one, other) => other.word.span[1] - one.word.span[1]);
  return Object.fromEntries(
    Object.entries(words).filter(([name]) => name !== last?.name),
  ) as unknown as T; // the same names but one
}
