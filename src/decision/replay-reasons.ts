import type { ReplayConflict } from '#findings/diagnosis.js';
import type { Loss } from './loss.js';
import { type Entrant, isBest } from './printed.js';
import type { Race } from './race.js';
import { STEPS } from './steps.js';
import { differenceBetween, weighPrinted } from './weigh-printed.js';

/** A printed value that the printed attributes bear out, or one that they contradict. */
export type Result = 'agrees' | ReplayConflict;

/**
 * The printed reasons of a whole report: each needs a path just ahead that wins at that very step,
 * no path is just ahead of two, and some step must let the best path win.
 *
 * @param losses one per path, as lossOf tells
 */
export function reasonResults(race: Race, losses: readonly (Loss | null)[]): readonly Result[] {
  const { all, best } = race;
  const followed = followersIn(all);
  return all.flatMap((one, at): readonly Result[] => {
    if (one === best || one.printedStep === null) return [];
    const lost = isBest(one) || couldLose(losses[at]) || isAhead(one, race);
    return [lost && followed.has(one) ? 'agrees' : misplaced(one, best)];
  });
}

export const couldLose = (loss: Loss | null | undefined): boolean =>
  loss != null && (loss.steps.length > 0 || loss.beside.length > 0);

/** Printed values make it better than the best path, which is a conflict of its own. */
const isAhead = (one: Entrant, { best }: Race): boolean =>
  differenceBetween(best, one)?.winner === 'second';

function misplaced(one: Entrant, best: Entrant): ReplayConflict {
  return {
    path: one.path.number,
    what: 'tie-break-reason',
    printed: one.reason ?? '',
    expected: differenceBetween(best, one)?.step.id ?? 'another step',
  };
}

/** Gives as many paths as possible a path just ahead of their own, and tells which ones have it. */
function followersIn(all: readonly Entrant[]): ReadonlySet<Entrant> {
  const followerOf = new Map<Entrant, Entrant>();
  for (const follower of all) place(follower, all, followerOf, new Set());
  return new Set(followerOf.values());
}

/** Takes a free leader, or one whose follower can move on to another. */
function place(
  follower: Entrant,
  all: readonly Entrant[],
  followerOf: Map<Entrant, Entrant>,
  asked: Set<Entrant>,
): boolean {
  for (const leader of all) {
    if (asked.has(leader) || !couldLead(leader, follower)) continue;
    asked.add(leader);
    const settled = followerOf.get(leader);
    if (settled === undefined || place(settled, all, followerOf, asked)) {
      followerOf.set(leader, follower);
      return true;
    }
  }
  return false;
}

/** Can it stand just ahead and win at the very step that the follower prints? */
function couldLead(leader: Entrant, follower: Entrant): boolean {
  const { printedStep: printed } = follower;
  if (leader === follower || printed === null) return false;
  const difference = differenceBetween(leader, follower);
  if (difference !== null && difference.index < printed) return false;
  const step = STEPS[printed];
  const result = step === undefined ? 'tie' : weighPrinted(step, leader, follower);
  return result === 'first' || result === 'silent';
}
