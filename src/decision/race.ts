import { allOneNeighborAs } from './neighbor-as.js';
import { TIE_BREAK_REASONS } from './path.js';
import { type Entrant, isDamped, isValid } from './printed.js';

/** The paths of one report around the one that the others are compared with. */
export interface Race {
  readonly all: readonly Entrant[];
  readonly best: Entrant;
  readonly prefix: string;
  /** Every path that was compared is there with its reason: the reasons are a chain from the best path to the last. */
  readonly whole: boolean;
  /** The steps whose words stand on some path. */
  readonly printed: ReadonlySet<number | null>;
  /** Printed words whose place on the ladder is not known, each once. */
  readonly beside: readonly string[];
  /** All valid paths have one neighbor AS, so that MED sorts them like any other step. */
  readonly oneNeighborAs: boolean;
}

/** @param complete whether every path that the router holds is in the report, with detail */
export function raceAgainst(
  best: Entrant,
  all: readonly Entrant[],
  prefix: string,
  complete: boolean,
): Race {
  const valid = all.filter(isValid);
  const rivals = valid.filter((one) => one !== best);
  const compared = rivals.filter((one) => !isDamped(one) || one.reason !== 'none');
  const whole = complete && best.reason === 'none' && compared.every(hasWord);
  return {
    all,
    best,
    prefix,
    whole,
    printed: new Set(rivals.map(({ printedStep }) => printedStep)),
    beside: [...new Set(rivals.flatMap((one) => wordBeside(one) ?? []))],
    oneNeighborAs: whole && allOneNeighborAs(valid.map(({ known }) => known)),
  };
}

/** Whether a path is a link of the chain of reasons. */
export const inChain = (one: Entrant, { whole }: Race): boolean => whole && hasWord(one);

const hasWord = (one: Entrant): boolean => one.printedStep !== null || wordBeside(one) !== null;

/** A reason that names a comparison, but no step of the ladder. */
function wordBeside({ reason, printedStep }: Entrant): string | null {
  const names = reason !== 'none' && reason !== 'unknown' && printedStep === null;
  return names && TIE_BREAK_REASONS.some((name) => name === reason) ? reason : null;
}
