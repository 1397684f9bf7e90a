import { sameNeighborAs } from './neighbor-as.js';
import type { DecisionContext, DecisionPath } from './path.js';
import type { Step } from './step.js';
import { STEPS } from './steps.js';

/** How two paths fare against each other. */
export type Comparison =
  | {
      readonly kind: 'decided';
      readonly step: Step;
      readonly winner: 'first' | 'second';
    }
  | { readonly kind: 'open'; readonly step: Step }
  | { readonly kind: 'tie' };

/** Whom one step prefers of two paths; `silent` when that is not known. */
export type Weighed = 'first' | 'second' | 'tie' | 'silent';

/** One step over two paths. */
export function weigh(
  step: Step,
  first: DecisionPath,
  second: DecisionPath,
  context: DecisionContext,
): Weighed {
  const [one, other] = [step.rank(first), step.rank(second)];
  if (step.id !== 'med') return weighRanks(one, other);
  if (one === other) return 'tie';
  const compares = medCompares(first, second, context);
  if (compares === undefined) return 'silent';
  return compares ? weighRanks(one, other) : 'tie';
}

export function weighRanks(one: Rank, other: Rank): Weighed {
  if (one === undefined || other === undefined) return 'silent';
  if (one === other) return 'tie';
  return one < other ? 'first' : 'second';
}

type Rank = ReturnType<Step['rank']>;

/**
 * MED is compared among paths of one neighbor AS, unless `always-compare-med` is set. Undefined: the
 * neighbor AS is not known.
 */
function medCompares(
  first: DecisionPath,
  second: DecisionPath,
  { alwaysCompareMed }: DecisionContext,
): boolean | undefined {
  return alwaysCompareMed === true || sameNeighborAs(first, second);
}

/** Goes down the ladder until a step decides or until silence leaves it open. */
export function compare(
  first: DecisionPath,
  second: DecisionPath,
  context: DecisionContext = {},
): Comparison {
  for (const step of STEPS) {
    const result = weigh(step, first, second, context);
    if (result === 'first' || result === 'second') return { kind: 'decided', step, winner: result };
    if (result === 'silent' && step.whenSilent === 'stop') return { kind: 'open', step };
  }
  return { kind: 'tie' };
}
