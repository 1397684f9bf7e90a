import type { EvpnPath, EvpnRoute } from './evpn-route.js';
import type { InstalledNextHop, InstalledRoute, LeafFacts } from './leaf.js';
import type { Told } from './told.js';

/** One path of an EVPN route of type 5, with the route that holds it. */
export interface Announced {
  readonly told: Told<EvpnRoute>;
  readonly route: EvpnRoute;
  readonly path: EvpnPath;
}

/** Every path of type 5 for the prefix that a leaf holds, of whatever network-instance it comes. */
export const announcedTo = ({ evpnRoutes }: Pick<LeafFacts, 'evpnRoutes'>): readonly Announced[] =>
  (evpnRoutes ?? []).flatMap((told) =>
    told.report.paths.map((path) => ({ told, route: told.report, path })),
  );

/** The route targets that a path carries, as printed: `target:65000:1`. */
export const targetsOf = ({ communities }: Pick<EvpnPath, 'communities'>): readonly string[] =>
  communities.filter((community) => community.startsWith('target:'));

/** Whether one of the targets is among those wanted: what lets a route in. */
export const meets = (targets: readonly string[], wanted: readonly string[]): boolean =>
  targets.some((target) => wanted.includes(target));

/** The other leaf that a next hop of EVPN leads to; null where only something wider is printed. */
export function vtepOf({ address, text, type, resolvedBy }: InstalledNextHop): string | null {
  const tunnel = /vxlan/.test(type ?? '') || resolvedBy?.type === 'vxlan';
  if (address !== null) return address;
  const host = /^([\da-f.:]+)\/(?:32|128)$/i.exec(text)?.[1];
  return tunnel ? (host ?? null) : null;
}

/** The leaves that a route leads to; null when some next hop does not tell. */
export function vtepsOf({ nextHops }: InstalledRoute): readonly string[] | null {
  const all = nextHops.flatMap((hop) => vtepOf(hop) ?? []);
  return all.length === nextHops.length ? [...new Set(all)] : null;
}
