import { sameNeighborAs } from './neighbor-as.js';
import { type Entrant, isBest, isUsed } from './printed.js';
import { inChain, type Race } from './race.js';
import { STEPS } from './steps.js';
import { differenceBetween, isAssumable, weighPrinted } from './weigh-printed.js';

/** Where a valid path can have lost against the best one, as far as the report proves. */
export interface Loss {
  /** The steps that are left, in the order of the ladder; a single one is the cause. */
  readonly steps: readonly number[];
  /** Printed words that can be it as well, and whose place on the ladder is not known. */
  readonly beside: readonly string[];
  /** Silent steps that were taken for ties. */
  readonly assumed: readonly number[];
}

/**
 * Goes down the ladder and keeps every step at which the best path can have won, up to the one where
 * printed values decide. Printed reasons disprove silent steps:
 *
 * - A path's own reason is the step at which it differs from the path ahead, which the best path
 *   beats or ties with, so it differs from the best path there at the latest.
 * - Over a whole report a step that decides between any two paths is printed on some path.
 *
 * Both hold for steps that sort all paths alike, as MED among several neighbor ASes does not.
 */
export function lossOf(loser: Entrant, race: Race): Loss {
  if (isShutOutByThird(loser, race)) return { steps: [], beside: [], assumed: [] };
  const steps: number[] = [];
  const assumed: number[] = [];
  for (const index of openSteps(loser, race)) {
    if (!canDecide(index, loser, race)) continue;
    (isTaken(index, loser, race) ? assumed : steps).push(index);
  }
  const { beside } = race;
  if (!isBest(loser) && !isUsed(loser)) return { steps, beside, assumed };
  return {
    steps: steps.filter((index) => STEPS[index]?.multipath === 'may-differ'),
    beside,
    assumed: [],
  };
}

/**
 * Better than the best path by itself, and still not the best: beside several neighbor ASes a path
 * can be shut out by a third one of its own AS.
 */
function isShutOutByThird(loser: Entrant, race: Race): boolean {
  const difference = differenceBetween(race.best, loser);
  if (difference?.winner !== 'second' || difference.index < MED || race.oneNeighborAs) return false;
  return difference.index === MED || !inChain(loser, race) || race.printed.has(MED);
}

/** The steps above the one where printed values decide, and that one when the best path wins there. */
function openSteps(loser: Entrant, { best, prefix }: Race): readonly number[] {
  const open: number[] = [];
  for (const [index, step] of STEPS.entries()) {
    const result = weighPrinted(step, best, loser);
    const concerned = step.concerns === undefined || step.concerns(prefix);
    if (result !== 'second' && result !== 'tie' && concerned) open.push(index);
    if (result === 'first' || result === 'second') break;
  }
  return open;
}

const MED = STEPS.findIndex(({ id }) => id === 'med');

function canDecide(index: number, loser: Entrant, race: Race): boolean {
  if (index < MED || race.oneNeighborAs) return fitsReasons(index, loser, race);
  const own = loser.printedStep;
  if (own !== null && own < MED) return false;
  return index === MED ? medCanDecide(loser, race) : canDecideAfterMed(index, loser, race);
}

/** What both sentences about printed reasons leave of a step that sorts all paths alike. */
function fitsReasons(index: number, loser: Entrant, race: Race): boolean {
  const { printedStep } = loser;
  const early = printedStep === null || index <= printedStep;
  return early && (!inChain(loser, race) || race.printed.has(index));
}

/** Two paths of one neighbor AS may differ in MED and no neighbors in the chain do. */
function medCanDecide(loser: Entrant, race: Race): boolean {
  const printed = !inChain(loser, race) || race.printed.has(MED);
  return printed || sameNeighborAs(race.best.known, loser.known) !== false;
}

/** Where no MED decides between neighbors of the chain, the steps after it sort all paths alike. */
const canDecideAfterMed = (index: number, loser: Entrant, race: Race): boolean =>
  !inChain(loser, race) || race.printed.has(MED) || fitsReasons(index, loser, race);

/** Silence that nothing speaks against, at a step where it may be taken for a tie. */
function isTaken(index: number, loser: Entrant, race: Race): boolean {
  const step = STEPS[index];
  if (step === undefined || inChain(loser, race) || race.printed.has(index)) return false;
  const silent = weighPrinted(step, race.best, loser) === 'silent';
  return silent && isAssumable(step, race.best, loser);
}
