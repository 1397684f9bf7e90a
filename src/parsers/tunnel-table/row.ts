import { isPrefix } from '#facts/prefix.js';
import type { TunnelRow, TunnelRowValues, TunnelTotals } from '#facts/tunnel-table.js';
import type { Letters } from '#parsers/letters.js';
import { numberOf, type Word } from '#parsers/lexemes.js';
import type { Cited, Span } from '#text/span.js';
import type { Column } from './grammar.js';

/** What a column of one row says; null where its cell is empty. */
export type CellOf = (column: Column) => Letters | null;

/** What one tunnel says; null where the end of its prefix is missing. */
export function tunnelOf(cell: CellOf, span: Span): TunnelRow | null {
  const text = (column: Column): string | null => cell(column)?.text ?? null;
  const number = (column: Column): number | null => numberOf(cell(column)?.text);
  const prefix = text('prefix') ?? '';
  if (!prefix.includes('/') || !isPrefix(prefix)) return null;
  const values: TunnelRowValues = {
    prefix,
    owner: text('owner'),
    encapsulation: text('encapsulation'),
    type: text('type'),
    tunnelId: number('tunnelId'),
    fib: TRUTH[text('fib')?.toLowerCase() ?? ''] ?? null,
    metric: number('metric'),
    preference: number('preference'),
    lastUpdate: text('lastUpdate'),
    nextHops: text('nextHops'),
    interfaces: text('interfaces'),
  };
  const keys = Object.keys(values) as Column[]; // they are its keys
  const places = keys.flatMap((key) => {
    const found = cell(key);
    return found === null ? [] : [[key, found.span] as const];
  });
  return { ...values, spans: Object.fromEntries(places), span };
}

const TRUTH: Readonly<Record<string, boolean>> = {
  ...{ y: true, n: false },
  ...{ true: true, false: false },
};

/** Numbers that are none, by the titles of their columns. */
export const oddIn = (row: TunnelRow): readonly (readonly [string, Span])[] =>
  NUMBERS.flatMap(([key, title]) => {
    const place = row.spans[key];
    return row[key] === null && place !== undefined ? [[title, place] as const] : [];
  });

const NUMBERS = [
  ['tunnelId', 'Tunnel ID'],
  ['fib', 'FIB'],
  ['metric', 'Metric'],
  ['preference', 'Preference'],
] as const;

const COUNT =
  /(?<tunnels>\d+)\s+(?<type>[A-Z][\w-]*)\s+tunnels,\s*(?<active>\d+)\s+active,\s*(?<inactive>\d+)\s+inactive/dg;

/** The lines that count tunnels, one for each type. */
export const totalsIn = (
  counts: Word | undefined,
): readonly (Cited<TunnelTotals> & { readonly span: Span })[] =>
  [...(counts?.text ?? '').matchAll(COUNT)].map(({ groups = {}, indices, index, 0: line }) => {
    const from = counts?.span[0] ?? 0;
    const spans = Object.entries(indices?.groups ?? {}).flatMap(([key, place]) =>
      place === undefined ? [] : [[key, [from + place[0], from + place[1]] as const] as const],
    );
    return {
      type: groups['type'] ?? '',
      tunnels: Number(groups['tunnels']),
      active: Number(groups['active']),
      inactive: Number(groups['inactive']),
      spans: Object.fromEntries(spans),
      span: [from + index, from + index + line.length],
    };
  });
