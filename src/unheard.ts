import { canonicalPrefix } from '#facts/prefix.js';
import type { Case, LocatedProblem } from '#findings/diagnosis.js';
import { count } from '#text/words.js';
import type { HeardLeaf, HeardReports } from './heard.js';
import type { ParsedFile } from './parse.js';
import { candidatesIn } from './questions.js';

/**
 * A warning for everything that leaves were asked and that no case tells, so that a leaf is never
 * missing without a word. An empty answer is no proof that there is no route: an account that may see
 * nothing gets the same. A leaf of which a warning tells already is not told again.
 *
 * @param cases those that are shown
 */
export function unheard(
  leaves: readonly HeardLeaf[],
  { files, problems }: HeardReports,
  cases: readonly Case[],
  prefixes: readonly string[],
): readonly LocatedProblem[] {
  const warned = new Set(problems.flatMap((one) => (one.severity === 'note' ? [] : [one.file])));
  return leaves.flatMap((leaf) => {
    if (leaf.failure !== null) return [];
    const doubtful = leaf.answers.some(({ file }) => warned.has(file));
    const own = files.filter(({ file }) => leaf.answers.some((answer) => answer.file === file));
    return [
      ...own.flatMap((file) => notAskedIn(leaf, file)),
      ...(doubtful ? [] : prefixes.flatMap((prefix) => silence(leaf, prefix, cases))),
    ];
  });
}

/** Network-instances that the leaf has, or may have, and in which nobody asked. */
function notAskedIn({ name }: HeardLeaf, { file, blocks }: ParsedFile): readonly LocatedProblem[] {
  const [list] = blocks.flatMap((one) => (one.kind === 'network-instance-summary' ? [one] : []));
  if (list === undefined) return [];
  const help = 'name the network-instance with --network-instance';
  const odd = candidatesIn(list.data).left.map((one) =>
    warning(file, `${name} was not asked in network-instance \`${one.name}\`: ${one.why}`, help),
  );
  const cut = `${name} may have more network-instances than it told: its list is not complete`;
  return list.complete ? odd : [...odd, warning(file, cut, help)];
}

function silence(
  { name }: HeardLeaf,
  asked: string,
  cases: readonly Case[],
): readonly LocatedProblem[] {
  const prefix = canonicalPrefix(asked);
  const about = cases.filter((one) => one.prefix === prefix);
  const told = about.flatMap((one) => one.leaves.filter(({ device }) => device === name));
  if (told.length === 0)
    return [warning(name, `${name} told nothing about ${prefix}`, LOOK, EITHER)];
  return told.flatMap(({ usedPaths, installedNextHops }) =>
    (usedPaths ?? 0) > 0 && installedNextHops === null
      ? [
          warning(
            name,
            `${name} uses ${count(usedPaths ?? 0, 'path')} to ${prefix} and told no route of its route table`,
            LOOK,
          ),
        ]
      : [],
  );
}

const EITHER = ['it has no such route, or the account may not see it'];
const LOOK = 'log in and look; `bgpwhy role` prints what the account must be allowed';

const warning = (
  file: string,
  message: string,
  help: string,
  notes: readonly string[] = [],
): LocatedProblem => ({
  ...{ code: 'no-report-in-answer', severity: 'warning', file, line: 1, column: 1, text: '' },
  ...{ expected: [], message, excerpt: null, notes, help: [help] },
});
