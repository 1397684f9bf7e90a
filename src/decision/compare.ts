import type { DecisionContext, DecisionPath } from './path.js';
import type { Step } from './step.js';
import { STEPS } from './steps.js';

/** How two paths fare against each other. */
export type Comparison =
  | {
      readonly kind: 'decided';
      readonly step: Step;
      readonly winner: 'first' | 'second';
      readonly assumed: readonly Step[];
    }
  | { readonly kind: 'open'; readonly step: Step; readonly assumed: readonly Step[] }
  | { readonly kind: 'tie'; readonly assumed: readonly Step[] };

/** One step over two paths: whom it prefers; `silent` when a rank is not known. */
export function weigh(
  step: Step,
  first: DecisionPath,
  second: DecisionPath,
  context: DecisionContext,
): 'first' | 'second' | 'tie' | 'silent' {
  if (step.id === 'med' && !medCompares(first, second, context)) return 'tie';
  const [one, other] = [step.rank(first), step.rank(second)];
  if (one === other && (one !== undefined || step.id === 'med')) return 'tie';
  return prefers(one, other);
}

function prefers(one: Rank, other: Rank): 'first' | 'second' | 'silent' {
  if (one === undefined || other === undefined) return 'silent';
  return one < other ? 'first' : 'second';
}

type Rank = ReturnType<Step['rank']>;

/** MED is compared among paths of one neighbor AS, unless `always-compare-med` is set. */
export function medCompares(
  first: DecisionPath,
  second: DecisionPath,
  { alwaysCompareMed }: DecisionContext,
): boolean {
  return alwaysCompareMed === true || (first.neighborAs ?? null) === (second.neighborAs ?? null);
}

/** Goes down the ladder, or some steps of it, until one decides or until silence leaves it open. */
export function compare(
  first: DecisionPath,
  second: DecisionPath,
  context: DecisionContext = {},
  steps: readonly Step[] = STEPS,
): Comparison {
  const assumed: Step[] = [];
  for (const step of steps) {
    const result = weigh(step, first, second, context);
    if (result === 'first' || result === 'second') {
      return { kind: 'decided', step, winner: result, assumed };
    }
    if (result !== 'silent') continue;
    if (step.whenSilent === 'stop') return { kind: 'open', step, assumed };
    assumed.push(step);
  }
  return { kind: 'tie', assumed };
}
