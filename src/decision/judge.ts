import type { BgpRoute } from '#facts/bgp-route.js';
import { causeOf, invalidCause } from './cause.js';
import { contestsOf } from './contests.js';
import type { JudgedPath, Judgement, Surroundings } from './judgement.js';
import { type Loss, lossOf } from './loss.js';
import { bestOf, type Entrant, entrantsOf, isBest, isValid } from './printed.js';
import { type Race, raceAgainst } from './race.js';
import { replayOf } from './replay.js';
import { multipathOf } from './share.js';
import { STEPS } from './steps.js';

/**
 * Replays the decision over one printed route: for every path the step at which it loses against
 * the best path and whether it shares the load; for the print as a whole, whether it agrees.
 */
export function judge(route: BgpRoute, around: Surroundings): Judgement {
  const entrants = entrantsOf(route.paths, around.routes, !around.complete);
  const best = bestOf(entrants);
  const complete = route.detail && route.receivedPaths === route.paths.length;
  const reference = best ?? memberOfBestSet(entrants);
  const race = reference === null ? null : raceAgainst(reference, entrants, route.prefix, complete);
  const losses = entrants.map((one) =>
    race === null || one === reference || !isValid(one) ? null : lossOf(one, race),
  );
  return {
    best: best?.path ?? null,
    paths: entrants.map((one, at) => judged(one, losses[at] ?? null, race, around.limits)),
    replay: replayOf(entrants, losses, race, complete),
    contests: contestsOf(entrants, losses),
  };
}

/** Without reasons several Best flags tell the set, and each of them ties with the best path. */
function memberOfBestSet(entrants: readonly Entrant[]): Entrant | null {
  const set = entrants.filter((one) => isBest(one) && isValid(one));
  return set.every(({ reason }) => reason === null) ? (set[0] ?? null) : null;
}

function judged(
  one: Entrant,
  loss: Loss | null,
  race: Race | null,
  limits: Surroundings['limits'],
): JudgedPath {
  return {
    path: one.path,
    cause: causeIn(race, one, loss),
    multipath: multipathOf(one, loss, race, limits),
    open: loss === null ? [] : openSteps(loss),
  };
}

function openSteps({ steps, assumed, beside }: Loss): readonly string[] {
  const ladder = [...steps, ...assumed].sort((one, other) => one - other);
  return [...ladder.flatMap((index) => STEPS[index]?.id ?? []), ...beside];
}

function causeIn(race: Race | null, one: Entrant, loss: Loss | null): JudgedPath['cause'] {
  if (race === null || one === race.best) return null;
  return loss === null ? invalidCause(one, race.best) : causeOf(one, race.best, loss);
}
