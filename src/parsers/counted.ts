import type { Cited, Spans } from '#text/span.js';
import { numberOf, type Word } from './lexemes.js';

/** The words of the lines below a box, by what they count. */
export type Counts = Readonly<Partial<Record<string, Word>>>;

/** What they count, with places; null when nothing was counted. */
export function counted<K extends string>(
  counts: Counts,
  keys: readonly K[],
): Cited<Readonly<Record<K, number | null>>> | null {
  const told = keys.map((key) => [key, counts[key]] as const);
  if (told.every(([, word]) => word === undefined)) return null;
  const numbers = Object.fromEntries(told.map(([key, word]) => [key, numberOf(word?.text)]));
  const spans = Object.fromEntries(
    told.flatMap(([key, word]) => (word === undefined ? [] : [[key, word.span]])),
  );
  return {
    ...(numbers as Record<K, number | null>), // its keys are all of them
    spans: spans as Spans<Record<K, number | null>>, // its keys are some of them
  };
}
