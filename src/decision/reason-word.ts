import type { DecisionPath, TieBreakReason } from './path.js';
import type { Step } from './step.js';
import { STEPS } from './steps.js';

/** The word on the losing path; a reflected path is compared by its originator. */
export function reasonWord(step: Step, ...paths: readonly DecisionPath[]): TieBreakReason {
  const reflected =
    step.id === 'peer-router-id' &&
    paths.some(({ originatorId }) => (originatorId ?? null) !== null);
  return reflected ? 'originator-id' : step.id;
}

/** Where a printed reason stands on the ladder; null for words that are no step of it. */
export function stepOf(reason: string): number | null {
  const index = STEPS.findIndex(({ id }) => id === idOf(reason));
  return index === -1 ? null : index;
}

/** Whether paths that a step tells apart may share the load all the same; no, for words that are no step. */
export const mayDiffer = (reason: string): boolean =>
  STEPS.some(({ id, multipath }) => id === idOf(reason) && multipath === 'may-differ');

const idOf = (reason: string): string => ALIASES.get(reason) ?? reason;

/** Words that name the same step: renamed, or a special case of it. */
const ALIASES = new Map<string, TieBreakReason>([
  ['rtm-install-disabled', 'fib-install-disabled'],
  ['originator-id', 'peer-router-id'],
  ['vpn-route', 'owner'],
  ['eigp-labeled', 'owner'],
]);
