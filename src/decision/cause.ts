import type { Cause } from '#findings/diagnosis.js';
import { differenceBetween, type Entrant } from './printed.js';
import { stepOf } from './reason-word.js';
import { STEPS } from './steps.js';

/**
 * The step at which a path loses against the best one. SR Linux prints the reason against the path
 * sorted just ahead; over a whole report those words still prove which silent steps were ties: a
 * step that decided anywhere is printed on some path.
 *
 * @param whole whether every path the router holds is there, with its reason
 */
export function causeOf(
  loser: Entrant,
  best: Entrant,
  all: readonly Entrant[],
  whole: boolean,
): Cause {
  if (!loser.path.flags.includes('valid')) return invalid(loser, best);
  const { step, winner, silent } = differenceBetween(best, loser);
  const unproven = whole
    ? silent.filter((index) => printedByAny(index, all))
    : silent.filter(matters);
  const open = unproven.filter((index) => step === null || index < step);
  const printed = loser.printedStep;
  if (printed !== null && open.includes(printed) && printed === Math.min(...open))
    return stated(printed, loser, best);
  if (step === null || winner === 'second' || STEPS[step]?.multipath === 'may-differ')
    return byWord(loser, best, open);
  if (open.length > 0 && whole) return undetermined(best);
  return {
    ...stated(step, loser, best),
    basis: basisOf(step, printed, open),
    assuming: open.map(nameOf),
  };
}

const printedByAny = (step: number, all: readonly Entrant[]): boolean =>
  all.some(({ printedStep }) => printedStep === step);
const matters = (step: number): boolean => STEPS[step]?.whenSilent === 'stop';
const nameOf = (step: number): string => STEPS[step]?.id ?? 'unknown';

function basisOf(step: number, printed: number | null, open: readonly number[]): Cause['basis'] {
  if (printed === step) return 'stated';
  return open.length > 0 ? 'assumed' : 'derived';
}

/** All printed values tie on the early steps: the router's own word is all there is. */
function byWord(loser: Entrant, best: Entrant, open: readonly number[]): Cause {
  const reason = loser.path.tieBreakReason;
  if (reason === null || reason === 'none') return undetermined(best);
  const printed = stepOf(reason);
  if (printed === null) return { ...undetermined(best), step: reason, basis: 'stated' };
  const earlier = open.some((index) => index < printed);
  const shares = loser.path.flags.includes('used');
  return earlier && !shares ? undetermined(best) : stated(printed, loser, best, reason);
}

function stated(step: number, loser: Entrant, best: Entrant, word?: string): Cause {
  const row = STEPS[step];
  return {
    step: word ?? nameOf(step),
    mine: row?.value(loser.known) ?? null,
    best: row?.value(best.known) ?? null,
    against: best.path.number,
    basis: 'stated',
    assuming: [],
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

function invalid(loser: Entrant, best: Entrant): Cause {
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
