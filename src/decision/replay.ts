import type { Replay } from '#findings/diagnosis.js';
import type { Loss } from './loss.js';
import { type Entrant, isBest, isDamped, isUsed, isValid } from './printed.js';
import type { Race } from './race.js';
import { couldLose, type Result, reasonResults } from './replay-reasons.js';
import { STEPS } from './steps.js';
import { type Difference, differenceBetween } from './weigh-printed.js';

/**
 * Recomputes printed flags and reasons from printed attributes. Only what the attributes can
 * contradict is checked; a conflict means that the print, or our ladder, is wrong.
 *
 * @param losses one per path, as lossOf tells
 * @param race null when no path is the best
 * @param complete whether every path that the router holds is there, with detail
 */
export function replayOf(
  all: readonly Entrant[],
  losses: readonly (Loss | null)[],
  race: Race | null,
  complete: boolean,
): Replay {
  const results = [
    ...all.flatMap(validity),
    ...all.flatMap(usage),
    ...(race === null ? [] : all.flatMap((one) => sharing(one, race))),
    ...(race?.whole === true ? bestness(race, losses) : []),
    ...(race?.whole === true ? reasonResults(race, losses) : []),
    ...(complete ? noneness(all, race) : []),
  ];
  const conflicts = results.filter((result) => result !== 'agrees');
  return { agrees: conflicts.length === 0, checked: results.length, conflicts };
}

/** A path with a reason to be invalid does not carry the Valid flag. */
function validity(one: Entrant): readonly Result[] {
  const { number, invalidReasons, spans } = one.path;
  if (spans.invalidReasons === undefined) return [];
  const wrong = invalidReasons.length > 0 && isValid(one);
  const expected = invalidReasons.join(', ');
  return [wrong ? { path: number, what: 'flag', printed: 'valid', expected } : 'agrees'];
}

/** Only a valid path is the best, and only a best path is used. */
function usage(one: Entrant): readonly Result[] {
  return [
    ...(isBest(one) ? [flagged(one, 'best', isValid(one))] : []),
    ...(isUsed(one) ? [flagged(one, 'used', isBest(one))] : []),
  ];
}

const flagged = ({ path }: Entrant, printed: string, right: boolean): Result =>
  right ? 'agrees' : { path: path.number, what: 'flag', printed, expected: `not ${printed}` };

/** No path carries the flag Best that differs from the best one where paths must tie to share. */
function sharing(one: Entrant, { best }: Race): readonly Result[] {
  const difference = one === best || !isValid(one) ? null : differenceBetween(best, one);
  if (difference === null || !excludes(difference, best)) return [];
  if (!isBest(one)) return difference.winner === 'first' ? ['agrees'] : [];
  const expected = `not equal to path ${best.path.number} at ${difference.step.id}`;
  return [{ path: one.path.number, what: 'flag', printed: 'best', expected }];
}

/** Beside an unnamed best path of another neighbor AS a path that lost on MED may share, or may not. */
const excludes = ({ index, step }: Difference, best: Entrant): boolean =>
  step.multipath === 'must-tie' && (index !== MED || best.reason === 'none');

const MED = STEPS.findIndex(({ id }) => id === 'med');

/** No other path is better than the best one, unless some silent step let that one win. */
function bestness(race: Race, losses: readonly (Loss | null)[]): readonly Result[] {
  const { all, best } = race;
  const rivals = all.filter((one) => isValid(one) && one !== best);
  const winners = rivals.filter((one) => !couldLose(losses[all.indexOf(one)]));
  const [first] = winners.flatMap((one) => aheadOf(race, one));
  return rivals.length === 0 ? [] : [first ?? 'agrees'];
}

function aheadOf({ best, oneNeighborAs }: Race, one: Entrant): readonly Result[] {
  const difference = differenceBetween(best, one);
  if (difference?.winner !== 'second') return [];
  if (difference.index >= MED && !oneNeighborAs) return [];
  const expected = `behind path ${one.path.number} at ${difference.step.id}`;
  return [{ path: best.path.number, what: 'flag', printed: 'best', expected }];
}

/** `none` stands on the best path alone; a suppressed path may print it, too. */
function noneness(all: readonly Entrant[], race: Race | null): readonly Result[] {
  const compared = all.filter((one) => isValid(one) && !isDamped(one));
  const named = compared.filter(({ reason }) => reason === 'none');
  if (compared.some(({ reason }) => reason === null)) return [];
  if (named.length === 0)
    return compared
      .filter(isBest)
      .slice(0, 1)
      .map((one) => reasonConflict(one, UNNAMED));
  const first = race?.best ?? named.find(isBest);
  return named.map((one) => (one === first ? 'agrees' : reasonConflict(one, EXPECTED)));
}

const EXPECTED = 'a step of the decision, or the flag Best';
const UNNAMED = 'none on the best path';

const reasonConflict = ({ path, reason }: Entrant, expected: string): Result => ({
  path: path.number,
  what: 'tie-break-reason',
  printed: reason ?? '',
  expected,
});
