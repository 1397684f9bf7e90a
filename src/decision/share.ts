import type { MultipathStatus } from '#findings/diagnosis.js';
import type { Loss } from './loss.js';
import { sameNeighborAs } from './neighbor-as.js';
import { type Entrant, isBest, isDamped, isUsed, isValid } from './printed.js';
import type { Race } from './race.js';
import { STEPS } from './steps.js';

/**
 * Whether a path takes its share of the load, and if not, what this report proves about why.
 * Configured widths are not in it: a path that ties with a lone best path is `eligible`, no more,
 * and `needs-multiple-as` cannot be told from a limit that is reached.
 *
 * @param loss null for the best path
 */
export function multipathOf(
  entrant: Entrant,
  loss: Loss | null,
  race: Race | null,
): MultipathStatus {
  if (!isValid(entrant)) return 'invalid';
  if (isUsed(entrant)) return 'in-use';
  if (race === null) return 'undetermined';
  const status = loss === null ? 'eligible' : idleStatus(entrant, loss, race);
  // Damping may be all that holds an equal path back; an unequal one has no share in any case.
  return isDamped(entrant) && status !== 'not-equal' ? 'undetermined' : status;
}

function idleStatus(entrant: Entrant, loss: Loss, race: Race): MultipathStatus {
  if (isBest(entrant)) return leftOut(entrant, race);
  const kinds = new Set([...loss.steps, ...loss.assumed].map((index) => STEPS[index]?.multipath));
  if (loss.beside.length > 0 || loss.steps.length === 0 || kinds.size !== 1) return 'undetermined';
  return kinds.has('must-tie') ? 'not-equal' : leftOut(entrant, race);
}

/**
 * It ties with the best path and is not Used. Where others share the load, only the limit is left
 * as an explanation if neither its neighbor AS nor its next hop can be one.
 */
function leftOut(entrant: Entrant, { all, best }: Race): MultipathStatus {
  const used = all.filter(isUsed);
  if (used.length < 2) return 'eligible';
  const { nextHop } = entrant.path;
  const ownHop = nextHop !== null && used.every(({ path }) => path.nextHop !== nextHop);
  const manyAs = used.some(({ known }) => sameNeighborAs(known, best.known) === false);
  const anyAs = manyAs || sameNeighborAs(entrant.known, best.known) === true;
  return ownHop && anyAs ? 'cut-by-maximum' : 'undetermined';
}
