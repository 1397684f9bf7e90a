import type { Cause } from '#findings/diagnosis.js';
import type { Loss } from './loss.js';
import type { Entrant } from './printed.js';
import { reasonWord } from './reason-word.js';
import { valueAt } from './step.js';
import { STEPS } from './steps.js';
import { differenceBetween } from './weigh-printed.js';

/**
 * The step at which a valid path loses against the best one: the only one that is left, or else
 * undetermined. SR Linux prints the reason against the path sorted just ahead; it is the router's
 * statement about the best path only when it names the same step.
 */
export function causeOf(loser: Entrant, best: Entrant, { steps, beside, assumed }: Loss): Cause {
  const [step] = steps;
  const [word] = beside;
  if (steps.length + beside.length !== 1) return undetermined(best);
  if (step !== undefined) return decidedAt(step, loser, best, assumed);
  return word === undefined
    ? undetermined(best)
    : {
        ...undetermined(best),
        step: word,
        basis: word === loser.reason ? 'stated' : 'derived',
      };
}

/** Why an invalid path is not compared: its printed reasons, or its lack of the flag. */
export function invalidCause(loser: Entrant, best: Entrant): Cause {
  const { invalidReasons } = loser.path;
  return {
    step: 'invalid-route',
    mine: invalidReasons.length > 0 ? invalidReasons.join(', ') : 'invalid',
    best: 'valid',
    against: best.path.number,
    basis: invalidReasons.length > 0 ? 'stated' : 'derived',
    assuming: [],
  };
}

/** A step that the print is silent about is the cause only where no assumption led to it. */
function decidedAt(step: number, loser: Entrant, best: Entrant, assumed: readonly number[]): Cause {
  const row = STEPS[step];
  const own = loser.printedStep === step ? loser.reason : null;
  const seen = differenceBetween(best, loser)?.index === step;
  if (row === undefined || (assumed.length > 0 && own === null && !seen)) return undetermined(best);
  const proven = own === null ? 'derived' : 'stated';
  return {
    step: own ?? reasonWord(row, best.known, loser.known),
    mine: valueAt(row, loser.known),
    best: valueAt(row, best.known),
    against: best.path.number,
    basis: assumed.length > 0 ? 'assumed' : proven,
    assuming: assumed.flatMap((index) => STEPS[index]?.id ?? []),
  };
}

const undetermined = (best: Entrant): Cause => ({
  step: 'undetermined',
  mine: null,
  best: null,
  against: best.path.number,
  basis: 'assumed',
  assuming: [],
});
