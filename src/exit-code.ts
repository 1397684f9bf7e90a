import type { Diagnosis } from '#findings/diagnosis.js';
import type { Severity } from '#findings/finding.js';

/** From which severity on findings count; `never`: they do not. */
export type FailOn = Severity | 'never';

/**
 * 0: complete input, nothing found at or above `failOn`. 1: something found. 2: the answer can't be
 * trusted, because nothing was found to answer from, because input that a verdict rests on is cut
 * off, contradictory or unread, because the replay contradicts the router, or because a verdict
 * stays undetermined. 2 wins over 1.
 */
export function exitCodeOf(diagnosis: Diagnosis, failOn: FailOn = 'warning'): 0 | 1 | 2 {
  if (isUntrustworthy(diagnosis)) return 2;
  const levels = LEVELS.slice(0, failOn === 'never' ? 0 : LEVELS.indexOf(failOn) + 1);
  const found = diagnosis.cases.flatMap(({ findings }) => findings);
  return found.some(({ severity }) => levels.includes(severity)) ? 1 : 0;
}

const LEVELS: readonly Severity[] = ['error', 'warning', 'note'];

function isUntrustworthy({ cases, problems }: Diagnosis): boolean {
  const leaves = cases.flatMap((one) => one.leaves);
  const open = leaves.some(({ replay, verdict }) => !replay.agrees || verdict === 'undetermined');
  const doubtful = problems.some(({ severity }) => severity !== 'note');
  const incomplete = cases.some(({ findings }) => findings.some(({ rule }) => rule === INCOMPLETE));
  return cases.length === 0 || open || doubtful || incomplete;
}

/** The one rule that speaks about the input itself. */
const INCOMPLETE = 'incomplete-report';
