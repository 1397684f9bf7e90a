import { type CaseFacts, casesOf, type Question } from '#facts/case.js';
import { canonicalPrefix } from '#facts/prefix.js';
import type { LocatedProblem } from '#findings/diagnosis.js';
import type { ParsedFile } from './parse.js';

/** A problem for every prefix asked for that no report is about, or one when there is nothing at all. */
export function unanswered(
  files: readonly ParsedFile[],
  cases: readonly CaseFacts[],
  { prefixes, networkInstance }: Question,
): readonly LocatedProblem[] {
  const found = new Set(cases.map(({ prefix }) => prefix));
  const where = networkInstance === null ? '' : ` in network-instance ${networkInstance}`;
  if (files.length === 0) return [];
  const there = subjectsIn(files);
  if (prefixes.length === 0)
    return cases.length > 0 ? [] : [problem(files, `no report about a prefix${where}`, there)];
  return prefixes
    .map(canonicalPrefix)
    .filter((prefix) => !found.has(prefix))
    .map((prefix) => problem(files, `no report about ${prefix}${where}`, there));
}

/** How many of the reports at hand a message names. */
const NAMED = 5;

function problem(
  files: readonly ParsedFile[],
  what: string,
  there: readonly string[],
): LocatedProblem {
  const more = there.length > NAMED ? [`${there.length - NAMED} more`] : [];
  const expected = [...there.slice(0, NAMED), ...more];
  return {
    code: 'no-report',
    severity: 'error',
    file: files.map(({ file }) => file).join(', '),
    line: 1,
    column: 1,
    text: '',
    expected: expected.map((subject) => `a question about ${subject}`),
    message: `${what} is in the input`,
    excerpt: null,
  };
}

/** What the input could be asked about. */
function subjectsIn(files: readonly ParsedFile[]): readonly string[] {
  return casesOf(files, { prefixes: [], networkInstance: null }).map(
    ({ prefix, networkInstance }) =>
      networkInstance === null ? prefix : `${prefix} in ${networkInstance}`,
  );
}
