import { canonicalPrefix, familyOf } from '#facts/prefix.js';
import type { Resolution } from '#facts/route-table.js';
import type { TunnelRow, TunnelTable } from '#facts/tunnel-table.js';
import type { Asked } from './ground.js';
import { absent, type Hop, hop, named, type Quoted, quoted, remarksOf } from './hop.js';

/** A tunnel that leads to another leaf. */
export type Tunnel = Omit<Resolution, 'by'>;

/** Types that a resolution is told by where it is a tunnel. */
export const TUNNELS = /^(?:vxlan|ldp|mpls|sr-|isis-sr|ospf-sr|bgp-lu|rsvp|te-policy|udp|gre)/;

/**
 * A tunnel as the tunnel table has it, else as whatever names it.
 *
 * @param ways routes of the underlay that carry it
 */
export function tunnelHop(
  tunnel: Tunnel,
  printed: Quoted,
  tables: readonly Asked<TunnelTable>[],
  ways: readonly Hop[],
): Hop {
  const { prefix, type, tunnelId } = tunnel;
  const label = `tunnel to ${prefix} (${type})`;
  const found = rowOf(tunnel, tables);
  if (found !== null) return { ...rowHop(label, found), ways };
  const remarks = remarksOf(named('tunnel-id', tunnelId));
  const whole = tables.findLast((told) => listsAll(told, prefix));
  if (whole === undefined) return hop(label, printed, { state: 'works', remarks, ways });
  const words = `no tunnel to ${prefix} in \`${whole.command ?? 'the tunnel table'}\``;
  return hop(label, absent(whole.file, words), {
    state: 'broken',
    remarks: [...remarks, 'not in the tunnel table'],
    ways,
  });
}

interface ToldRow {
  readonly row: TunnelRow;
  readonly told: Asked<TunnelTable>;
}

function rowOf(
  { prefix, type, tunnelId }: Tunnel,
  tables: readonly Asked<TunnelTable>[],
): ToldRow | null {
  const wanted = canonicalPrefix(prefix);
  const rows = tables.flatMap((told) => told.report.rows.map((row) => ({ row, told })));
  const found = rows.findLast(
    ({ row }) =>
      canonicalPrefix(row.prefix) === wanted &&
      (row.type === null || row.type === type) &&
      (tunnelId === null || row.tunnelId === null || row.tunnelId === tunnelId),
  );
  return found ?? null;
}

const listsAll = ({ complete, command, report }: Asked<TunnelTable>, prefix: string): boolean =>
  complete &&
  report.totals.length > 0 &&
  report.family === familyOf(prefix) &&
  /tunnel-table all$/.test(command ?? '');

function rowHop(label: string, { row, told }: ToldRow): Hop {
  const { fib, tunnelId, nextHops, interfaces, spans } = row;
  const { state, words } = PROGRAMMED[`${fib}`];
  return hop(label, quoted(told, spans.fib ?? spans.prefix ?? row.span, 'its row of tunnels'), {
    state,
    remarks: remarksOf(
      words,
      named('tunnel-id', tunnelId),
      named('next hops', nextHops),
      named('interfaces', interfaces),
    ),
  });
}

const PROGRAMMED = {
  true: { state: 'works', words: 'programmed' },
  false: { state: 'broken', words: 'not programmed' },
  null: { state: 'untold', words: null },
} as const;
