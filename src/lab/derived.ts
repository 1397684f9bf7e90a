import type {
  CellNextHop,
  FlatNextHop,
  FlatRowValues,
  RouteRowValues,
  RouteTotals,
} from '#facts/route-table.js';
import type { Era } from './print/era.js';
import type { PlainEntry, PlainHop, PlainRoute } from './print/plain.js';

/** What a leaf tells in other reports about what it told in one. */

/** A route of the detail report as a row of the box table; since 23.7 its cells name what resolves. */
export function rowOf(entry: PlainEntry, era: Era): RouteRowValues {
  const { prefix, id, metric, preference, nextHops, backupNextHops } = entry;
  const hops = (all: readonly PlainHop[]) => all.map((hop) => cellOf(hop, era));
  const backups = era.columns === '23.10' ? backupNextHops : [];
  return {
    ...{ prefix, id, metric, preference, ...ownerOf(entry, era), ...stateOf(entry, era) },
    originNetworkInstance: era.origin ? entry.originNetworkInstance : null,
    ...{ nextHops: hops(nextHops), interfaces: portsOf(nextHops) },
    ...{ backupNextHops: hops(backups), backupInterfaces: portsOf(backups) },
  };
}

/** Until 21.3 there is one column, and it holds the type. */
const ownerOf = ({ routeType, routeOwner }: PlainEntry, { columns }: Era) =>
  columns === '21.3' ? { routeType: null, routeOwner: routeType } : { routeType, routeOwner };

function stateOf({ active }: PlainEntry, { columns }: Era) {
  const slots = columns === '21.6' || columns === '21.11';
  return { active, fibStatus: slots && active === true ? 'success' : null };
}

function cellOf({ address, type, resolvedBy }: PlainHop, era: Era): CellNextHop {
  if (resolvedBy === null || !era.origin) return { text: address, type };
  return { text: resolvedBy.prefix, type: `${type}/${resolvedBy.type}` };
}

/** The ends of all chains; next hops of tunnels have none. */
const portsOf = (hops: readonly PlainHop[]): readonly string[] =>
  hops.flatMap((hop) => [hop, ...hop.via].flatMap((line) => line.interface ?? []));

/** The footer below a whole table; its last figure counts routes with several next hops. */
export function totalsOf(rows: readonly RouteRowValues[]): RouteTotals {
  const active = rows.filter((row) => row.active !== false);
  return {
    routes: rows.length,
    activePrefixes: new Set(active.map(({ prefix }) => prefix)).size,
    ecmpRoutes: rows.filter(({ nextHops }) => nextHops.length > 1).length,
  };
}

/** A route of the detail report as the report of 26.x has it. */
export const flatOf = (entry: PlainEntry): FlatRowValues => ({
  prefix: entry.prefix,
  routeType: entry.routeType ?? '',
  metric: entry.metric,
  preference: entry.preference,
  flags: [
    ...(entry.active === true ? ['best'] : []),
    ...(entry.resilientHash === true ? ['resilient'] : []),
  ],
  nextHops: entry.nextHops.map(flatHopOf),
});

function flatHopOf({ address, resolvedBy, via, interface: port }: PlainHop): FlatNextHop {
  if (resolvedBy === null)
    return {
      address,
      type: null,
      via: null,
      vni: null,
      interface: port ?? via.at(-1)?.interface ?? null,
    };
  const type = resolvedBy.by === 'tunnel' ? 'tunnel' : 'route';
  return { address, type, via: resolvedBy.type, vni: null, interface: null };
}

/** What the report without `detail` tells of one with it: five rows, and one list of neighbors. */
export function briefOf(route: PlainRoute): PlainRoute {
  const best = route.paths.filter(({ flags }) => flags.includes('best')).at(-1);
  const path = route.advertised[0]?.path ?? best?.number ?? 1;
  const neighbors = route.advertised.flatMap((sent) => sent.neighbors);
  return {
    ...route,
    detail: false,
    advertised: route.paths.length === 0 ? [] : [{ path, neighbors, attributes: null }],
  };
}
