import type { RouteTotals } from '#facts/route-table.js';
import type { Word } from '#parsers/lexemes.js';
import type { Cited } from '#text/span.js';

/** The figures of a footer as printed; one that is not printed is absent. */
export type Counts = { readonly [name in keyof RouteTotals]?: Word };

/** The totals of a table; null where it has no footer. */
export function totalsOf(counts: Counts): Cited<RouteTotals> | null {
  const { routes, activePrefixes, ecmpRoutes } = counts;
  const words = Object.entries(counts);
  if (words.length === 0) return null;
  const number = (word: Word | undefined): number | null =>
    word === undefined ? null : Number(word.text);
  return {
    routes: number(routes),
    activePrefixes: number(activePrefixes),
    ecmpRoutes: number(ecmpRoutes),
    spans: Object.fromEntries(words.map(([name, { span }]) => [name, span])),
  };
}
