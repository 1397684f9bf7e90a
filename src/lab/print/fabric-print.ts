import type { NeighborTotals } from '#facts/bgp-neighbor.js';
import type { Era } from './era.js';
import type { EvpnPrint } from './evpn-route.js';
import type { PlainNeighbor, PlainReports } from './plain.js';

/** The lines below a box of sessions that show all there are. */
export function countOf(rows: readonly PlainNeighbor[]): NeighborTotals {
  const dynamic = rows.filter(({ flags }) => flags.includes('dynamic'));
  const configured = rows.filter((row) => !dynamic.includes(row));
  return {
    configured: configured.length,
    established: configured.filter(({ state }) => state === 'established').length,
    disabled: configured.filter(({ flags }) => flags.includes('disabled')).length,
    dynamic: dynamic.length,
  };
}

/** How a release prints EVPN routes. */
export function evpnPrintOf(
  { routes }: PlainReports['evpn-route'],
  networkInstance: string,
  { era, width }: { readonly era: Era; readonly width: number },
): EvpnPrint {
  const labelled = era.release > 2307;
  return {
    ...{ networkInstance, width, damping: era.damping },
    label: labelled ? 'Label' : 'VNI',
    labels: labelled ? 18 : 16,
    pathId: era.release >= 2407,
    domainPath: routes.some(({ paths }) => paths.some(({ domainPath }) => domainPath !== null)),
  };
}
