import type { Board, LeafState } from '../board.js';
import { VERDICTS } from '../verdict-words.js';
import { caseWords, silentLeafTold } from './leaf-told.js';
import { sentence } from './sentence.js';

/** What has become known since one was told last: which leaves answered, and which verdicts are others now. */
export function newsBetween(before: Board, after: Board): readonly string[] {
  if (before === after) return [];
  return [
    ...after.leaves.flatMap((leaf) => phaseNews(known(before, leaf.name), leaf)),
    ...verdictNews(before, after),
  ];
}

const known = ({ leaves }: Board, name: string): LeafState | undefined =>
  leaves.find((leaf) => leaf.name === name);

function phaseNews(before: LeafState | undefined, leaf: LeafState): readonly string[] {
  const { name, phase, trouble, heardAt } = leaf;
  if (phase === 'answered' && heardAt !== before?.heardAt)
    return [sentence(`new: ${name} has answered`)];
  if (phase === before?.phase && trouble === before.trouble) return [];
  if (phase === 'failed') return [`New: ${silentLeafTold(leaf)}`];
  return trouble === null ? [] : [sentence(`new: ${name}: ${trouble}`)];
}

/** More than a person wants to hear at once. */
const MOST = 8;

function verdictNews(before: Board, after: Board): readonly string[] {
  const were = new Map(verdictsIn(before));
  const changed = verdictsIn(after).filter(([name, verdict]) => were.get(name) !== verdict);
  const lines = changed
    .slice(0, MOST)
    .map(([name, verdict]) => sentence(`new: ${name}: ${verdict}`));
  const rest = changed.length - lines.length;
  return rest > 0 ? [...lines, sentence(`and ${rest} more verdicts`)] : lines;
}

const verdictsIn = ({ diagnosis }: Board): readonly (readonly [string, string])[] =>
  diagnosis.cases.flatMap((one) =>
    one.leaves.map(
      ({ name, verdict }) =>
        [`${caseWords(one)} on ${name}`, VERDICTS[verdict].words.toLowerCase()] as const,
    ),
  );
