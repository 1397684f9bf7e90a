import type { Cause, Contest } from '#findings/diagnosis.js';
import type { Entrant } from './printed.js';
import { stepOf } from './reason-word.js';
import { STEPS } from './steps.js';

/** The matrix steps × paths: the values at each step that says something, and who is still in the race. */
export function contestsOf(
  all: readonly Entrant[],
  causes: readonly (Cause | null)[],
): readonly Contest[] {
  const exits = causes.map((cause) =>
    cause === null ? STEPS.length : (stepOf(cause.step) ?? STEPS.length),
  );
  return STEPS.flatMap((step, index) => {
    const values = all.map(({ known }) => step.value(known));
    const speaks = values.some((value) => value !== null) || exits.includes(index);
    const left = all.filter((_, at) => (exits[at] ?? 0) > index).map(({ path }) => path.number);
    const { id, prefers, multipath } = step;
    return speaks ? [{ step: id, prefers, multipath, values, left }] : [];
  });
}
