import type { Span } from '#text/span.js';
import type { BgpPath } from './bgp-route.js';
import type { InstalledRoute, LeafFacts } from './leaf.js';

export const isValid = ({ flags }: BgpPath): boolean => flags.includes('valid');
export const isUsed = ({ flags }: BgpPath): boolean => flags.includes('used');

/**
 * The route that forwards: the one printed as active. In eras whose table has no such column the
 * only route stands for it; several without the column leave it open.
 */
export function activeRoute({ routeTable }: LeafFacts): InstalledRoute | null {
  const routes = routeTable?.report ?? [];
  const [first, ...others] = routes.filter(({ active }) => active !== false);
  if (first === undefined) return null;
  const named = [first, ...others].find(({ active }) => active === true);
  return named ?? (others.length === 0 ? first : null);
}

/**
 * Next hops of the active route, backups aside. Null when no report tells: none was given, it does
 * not say which route is active, or it was cut before its count.
 */
export function installedNextHops(facts: LeafFacts): number | null {
  const { routeTable } = facts;
  if (routeTable === undefined) return null;
  const route = activeRoute(facts);
  if (route === null) return routeTable.report.every(({ active }) => active === false) ? 0 : null;
  if (route.declaredNextHops !== null) return route.declaredNextHops;
  return routeTable.complete ? route.nextHops.length : null;
}

/** Whether the route in use is told by a table, which prints less of it than the report in detail. */
export function isFromTable(facts: LeafFacts): boolean {
  const route = activeRoute(facts);
  return route !== null && route.lastChange === null && route.declaredNextHops === null;
}

/** Owners go by the type of their routes; the oldest prints have the owner alone. */
export const isFromBgp = ({ routeType, routeOwner }: InstalledRoute): boolean =>
  (routeType ?? routeOwner ?? '').replace(/_mgr$/, '') === 'bgp';
export const isFromEvpn = ({ routeType, routeOwner }: InstalledRoute): boolean =>
  (routeType ?? routeOwner ?? '').replace(/_mgr$/, '').replace('_', '-') === 'bgp-evpn';

/** Whether a route says who holds it: one that does not may be of anybody. */
export const isOwnerPrinted = ({ routeType, routeOwner }: InstalledRoute): boolean =>
  routeType !== null || routeOwner !== null;

/** How people call who holds a route: its owner, else its type. */
export const ownerOf = ({
  routeOwner,
  routeType,
}: Pick<InstalledRoute, 'routeOwner' | 'routeType'>): string =>
  routeOwner ?? routeType ?? 'an owner that is not printed';

/** Where the owner of a route is printed, else its type, else the route. */
export const ownerPlace = ({ spans, span }: InstalledRoute): Span =>
  spans.routeOwner ?? spans.routeType ?? span;

/** Where a route says how many next hops it has, else where they are, else the route. */
export const nextHopsPlace = ({ spans, span }: InstalledRoute): Span =>
  spans.declaredNextHops ?? spans.nextHops ?? span;
