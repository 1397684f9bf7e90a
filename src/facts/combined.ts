import { vtepOf } from './evpn-announced.js';
import type { InstalledRoute } from './leaf.js';
import { isFromBgp } from './leaf-selectors.js';

/** The other leaves among the next hops of a BGP route: it shares the load with EVPN. Empty: it does not. */
export function leavesAmong(route: InstalledRoute | null): readonly string[] {
  if (route === null || !isFromBgp(route)) return [];
  return route.nextHops.flatMap((hop) => {
    const tunnel = /vxlan/.test(hop.type ?? '') || hop.resolvedBy?.type === 'vxlan';
    return tunnel ? (vtepOf(hop) ?? []) : [];
  });
}
