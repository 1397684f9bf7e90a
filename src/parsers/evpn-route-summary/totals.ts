import type { Problem } from '#facts/block.js';
import type { EvpnTable, EvpnTotals } from '#facts/evpn-summary.js';
import { type Counts, counted } from '#parsers/counted.js';
import { mismatch } from '#parsers/ending.js';
import { typeNamed } from '#parsers/evpn-tables.js';
import type { Cited } from '#text/span.js';

/** What such a line counts. */
export function totalsOf(counts: Counts): Cited<EvpnTotals> {
  const { spans, ...numbers } = counted(counts, KEYS) ?? NOTHING;
  const { routes, used, valid, stale } = numbers;
  return {
    routeType: typeNamed(counts['name']?.text ?? ''),
    ...{ routes: routes ?? 0, used: used ?? 0, valid: valid ?? 0, stale },
    spans,
  };
}

const KEYS = ['routes', 'used', 'valid', 'stale'] as const;
const NOTHING = { routes: null, used: null, valid: null, stale: null, spans: {} };

/** Where a line counts other routes than its table shows, or a table shows routes that no line counts. */
export function miscounted(
  text: string,
  tables: readonly EvpnTable[],
  totals: readonly Cited<EvpnTotals>[],
): readonly Problem[] {
  return totals.flatMap(({ routeType, spans: { routes: place } }) => {
    const table = tables.filter((one) => one.routeType === routeType);
    const shown = table.reduce((sum, { rows }) => sum + rows.length, 0);
    if (place === undefined || routeType > 5) return [];
    return mismatch({ text: text.slice(...place), span: place }, shown, 'routes');
  });
}
