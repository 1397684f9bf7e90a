import { isLocal } from '#decision/printed.js';
import type { BgpPath } from '#facts/bgp-route.js';
import type { InstalledRoute, LeafFacts } from '#facts/leaf.js';
import {
  activeRoute,
  installedNextHops,
  isFromBgp,
  isUsed,
  nextHopsPlace,
} from '#facts/leaf-selectors.js';
import { count, verb } from '#text/words.js';
import { type Draft, quote } from './rule.js';

type Facts = LeafFacts & Required<Pick<LeafFacts, 'bgpRoutes' | 'routeTable'>>;

/** The Used paths of BGP beside the next hops of the route that BGP installed. */
export interface Counted {
  readonly used: readonly BgpPath[];
  /** Distinct next hops of the Used paths. */
  readonly wanted: readonly string[];
  readonly route: InstalledRoute;
  /** Next hops of the route: neither backups nor the deeper lines of a chain count. */
  readonly installed: number;
}

/** Null when the two cannot be compared: BGP does not own the route, or a count is not told. */
export function nextHopCount(facts: Facts): Counted | null {
  const route = activeRoute(facts);
  const installed = installedNextHops(facts);
  const used = facts.bgpRoutes.report.paths.filter((path) => isUsed(path) && !isLocal(path));
  if (route === null || installed === null || !isFromBgp(route) || used.length === 0) return null;
  const hops = used.flatMap(({ nextHop }) => nextHop ?? []);
  if (hops.length < used.length) return null;
  const wanted = [...new Set(hops)];
  return { used, wanted, route, installed };
}

/** Whether the table was given whole and holds no route that forwards. */
export const hasNoRoute = (facts: LeafFacts): boolean =>
  facts.routeTable?.complete === true &&
  activeRoute(facts) === null &&
  installedNextHops(facts) === 0;

/** Both counts in one sentence. */
export function counts({ used, wanted, installed }: Counted): string {
  const be = verb(used.length, 'is', 'are');
  return `${count(used.length, 'path')} with ${count(wanted.length, 'next hop')} ${be} Used, and the route has ${count(installed, 'next hop')}`;
}

/** The route's count first, then the flags of every Used path. */
export function countsQuoted(
  { bgpRoutes, routeTable }: Facts,
  { used, route }: Counted,
): Draft['evidence'] {
  return [
    quote(routeTable, nextHopsPlace(route), 'what the route has'),
    ...used.map((path) => quote(bgpRoutes, path.spans.flags, `path ${path.number} is Used`)),
  ];
}

/** What the reports leave open between them. */
export const APART =
  'the two reports are taken one after the other: a change in between looks the same';

/** Addresses among the next hops of the route; null where the table prints only what resolves them. */
export function addressesOf({ nextHops }: InstalledRoute): readonly string[] | null {
  const addresses = nextHops.flatMap(({ address }) => address ?? []);
  return addresses.length === nextHops.length ? addresses : null;
}
