import type { Contest } from '#findings/diagnosis.js';
import type { Loss } from './loss.js';
import { type Entrant, isValid } from './printed.js';
import { valueAt } from './step.js';
import { STEPS } from './steps.js';

/**
 * The matrix steps × paths: the values at each step that says something, and who is still in the
 * race. A path stays in it until it is proven to have left.
 *
 * @param losses one per path; null for the best one, for invalid ones, and where none is the best
 */
export function contestsOf(
  all: readonly Entrant[],
  losses: readonly (Loss | null)[],
): readonly Contest[] {
  const runs = all.map((one, at) => ({
    number: one.path.number,
    exit: isValid(one) ? exitOf(losses[at] ?? null) : 0,
  }));
  return STEPS.flatMap((step, index) => {
    const values = all.map(({ known }) => valueAt(step, known));
    const speaks =
      values.some((value) => value !== null) || runs.some(({ exit }) => exit === index);
    const left = runs.flatMap(({ number, exit }) => (exit > index ? [number] : []));
    const { id, prefers, multipath } = step;
    return speaks ? [{ step: id, prefers, multipath, values, left }] : [];
  });
}

/** The last step at which it can have left. */
function exitOf(loss: Loss | null): number {
  if (loss === null || loss.beside.length > 0) return STEPS.length;
  return loss.steps.at(-1) ?? STEPS.length;
}
