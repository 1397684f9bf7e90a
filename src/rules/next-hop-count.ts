import { isLocal } from '#decision/printed.js';
import type { BgpPath } from '#facts/bgp-route.js';
import type { InstalledRoute, LeafFacts, Told } from '#facts/leaf.js';

/** The Used paths of BGP beside the next hops of the route that BGP installed. */
export interface Counted {
  readonly told: {
    readonly bgp: NonNullable<LeafFacts['bgpRoutes']>;
    readonly table: Told<readonly InstalledRoute[]>;
  };
  readonly used: readonly BgpPath[];
  /** Distinct next hops of the Used paths. */
  readonly wanted: number;
  readonly route: InstalledRoute;
  readonly installed: number;
}

/** Null when the two cannot be compared: a report is missing, or BGP does not own the route. */
export function nextHopCount({ bgpRoutes, routeTable }: LeafFacts): Counted | null {
  const route = routeTable?.report.find(
    ({ active, routeType }) => active !== false && routeType === 'bgp',
  );
  const used =
    bgpRoutes?.report.paths.filter((path) => path.flags.includes('used') && !isLocal(path)) ?? [];
  if (
    bgpRoutes === undefined ||
    routeTable === undefined ||
    route === undefined ||
    used.length === 0
  )
    return null;
  const wanted = new Set(used.map(({ nextHop }) => nextHop)).size;
  return {
    told: { bgp: bgpRoutes, table: routeTable },
    used,
    wanted,
    route,
    installed: route.declaredNextHops ?? route.nextHops.length,
  };
}
