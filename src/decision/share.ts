import type { MultipathStatus } from '#findings/diagnosis.js';
import type { Limits } from './judgement.js';
import type { Loss } from './loss.js';
import { sameNeighborAs } from './neighbor-as.js';
import { type Entrant, isBest, isDamped, isUsed, isValid } from './printed.js';
import type { Race } from './race.js';
import { STEPS } from './steps.js';

/**
 * Whether a path takes its share of the load, and if not, what the reports prove about why. Without
 * the settings of multipath a path that ties with a lone best path is `eligible`, no more, and
 * `needs-multiple-as` cannot be told from a limit that is reached.
 *
 * @param loss null for the best path
 * @param limits what is known of these settings
 */
export function multipathOf(
  entrant: Entrant,
  loss: Loss | null,
  race: Race | null,
  limits: Limits = UNKNOWN,
): MultipathStatus {
  if (!isValid(entrant)) return 'invalid';
  if (isUsed(entrant)) return 'in-use';
  if (race === null) return 'undetermined';
  const status = loss === null ? 'eligible' : idleStatus(entrant, loss, race, limits);
  // Damping may be all that holds an equal path back; an unequal one has no share in any case.
  return isDamped(entrant) && status !== 'not-equal' ? 'undetermined' : status;
}

const UNKNOWN: Limits = { widthFor: () => null, multipleAs: null };

function idleStatus(entrant: Entrant, loss: Loss, race: Race, limits: Limits): MultipathStatus {
  if (isBest(entrant)) return leftOut(entrant, race, limits);
  const kinds = new Set([...loss.steps, ...loss.assumed].map((index) => STEPS[index]?.multipath));
  if (loss.beside.length > 0 || loss.steps.length === 0 || kinds.size !== 1) return 'undetermined';
  return kinds.has('must-tie') ? 'not-equal' : leftOut(entrant, race, limits);
}

/** It ties with the best path and is not Used. */
function leftOut(entrant: Entrant, race: Race, limits: Limits): MultipathStatus {
  const sameAs = sameNeighborAs(entrant.known, race.best.known);
  if (sameAs === false && limits.multipleAs === false) return 'needs-multiple-as';
  return byLimit(entrant, race, limits, sameAs === true || limits.multipleAs === true);
}

/** @param anyAs whether its neighbor AS can't be what keeps it out */
function byLimit(
  entrant: Entrant,
  { all, best }: Race,
  { widthFor }: Limits,
  anyAs: boolean,
): MultipathStatus {
  const used = all.filter(isUsed);
  const width = anyAs ? widthFor(best.path) : null;
  if (width === null) return used.length < 2 ? 'eligible' : besideSeveral(entrant, used, anyAs);
  return width === hopsOf(used) && isOwnHop(entrant, used) ? 'cut-by-maximum' : 'undetermined';
}

/** Where others share the load, only the limit is left if neither neighbor AS nor next hop can be the reason. */
function besideSeveral(
  entrant: Entrant,
  used: readonly Entrant[],
  anyAs: boolean,
): MultipathStatus {
  const [first] = used;
  const manyAs = used.some(({ known }) => first && sameNeighborAs(known, first.known) === false);
  return isOwnHop(entrant, used) && (anyAs || manyAs) ? 'cut-by-maximum' : 'undetermined';
}

/** A width that is not the number of next hops in use may have been changed since, or may not be the one that counts. */
const hopsOf = (used: readonly Entrant[]): number =>
  new Set(used.map(({ path }) => path.nextHop)).size;

const isOwnHop = ({ path: { nextHop } }: Entrant, used: readonly Entrant[]): boolean =>
  nextHop !== null && used.every(({ path }) => path.nextHop !== nextHop);
