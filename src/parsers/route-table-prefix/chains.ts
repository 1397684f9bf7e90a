import { readAt } from '#parsers/combine.js';
import { trimmed } from '#parsers/lexemes.js';
import type { Span } from '#text/span.js';
import { type Item, report } from './grammar.js';
import type { HopDraft } from './next-hop.js';

/**
 * Reads the next hops that stand at a stretch of a text, with the lines of the text report.
 *
 * @param hops takes them
 * @returns where something else stood
 */
export function readChains(text: string, [start, end]: Span, hops: HopDraft[]): readonly Span[] {
  const read = readAt(report, text.slice(0, end), start);
  if (read === null) return [[start, end]];
  const strays = read.items.flatMap((item) => take(item, hops));
  const rest = trimmed(text, [read.end, end]);
  return rest[1] > rest[0] ? [...strays, rest] : strays;
}

/** Gives a line its place among the next hops; its stretch where it has none. */
function take(item: Item, hops: HopDraft[]): readonly Span[] {
  if (item.kind === 'hop') return takeHop(item, hops);
  if (item.kind !== 'labels') return 'span' in item ? [item.span] : [];
  const line = hops.at(-1)?.lines.at(-1);
  if (line === undefined) return [item.value.span];
  line.labels = item.value;
  return [];
}

function takeHop(
  { line, span }: Extract<Item, { kind: 'hop' }>,
  hops: HopDraft[],
): readonly Span[] {
  const open = hops.at(-1);
  if (line.deeper && open === undefined) return [span];
  if (line.deeper) open?.lines.push({ line, labels: null });
  else hops.push({ lines: [{ line, labels: null }] });
  return [];
}
