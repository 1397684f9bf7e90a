import type { CaseFacts } from '#facts/case.js';
import type { Superseded } from '#facts/leaf.js';
import type { LocatedProblem } from '#findings/diagnosis.js';
import type { Evidence } from '#findings/finding.js';
import type { Quote } from '#rules/rule.js';
import { located } from './located.js';

/**
 * A problem for every report that does not count because the leaf told it again and differently. In
 * one file the later words are the newer ones; which of two files is newer nobody says, so that the
 * answer can't be trusted.
 */
export function supersededIn(
  cases: readonly CaseFacts[],
  evidenceOf: (quote: Quote) => Evidence,
): readonly LocatedProblem[] {
  return cases.flatMap(({ leaves }) =>
    leaves.flatMap(({ name, superseded }) =>
      (superseded ?? []).map((one) => problem(name, one, evidenceOf)),
    ),
  );
}

function problem(
  name: string,
  { earlier, counts }: Superseded,
  evidenceOf: (quote: Quote) => Evidence,
): LocatedProblem {
  const same = earlier.file === counts.file;
  const line = evidenceOf({ ...counts, label: '' }).from?.line ?? 1;
  const where = `${counts.file}:${line}`;
  return located(
    {
      code: 'superseded-report',
      severity: same ? 'note' : 'warning',
      span: [earlier.span[0], Math.min(earlier.span[1], earlier.span[0] + SHOWN)],
      expected: [],
      message: same
        ? `${name} told this again, and differently: what it said last counts, at ${where}`
        : `${name} told this in another file, and differently: the file named last counts, at ${where}`,
    },
    earlier.file,
    evidenceOf,
  );
}

/** How much of the report is marked: its first words. */
const SHOWN = 40;
