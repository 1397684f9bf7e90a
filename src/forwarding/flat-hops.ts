import { canonicalPrefix } from '#facts/prefix.js';
import type { FlatNextHop, FlatRow } from '#facts/route-table.js';
import type { Told } from '#facts/told.js';
import { endHop } from './end-hop.js';
import { type Hop, hop, type Quoted, quoted } from './hop.js';
import { interfaceHop } from './interface-hop.js';
import { tunnelThrough } from './route-hops.js';
import type { Spot } from './rows.js';

/** The next hops of a row of the flat report. Each prints what resolves it, or its interface. */
export function flatHops(row: FlatRow, told: Told<unknown>, spot: Spot): readonly Hop[] {
  const seen = quoted(told, row.spans.nextHops ?? row.span, 'the next hops of the row');
  return row.nextHops.map((next) => flatHop(next, seen, spot));
}

function flatHop(next: FlatNextHop, seen: Quoted, spot: Spot): Hop {
  const { address, type, via, vni, interface: name } = next;
  const end = endHop(address ?? 'None', type ?? name, seen);
  if (end !== null) return end;
  const ways = waysOf(next, seen, spot);
  return hop(`next hop ${address}`, seen, {
    state: ways.length > 0 || via !== null ? 'works' : 'untold',
    remarks: [
      ...(type === 'route' && via !== null ? [`resolved by a route (${via})`] : []),
      ...(vni === null ? [] : [`vni ${vni}`]),
    ],
    ways,
  });
}

function waysOf(
  { address, type, via, interface: name }: FlatNextHop,
  seen: Quoted,
  spot: Spot,
): readonly Hop[] {
  if (name !== null) return [interfaceHop(name, seen, spot.ground)];
  if (type !== 'tunnel' || via === null || address === null) return [];
  const tunnel = { prefix: canonicalPrefix(address), type: via, tunnelId: null };
  return [tunnelThrough(tunnel, seen, spot)];
}
