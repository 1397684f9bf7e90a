import { compare } from './compare.js';
import { sameNeighborAs } from './neighbor-as.js';
import type { DecisionContext, DecisionPath } from './path.js';
import { idsOf, NEIGHBOR_AS, type Undetermined } from './ranking.js';

/**
 * The paths that share the load: those that tie with the best on every step that must tie, the first
 * ones up to the limit.
 *
 * @param order the best first
 * @param open takes what would have to be known
 */
export function loadSet(
  order: readonly DecisionPath[],
  context: DecisionContext,
  open: Undetermined[],
): readonly string[] {
  const [best] = order;
  if (best === undefined) return [];
  const equal = order.filter((path) => path === best || shares(best, path, order, context, open));
  const doubled = equal.filter(({ nextHop }) => isDoubled(nextHop, equal));
  if (doubled.length > 0) open.push({ ids: idsOf(doubled), step: 'multipath', missing: ONE_HOP });
  return idsOf(equal.slice(0, limitFor(best, context)));
}

const MED_GROUPS =
  'whether a path that lost on MED within its own neighbor AS may share the load with one of another AS';
const ONE_HOP = 'whether paths with one next hop all count, though they make one member';

const isDoubled = (hop: string | undefined, paths: readonly DecisionPath[]): boolean =>
  hop !== undefined && paths.filter(({ nextHop }) => nextHop === hop).length > 1;

function shares(
  best: DecisionPath,
  path: DecisionPath,
  order: readonly DecisionPath[],
  context: DecisionContext,
  open: Undetermined[],
): boolean {
  const result = compare(best, path, context);
  if (result.kind !== 'tie' && result.step.multipath === 'must-tie') return false;
  if (!mayMixAs(best, path, context, open)) return false;
  const beaten = order.some((rival) => lostByMed(rival, path, context));
  if (beaten) open.push({ ids: [path.id], step: 'med', missing: MED_GROUPS });
  return true;
}

function mayMixAs(
  best: DecisionPath,
  path: DecisionPath,
  { allowMultipleAs }: DecisionContext,
  open: Undetermined[],
): boolean {
  if (allowMultipleAs !== false) return true;
  const same = sameNeighborAs(best, path);
  if (same === undefined) open.push({ ids: [path.id], step: 'multipath', missing: NEIGHBOR_AS });
  return same !== false;
}

function lostByMed(rival: DecisionPath, path: DecisionPath, context: DecisionContext): boolean {
  const result = compare(rival, path, context);
  return result.kind === 'decided' && result.step.id === 'med' && result.winner === 'first';
}

/**
 * The limit of the best path's session type; undefined: none. A best path whose session type is not
 * known, or that is local, ties with no other, so that no limit can cut.
 */
function limitFor(
  { peerType }: DecisionPath,
  { maximumPaths }: DecisionContext,
): number | undefined {
  if (typeof maximumPaths !== 'object') return maximumPaths;
  return peerType === 'ebgp' ? maximumPaths.ebgp : maximumPaths.ibgp;
}
