import type { BgpPath } from '#facts/bgp-route.js';
import type { InstalledRoute } from '#facts/leaf.js';
import { compare } from './compare.js';
import type { DecisionPath } from './path.js';
import { stepOf } from './reason-word.js';
import { STEPS } from './steps.js';

/** A printed path beside what the decision knows of it. */
export interface Entrant {
  readonly path: BgpPath;
  readonly known: DecisionPath;
  /** Where its printed tie-break reason stands on the ladder; null when there is none to use. */
  readonly printedStep: number | null;
}

/** A neighbor of zeros stands for a route of another protocol that an export policy took in. */
export const isLocal = ({ neighbor }: BgpPath): boolean =>
  neighbor === '0.0.0.0' || neighbor === '::';

/**
 * Printed paths as the decision sees them. The session type, router IDs and next-hop costs are not
 * printed and stay unknown. A local path has the preference of its owner when the route table shows
 * which one that is.
 */
export function entrantsOf(
  paths: readonly BgpPath[],
  routes: readonly InstalledRoute[] | null,
): readonly Entrant[] {
  return paths.map((path) => ({
    path,
    known: knownOf(path, routes ?? []),
    printedStep: printedStepOf(path),
  }));
}

function knownOf(path: BgpPath, routes: readonly InstalledRoute[]): DecisionPath {
  const preference = preferenceOf(path, routes);
  const [first] = path.asPath;
  return {
    id: String(path.number),
    valid: path.flags.includes('valid'),
    peerType: isLocal(path) ? 'local' : null,
    neighborAs: typeof first === 'number' ? first : null,
    asPath: path.asPath,
    origin: path.origin,
    localPreference: path.localPreference,
    med: path.med,
    ...(preference !== null && { routeTablePreference: preference }),
    ...(path.nextHop !== null && { nextHop: path.nextHop }),
    nextHopCost: null,
    routerId: null,
    originatorId: path.originatorId,
    clusterList: path.clusterList,
    peerAddress: path.neighbor,
  };
}

/** From the route table: the route of BGP itself, or the one route of another owner. */
function preferenceOf(path: BgpPath, routes: readonly InstalledRoute[]): number | null {
  const wanted = routes.filter(({ routeType }) => (routeType === 'bgp') !== isLocal(path));
  const [only] = wanted;
  return wanted.length === 1 && only !== undefined ? only.preference : null;
}

function printedStepOf({ flags, tieBreakReason }: BgpPath): number | null {
  return flags.includes('valid') && tieBreakReason !== null ? stepOf(tieBreakReason) : null;
}

/**
 * The best path of a report: the valid one flagged Best whose tie-break reason is `none`. Without
 * detail no reasons are printed; then a single Best flag tells. Null: the report does not say.
 */
export function bestOf(entrants: readonly Entrant[]): Entrant | null {
  const flagged = entrants.filter(
    ({ path }) => path.flags.includes('best') && path.flags.includes('valid'),
  );
  const named = flagged.filter(({ path }) => path.tieBreakReason === 'none');
  if (named.length > 0) return named.length === 1 ? (named[0] ?? null) : null;
  const silent = flagged.every(({ path }) => path.tieBreakReason === null);
  return silent && flagged.length === 1 ? (flagged[0] ?? null) : null;
}

/** The first step at which printed values tell two paths apart, and the silent ones above it. */
export interface Difference {
  readonly step: number | null;
  readonly winner: 'first' | 'second' | null;
  /** Steps above that the report says nothing about. */
  readonly silent: readonly number[];
}

export function differenceBetween(first: Entrant, second: Entrant): Difference {
  const silent: number[] = [];
  for (const [index, step] of STEPS.entries()) {
    const result = compare(first.known, second.known, {}, [step]);
    if (result.kind === 'decided') return { step: index, winner: result.winner, silent };
    if (result.kind === 'open') silent.push(index);
  }
  return { step: null, winner: null, silent };
}
