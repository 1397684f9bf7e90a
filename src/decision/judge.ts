import type { BgpRoute } from '#facts/bgp-route.js';
import { causeOf } from './cause.js';
import { contestsOf } from './contests.js';
import type { Judgement, Surroundings } from './judgement.js';
import { bestOf, entrantsOf } from './printed.js';
import { replayOf } from './replay.js';
import { multipathOf } from './share.js';

/**
 * Replays the decision over one printed route: for every path the step at which it loses against
 * the best path and whether it shares the load; for the print as a whole, whether it agrees.
 */
export function judge(route: BgpRoute, around: Surroundings): Judgement {
  const entrants = entrantsOf(route.paths, around.routes);
  const best = bestOf(entrants);
  const reference = best ?? entrants.find(({ path }) => path.flags.includes('best')) ?? null;
  const shown = route.receivedPaths === route.paths.length;
  const whole = route.detail && shown && around.complete;
  const causes = entrants.map((entrant) =>
    reference === null || entrant === reference
      ? null
      : causeOf(entrant, reference, entrants, whole),
  );
  return {
    best: best?.path ?? null,
    paths: entrants.map((entrant, index) => ({
      path: entrant.path,
      cause: causes[index] ?? null,
      multipath: multipathOf(entrant, causes[index] ?? null, entrants),
    })),
    replay: replayOf(entrants, best, whole),
    contests: contestsOf(entrants, causes),
  };
}
