import { isLocal } from '#decision/printed.js';
import type { BgpPath } from '#facts/bgp-route.js';
import type { InstalledRoute, LeafFacts } from '#facts/leaf.js';
import { activeRoute, isFromEvpn } from '#facts/leaf-selectors.js';
import { localRibOf, type RibRoute } from '#facts/local-rib.js';
import type { Lost } from './lost-at-step.js';
import type { ViewWith } from './rule.js';

/** A local path that is the best one while a route of EVPN is in use, and the paths of nodes behind it. */
export interface EvpnCopy {
  readonly route: InstalledRoute;
  readonly best: BgpPath;
  readonly losers: readonly [Lost, ...Lost[]];
}

/** Such a copy, where paths of nodes lose to it at a step; null: there is none. */
export function evpnCopyWinningAt(
  step: string,
  { facts, judgement: { best, paths } }: ViewWith<'bgpRoutes' | 'routeTable'>,
): EvpnCopy | null {
  const route = activeRoute(facts);
  if (route === null || best === null || !isFromEvpn(route) || !isLocal(best)) return null;
  if (isOfAnother(originsOf(facts, best))) return null;
  const [first, ...others] = paths.flatMap(({ path, cause }): Lost[] =>
    cause?.step === step && !isLocal(path) ? [{ path, cause }] : [],
  );
  return first === undefined ? null : { route, best, losers: [first, ...others] };
}

/** What the state of the leaf says of where a local path came from. */
export const originsOf = (facts: LeafFacts, { neighbor }: BgpPath): readonly RibRoute[] =>
  (localRibOf(facts) ?? []).filter(
    (one) => one.neighbor === neighbor && one.originProtocol !== null,
  );

export const isOfEvpn = ({ originProtocol }: RibRoute): boolean => originProtocol === 'bgp-evpn';

/** The state names where it came from, and that is not EVPN. */
const isOfAnother = (origins: readonly RibRoute[]): boolean =>
  origins.length > 0 && !origins.some(isOfEvpn);
