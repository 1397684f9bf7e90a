import { type CaseFacts, casesOf, type Question } from '#facts/case.js';
import { canonicalPrefix } from '#facts/prefix.js';
import type { LocatedProblem } from '#findings/diagnosis.js';
import { list } from '#text/words.js';
import type { ParsedFile } from './parse.js';

/**
 * A problem for every prefix asked for that no report is about, or one when nothing can be answered
 * at all; and one for the files that hold no report, as a capture that failed does.
 */
export function unanswered(
  files: readonly ParsedFile[],
  cases: readonly CaseFacts[],
  { prefixes, networkInstance }: Question,
): readonly LocatedProblem[] {
  if (files.length === 0) return [];
  const found = new Set(cases.map(({ prefix }) => prefix));
  const where = networkInstance === null ? '' : ` in network-instance ${networkInstance}`;
  const missing = prefixes.map(canonicalPrefix).filter((prefix) => !found.has(prefix));
  const nothing = prefixes.length === 0 && cases.length === 0 ? ['a prefix'] : missing;
  const there = holdings(files);
  return [
    ...nothing.map((what) =>
      noReport(files, `no report about ${what}${where} is in the input${there}`),
    ),
    ...silent(files, cases),
  ];
}

/** How many of the subjects at hand a message names. */
const NAMED = 5;

/** What the input could be asked about, as the end of a sentence. */
function holdings(files: readonly ParsedFile[]): string {
  const subjects = casesOf(files, { prefixes: [], networkInstance: null }).map(
    ({ prefix, networkInstance }) =>
      networkInstance === null ? prefix : `${prefix} in ${networkInstance}`,
  );
  const more = subjects.length > NAMED ? [`${subjects.length - NAMED} more`] : [];
  if (subjects.length > 0)
    return `, which holds reports about ${list([...subjects.slice(0, NAMED), ...more])}`;
  const tables = files.some(({ blocks }) => blocks.some(({ data }) => 'family' in data));
  return tables ? ', which holds whole route tables: name a prefix to look for' : '';
}

/** Files without a report are told: an empty one, or one with a prompt, is a capture that failed. */
function silent(
  files: readonly ParsedFile[],
  cases: readonly CaseFacts[],
): readonly LocatedProblem[] {
  const without = cases.length === 0 ? [] : files.filter(({ blocks }) => blocks.length === 0);
  const failed = without.filter(({ text }) => text.trim() === '' || PROMPT.test(text));
  const others = without.filter((file) => !failed.includes(file));
  return [
    ...failed.map((file) =>
      noReport([file], `\`${file.file}\` holds no report${whatInstead(file)}`, 'warning'),
    ),
    ...(others.length === 0
      ? []
      : [
          noReport(
            others,
            `no report is in ${list(others.map(({ file }) => `\`${file}\``))}`,
            'note',
          ),
        ]),
  ];
}

const PROMPT = /^[A-D]:[\w.@+-]+#/m;

const whatInstead = ({ text }: ParsedFile): string =>
  text.trim() === '' ? ': it is empty' : ', although somebody asked a leaf there';

function noReport(
  files: readonly ParsedFile[],
  message: string,
  severity: LocatedProblem['severity'] = 'error',
): LocatedProblem {
  return {
    code: 'no-report',
    severity,
    file: files.map(({ file }) => file).join(', '),
    line: 1,
    column: 1,
    text: '',
    expected: [],
    message,
    excerpt: null,
  };
}
