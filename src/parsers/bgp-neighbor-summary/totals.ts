import type { NeighborTotals } from '#facts/bgp-neighbor.js';
import { numberOf, type Word } from '#parsers/lexemes.js';
import type { Cited, Spans } from '#text/span.js';

/** The words of the lines below the box, by what they count. */
export type Counts = Readonly<Partial<Record<string, Word>>>;

const KEYS = ['configured', 'established', 'disabled', 'dynamic'] as const;

/** What they count; null when none of them was printed. */
export function totalsOf(counts: Counts): Cited<NeighborTotals> | null {
  if (KEYS.every((key) => counts[key] === undefined)) return null;
  const spans: Spans<NeighborTotals> = Object.fromEntries(
    KEYS.flatMap((key) => {
      const word = counts[key];
      return word === undefined ? [] : [[key, word.span]];
    }),
  );
  const number = (key: (typeof KEYS)[number]): number | null => numberOf(counts[key]?.text);
  return {
    configured: number('configured'),
    established: number('established'),
    disabled: number('disabled'),
    dynamic: number('dynamic'),
    spans,
  };
}
