import { type Weighed, weigh } from './compare.js';
import type { DecisionContext, DecisionPath } from './path.js';
import { idsOf, NEIGHBOR_AS, type Undetermined } from './ranking.js';
import type { Step } from './step.js';
import { STEPS } from './steps.js';

/**
 * The best of the candidates: step by step, those that rank behind leave the race.
 *
 * @param candidates at least one; the first one is taken where nothing known differs
 * @param open takes what would have to be known
 */
export function select(
  candidates: readonly DecisionPath[],
  context: DecisionContext,
  open: Undetermined[],
): DecisionPath {
  let left = candidates;
  for (const step of STEPS) {
    if (left.length > 1) left = narrow(step, left, context, open);
  }
  const [first] = left;
  if (left.length > 1)
    open.push({ ids: idsOf(left), step: 'path-identifier', missing: 'anything that differs' });
  if (first === undefined) throw new RangeError('a race needs at least one path');
  return first;
}

function narrow(
  step: Step,
  left: readonly DecisionPath[],
  context: DecisionContext,
  open: Undetermined[],
): readonly DecisionPath[] {
  if (step.id === 'med') return lowestMed(step, left, context, open);
  const ranks = left.map((path) => step.rank(path));
  const known = ranks.filter((rank) => rank !== undefined);
  if (known.length < ranks.length) {
    if (step.whenSilent === 'stop')
      open.push({ ids: idsOf(left), step: step.id, missing: step.silence });
    return left;
  }
  const least = known.reduce((one, other) => (other < one ? other : one));
  return left.filter((_, index) => ranks[index] === least);
}

/** MED keeps the lowest of each neighbor AS; the groups do not compete with one another. */
function lowestMed(
  step: Step,
  left: readonly DecisionPath[],
  context: DecisionContext,
  open: Undetermined[],
): readonly DecisionPath[] {
  const meets = (wanted: Weighed, path: DecisionPath): boolean =>
    left.some((rival) => weigh(step, rival, path, context) === wanted);
  const unknown = left.filter((path) => meets('silent', path));
  if (unknown.length > 0) open.push({ ids: idsOf(unknown), step: step.id, missing: NEIGHBOR_AS });
  return left.filter((path) => !meets('first', path));
}
