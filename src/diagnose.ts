import type { Problem } from '#facts/block.js';
import { type CaseFacts, casesOf, type Question } from '#facts/case.js';
import type { LeafFacts } from '#facts/leaf.js';
import type { Told } from '#facts/told.js';
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

/**
 * Problems of the reports that the cases rest on, each once; other input does not matter here. What
 * is wrong with a report beside the routes is a note, since no verdict rests on it.
 */
function problemsOf(
  cases: readonly CaseFacts[],
  evidenceOf: (quote: Quote) => Evidence,
): readonly LocatedProblem[] {
  const found = cases.flatMap(({ leaves }) => leaves.flatMap(problemsOn));
  const each = new Map(found.map((one) => [one.problem, one]));
  return [...each.values()].map(({ problem, file, severity }) =>
    located({ ...problem, severity }, file, evidenceOf),
  );
}

interface Found extends Pick<Told<unknown>, 'file'>, Pick<Problem, 'severity'> {
  readonly problem: Problem;
}

function problemsOn({ bgpRoutes, routeTable, ...beside }: LeafFacts): readonly Found[] {
  const routes = [bgpRoutes, routeTable].flatMap((told) =>
    told === undefined ? [] : foundIn(told),
  );
  const others = Object.values<unknown>(beside).flat().filter(isTold).flatMap(foundIn);
  return [...others.map((one) => ({ ...one, severity: 'note' as const })), ...routes];
}

const foundIn = ({ problems, file }: Told<unknown>): readonly Found[] =>
  problems.map((problem) => ({ problem, file, severity: problem.severity }));

const isTold = (one: unknown): one is Told<unknown> =>
  typeof one === 'object' && one !== null && 'problems' in one && 'file' in one;
