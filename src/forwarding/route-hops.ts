import { canonicalPrefix } from '#facts/prefix.js';
import type { CellNextHop, RouteRow } from '#facts/route-table.js';
import type { Told } from '#facts/told.js';
import { routeTo, wholeTableFor } from '#facts/whole-table.js';
import { endHop } from './end-hop.js';
import { absent, type Hop, hop, type Quoted, quoted } from './hop.js';
import { interfaceHop } from './interface-hop.js';
import { neighborHops } from './neighbor-hop.js';
import { isAbove, rowOf, type Spot, type ToldRow, under } from './rows.js';
import { TUNNELS, type Tunnel, tunnelHop } from './tunnel-hop.js';

/** A route as a row of a table prints it, with its next hops and whatever resolves them. */
function rowHop({ row, told }: ToldRow, spot: Spot): Hop {
  const { prefix, routeType, routeOwner, active, spans } = row;
  const type = routeType ?? routeOwner;
  return hop(
    `route ${prefix}${type === null ? '' : ` (${type})`}`,
    quoted(told, spans.prefix ?? row.span, `the route in the table of ${spot.instance}`),
    { state: active === true ? 'works' : 'untold', ...cellHops(row, told, under(prefix, spot)) },
  );
}

/**
 * The next hops of a row. Its next hops and its interfaces are two lists that do not pair up: only
 * where there is one next hop are all interfaces known to be its own.
 */
export function cellHops(
  row: RouteRow,
  told: Told<unknown>,
  spot: Spot,
): Pick<Hop, 'ways' | 'needs'> {
  const { nextHops, interfaces, spans } = row;
  const seen = quoted(told, spans.nextHops ?? row.span, 'the next hops of the row');
  const place = quoted(told, spans.interfaces ?? row.span, 'the interfaces of the row');
  const names = [...new Set(interfaces)];
  const out = names.map((name) => interfaceHop(name, place, spot.ground));
  const about = { elsewhere: ELSEWHERE.test(row.routeType ?? row.routeOwner ?? '') };
  const [only, ...others] = nextHops;
  if (only === undefined) return { ways: out, needs: [] };
  if (others.length === 0)
    return { ways: [cellHop(only, seen, spot, { ...about, names, out })], needs: [] };
  const remarks = ['which next hop uses which is not printed'];
  return {
    ways: nextHops.map((cell) => cellHop(cell, seen, spot, { ...about, names: [], out: [] })),
    needs: out.length === 0 ? [] : [hop('interfaces', place, { remarks, ways: out })],
  };
}

/** Routes whose next hops are resolved in another network-instance. */
const ELSEWHERE = /^bgp[-_](?:evpn|ipvpn|vpn)/;

/** What is known of a next hop beside its cell: where it is resolved, and its interfaces. */
interface About {
  readonly elsewhere: boolean;
  readonly names: readonly string[];
  readonly out: readonly Hop[];
}

function cellHop(cell: CellNextHop, seen: Quoted, spot: Spot, about: About): Hop {
  const { text, type } = cell;
  const { elsewhere, names, out } = about;
  const end = endHop(text, type, seen);
  if (end !== null) return end;
  const address = ADDRESS.test(text) ? text : null;
  const { ways, onLink } = resolvedBelow(cell, seen, spot, elsewhere);
  const through = ways.length > 0 ? ways : out;
  return hop(address === null ? `next hop behind ${text}` : `next hop ${text}`, seen, {
    state: through.length > 0 ? 'works' : 'untold',
    remarks: type === null ? [] : [type],
    ways: through,
    needs: address === null || !onLink ? [] : neighborHops(address, names, spot.ground),
  });
}

const ADDRESS = /^[\da-f:.]+(?:%\S+)?$/i;

/** What leads to a next hop, and whether it is a neighbor on a subnet of the leaf. */
interface Resolved {
  readonly ways: readonly Hop[];
  readonly onLink: boolean;
}

const NOTHING: Resolved = { ways: [], onLink: false };

/** `indirect/vxlan`, `indirect/local`; `indirect` alone does not tell, and the longest match does. */
function resolvedBelow(
  { text, type }: CellNextHop,
  seen: Quoted,
  spot: Spot,
  elsewhere: boolean,
): Resolved {
  const [, by = null] = /^indirect(?:\/(.+))?$/.exec(type ?? '') ?? [null, ''];
  if (by === '') return NOTHING;
  if (by !== null && TUNNELS.test(by)) {
    const tunnel = { prefix: canonicalPrefix(text), type: by, tunnelId: null };
    return { ways: [tunnelThrough(tunnel, seen, spot)], onLink: false };
  }
  if (elsewhere) return NOTHING;
  return text.includes('/') ? named(rowOf(text, by, spot), spot) : matching(text, spot);
}

function named(found: ToldRow | null, spot: Spot): Resolved {
  return found === null || isAbove(found.row.prefix, spot)
    ? NOTHING
    : { ways: [rowHop(found, spot)], onLink: found.row.routeType === 'local' };
}

/** The route that a resolution names, with what is below it; none where no table prints it. */
export const routesNamed = (prefix: string, type: string | null, spot: Spot): readonly Hop[] =>
  named(rowOf(prefix, type, spot), spot).ways;

/** A tunnel with the route of the network-instance `default` that carries it. */
export function tunnelThrough(
  tunnel: Tunnel,
  printed: Quoted,
  { ground, above }: Pick<Spot, 'ground' | 'above'>,
): Hop {
  const tables = ground.facts.fabricTables ?? [];
  const underlay: Spot = { ground, above, tables, instance: 'default' };
  const ways = waysTo(tunnel.prefix.replace(/\/\d+$/, ''), underlay);
  return tunnelHop(tunnel, printed, ground.tunnels, ways);
}

/** The longest match of a whole table; a stated absence where it holds none. */
export function waysTo(address: string, spot: Spot): readonly Hop[] {
  const { ways } = matching(address, spot);
  const whole = wholeTableFor(spot, address);
  if (ways.length > 0 || whole === null || routeTo(spot, address) !== null) return ways;
  const label = `no route for ${address} in the whole route table of ${spot.instance}`;
  return [
    hop(`no route to ${address} in ${spot.instance}`, absent(whole.file, label), {
      state: 'broken',
    }),
  ];
}

/** That nothing matches proves nothing here: what resolves a next hop may lie elsewhere. */
function matching(address: string, spot: Spot): Resolved {
  const found = routeTo(spot, address);
  const { ways, onLink } = named(found, spot);
  const exact = canonicalPrefix(found?.row.prefix ?? '') === canonicalPrefix(address);
  const words = exact ? [] : ['the longest match'];
  return { ways: ways.map((way) => ({ ...way, remarks: [...way.remarks, ...words] })), onLink };
}
