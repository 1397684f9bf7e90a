import type { Replay, ReplayConflict } from '#findings/diagnosis.js';
import { differenceBetween, type Entrant } from './printed.js';
import { stepOf } from './reason-word.js';
import { STEPS } from './steps.js';

/**
 * Recomputes printed flags and reasons from printed attributes. Only what the attributes can
 * contradict is checked; a conflict means that the print, or our ladder, is wrong.
 *
 * @param whole whether every path the router holds is there
 */
export function replayOf(all: readonly Entrant[], best: Entrant | null, whole: boolean): Replay {
  const results = [
    ...all.flatMap(validity),
    ...all.flatMap(usage),
    ...(best === null ? [] : rivals(best, all)),
    ...(whole && best !== null
      ? all.filter((one) => one !== best).flatMap((one) => reason(one, best, all))
      : []),
    ...(whole ? namedBest(all) : []),
  ];
  const conflicts = results.filter((result) => result !== 'agrees');
  return { agrees: conflicts.length === 0, checked: results.length, conflicts };
}

type Result = 'agrees' | ReplayConflict;

const valid = ({ path }: Entrant): boolean => path.flags.includes('valid');

/** A path with a reason to be invalid does not carry the Valid flag. */
function validity({ path }: Entrant): readonly Result[] {
  if (path.spans.invalidReasons === undefined) return [];
  const wrong = path.invalidReasons.length > 0 && path.flags.includes('valid');
  return [
    wrong
      ? {
          path: path.number,
          what: 'flag',
          printed: 'valid',
          expected: path.invalidReasons.join(', '),
        }
      : 'agrees',
  ];
}

/** Only a best path is used. */
function usage({ path }: Entrant): readonly Result[] {
  if (!path.flags.includes('used')) return [];
  const right = path.flags.includes('best') && path.flags.includes('valid');
  return [
    right ? 'agrees' : { path: path.number, what: 'flag', printed: 'used', expected: 'not used' },
  ];
}

/** No other path is better than the best one, and none that must not share carries the Best flag. */
function rivals(best: Entrant, all: readonly Entrant[]): readonly Result[] {
  return all
    .filter((other) => other !== best && valid(other))
    .flatMap((other) => rival(best, other));
}

function rival(best: Entrant, other: Entrant): readonly Result[] {
  const { step, winner, silent } = differenceBetween(best, other);
  const row = step === null ? undefined : STEPS[step];
  if (step === null || row === undefined || row.multipath === 'may-differ') return [];
  const behind = (loser: Entrant, ahead: Entrant): Result => ({
    path: loser.path.number,
    what: 'flag',
    printed: 'best',
    expected: `behind path ${ahead.path.number} at ${row.id}`,
  });
  if (winner === 'first')
    return [other.path.flags.includes('best') ? behind(other, best) : 'agrees'];
  return silent.some((index) => index < step) ? [] : [behind(best, other)];
}

/** A printed reason fits when some path can stand just ahead that wins at that very step. */
function reason(one: Entrant, best: Entrant, all: readonly Entrant[]): readonly Result[] {
  const { tieBreakReason, number } = one.path;
  const step = tieBreakReason === null || !valid(one) ? null : stepOf(tieBreakReason);
  if (step === null || tieBreakReason === null) return [];
  const fits = all.some((ahead) => ahead !== one && valid(ahead) && couldBeAhead(ahead, one, step));
  const { step: expected } = differenceBetween(best, one);
  const named = expected === null ? 'a later step' : (STEPS[expected]?.id ?? 'unknown');
  return [
    fits
      ? 'agrees'
      : { path: number, what: 'tie-break-reason', printed: tieBreakReason, expected: named },
  ];
}

function couldBeAhead(ahead: Entrant, one: Entrant, step: number): boolean {
  const difference = differenceBetween(ahead, one);
  if (difference.step === step) return difference.winner === 'first';
  if (difference.step !== null && difference.step < step) return false;
  return difference.silent.includes(step) || STEPS[step]?.whenSilent === 'assume-tie';
}

/** `none` stands on one valid path alone. */
function namedBest(all: readonly Entrant[]): readonly Result[] {
  const named = all.filter((one) => valid(one) && one.path.tieBreakReason === 'none');
  return named.map(
    (one, index): Result =>
      index === 0
        ? 'agrees'
        : {
            path: one.path.number,
            what: 'tie-break-reason',
            printed: 'none',
            expected: 'a step of the decision',
          },
  );
}
