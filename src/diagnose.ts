import type { Problem } from '#facts/block.js';
import { type CaseFacts, casesOf, type Question } from '#facts/case.js';
import type { Case, Diagnosis, LocatedProblem } from '#findings/diagnosis.js';
import type { Evidence } from '#findings/finding.js';
import { quoting } from '#rules/case/evidence.js';
import { judgeCase, viewOf } from '#rules/case/judge-case.js';
import { verdictOf } from '#rules/case/verdict.js';
import { rules } from '#rules/registry.js';
import type { Quote } from '#rules/rule.js';
import { located } from './located.js';
import type { ParsedFile } from './parse.js';
import { cardOf } from './rule-cards.js';
import { supersededIn } from './superseded.js';
import { unanswered } from './unanswered.js';

/**
 * Reports in, diagnosis out: every prefix in question on every leaf that told something about it,
 * with a verdict, the findings that explain it, and what could not be checked.
 *
 * @param question without prefixes: every prefix that a report was asked for by name
 */
export function diagnose(
  files: readonly ParsedFile[],
  question: Question = { prefixes: [], networkInstance: null },
): Diagnosis {
  const evidenceOf = quoting(files);
  const cases = casesOf(files, question);
  return {
    cases: cases.map((one) => diagnoseCase(one, evidenceOf)),
    problems: [
      ...unanswered(files, cases, question),
      ...supersededIn(cases, evidenceOf),
      ...problemsOf(cases, evidenceOf),
    ],
    cards: rules.map(cardOf),
  };
}

function diagnoseCase(one: CaseFacts, evidenceOf: (quote: Quote) => Evidence): Case {
  const views = one.leaves.map(viewOf);
  const { prefix, networkInstance } = one;
  return {
    prefix,
    networkInstance,
    leaves: views.map(verdictOf),
    ...judgeCase(one, views, evidenceOf),
  };
}

/** Problems of the reports that the cases rest on, each once; other input does not matter here. */
function problemsOf(
  cases: readonly CaseFacts[],
  evidenceOf: (quote: Quote) => Evidence,
): readonly LocatedProblem[] {
  const told = cases.flatMap(({ leaves }) =>
    leaves.flatMap(({ bgpRoutes, routeTable }) => [bgpRoutes, routeTable]),
  );
  const files = new Map<Problem, string>();
  for (const one of told)
    for (const problem of one?.problems ?? []) files.set(problem, one?.file ?? '');
  return [...files].map(([problem, file]) => located(problem, file, evidenceOf));
}
