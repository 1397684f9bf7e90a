import type { Cause, MultipathStatus } from '#findings/diagnosis.js';
import type { Entrant } from './printed.js';
import { stepOf } from './reason-word.js';
import { STEPS } from './steps.js';

/**
 * Whether a path takes its share of the load, and if not, what these reports prove about why.
 * Configured widths are not in them: a path that ties with a lone best path is `eligible`, no more.
 */
export function multipathOf(
  entrant: Entrant,
  cause: Cause | null,
  all: readonly Entrant[],
): MultipathStatus {
  const { flags } = entrant.path;
  if (!flags.includes('valid')) return 'invalid';
  if (flags.includes('used')) return 'in-use';
  if (cause === null) return 'eligible';
  if (cause.step === 'undetermined') return 'undetermined';
  const step = stepOf(cause.step);
  if (step === null) return 'undetermined';
  return STEPS[step]?.multipath === 'must-tie' ? 'not-equal' : leftOut(entrant, all);
}

/** It ties with the best path and is not Used. */
function leftOut({ path, known }: Entrant, all: readonly Entrant[]): MultipathStatus {
  const used = all.filter((other) => other.path.flags.includes('used'));
  if (used.length < 2) return 'eligible';
  const sameHop = used.some((other) => other.path.nextHop === path.nextHop);
  const sameAs = used.some((other) => other.known.neighborAs === known.neighborAs);
  return sameAs && !sameHop ? 'cut-by-maximum' : 'undetermined';
}
