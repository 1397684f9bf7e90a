import { type Weighed, weigh, weighRanks } from './compare.js';
import { sameNeighborAs } from './neighbor-as.js';
import type { Entrant } from './printed.js';
import type { Step } from './step.js';
import { STEPS } from './steps.js';

/**
 * One step over two printed paths. Silent is also what a configuration decides that no report
 * prints: defaults, and whether MEDs of different neighbor ASes are compared.
 */
export function weighPrinted(step: Step, first: Entrant, second: Entrant): Weighed {
  const [one, other] = [first.known, second.known];
  if (isUnseen(step, first, second) || step.presumed?.(one, other) === true) return 'silent';
  if (step.id !== 'med') return weigh(step, one, other, {});
  const ranks = weighRanks(step.rank(one), step.rank(other));
  if (step.rank(one) === step.rank(other)) return 'tie';
  return sameNeighborAs(one, other) === true ? ranks : 'silent';
}

const isUnseen = ({ id }: Step, ...paths: readonly Entrant[]): boolean =>
  paths.some(({ unseen }) => unseen.has(id));

/** May silence of this step be taken for a tie of these two, if that is reported with the answer? */
export function isAssumable(step: Step, first: Entrant, second: Entrant): boolean {
  if (step.whenSilent === 'assume-tie') return step.concerns === undefined;
  if (isUnseen(step, first, second)) return false;
  const rank = step.rank(first.known);
  return rank !== undefined && rank === step.rank(second.known);
}

/** The first step at which printed values tell two paths apart. */
export interface Difference {
  readonly index: number;
  readonly step: Step;
  readonly winner: 'first' | 'second';
}

export function differenceBetween(first: Entrant, second: Entrant): Difference | null {
  for (const [index, step] of STEPS.entries()) {
    const result = weighPrinted(step, first, second);
    if (result === 'first' || result === 'second') return { index, step, winner: result };
  }
  return null;
}
