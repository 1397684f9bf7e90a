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
  const limit = limitFor(best, equal, context, open);
  const sharing = equal.slice(0, limit);
  const doubled = equal.filter(({ nextHop }) => hopsIn(equal, nextHop) > 1);
  if (doubled.length > 0) open.push({ ids: idsOf(doubled), step: 'multipath', missing: ONE_HOP });
  return idsOf(sharing);
}

const MED_GROUPS =
  'whether a path that lost on MED within its own neighbor AS may share the load with one of another AS';
const ONE_HOP = 'whether paths with one next hop all count, though they make one member';

const hopsIn = (paths: readonly DecisionPath[], hop: string | undefined): number =>
  hop === undefined ? 0 : paths.filter(({ nextHop }) => nextHop === hop).length;

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

/** The limit of the best path's session type; where that is not known, what both limits allow. */
function limitFor(
  best: DecisionPath,
  equal: readonly DecisionPath[],
  { maximumPaths }: DecisionContext,
  open: Undetermined[],
): number {
  if (maximumPaths === undefined) return equal.length;
  if (typeof maximumPaths === 'number') return maximumPaths;
  const { ebgp, ibgp } = maximumPaths;
  if (best.peerType === 'ebgp' || best.peerType === 'ibgp') return maximumPaths[best.peerType];
  const [narrow, wide] = [Math.min(ebgp, ibgp), Math.max(ebgp, ibgp)];
  const between = equal.slice(narrow, wide);
  if (between.length > 0)
    open.push({
      ids: idsOf(between),
      step: 'multipath',
      missing: 'the session type of the best path',
    });
  return narrow;
}
