import type { Case, LeafVerdict } from '#findings/diagnosis.js';
import { count, list } from '#text/words.js';
import type { LeafState } from '../board.js';
import { faultsOn, GRAVITY } from '../gravity.js';
import { VERDICTS } from '../verdict-words.js';
import { sentence } from './sentence.js';

/** `203.0.113.1/32 in ip-vrf1`. */
export const caseWords = ({ prefix, networkInstance }: Case): string =>
  networkInstance === null ? prefix : `${prefix} in ${networkInstance}`;

/** The verdict on a leaf, why, what was counted, and what was found although the verdict is fine. */
export function leafTold(one: Case, leaf: LeafVerdict): readonly string[] {
  const verdict = VERDICTS[leaf.verdict].words.toLowerCase();
  return [
    sentence(`${leaf.name}: ${verdict}`),
    sentence(leaf.because),
    sentence(countedWords(leaf)),
    sentence(foundWords(one, leaf)),
  ].filter((line) => line !== '');
}

function foundWords(one: Case, leaf: LeafVerdict): string {
  const found = GRAVITY[leaf.verdict] > 0 ? [] : faultsOn(one, leaf);
  const rules = [...new Set(found.map(({ rule }) => rule))];
  return rules.length === 0 ? '' : `but ${count(found.length, 'finding')}: ${list(rules)}`;
}

function countedWords({ usedPaths, installedNextHops, paths }: LeafVerdict): string {
  const valid = paths.filter(({ flags }) => flags.includes('valid')).length;
  return [
    ...(usedPaths === null ? [] : [`${count(usedPaths, 'path')} in use`]),
    ...(installedNextHops === null ? [] : [`${count(installedNextHops, 'next hop')} installed`]),
    ...(usedPaths === null ? [] : [count(valid, 'valid path')]),
  ].join(', ');
}

/** How far a leaf is that has told nothing so far. */
export function silentLeafTold({ name, phase, trouble }: LeafState): string {
  const because = trouble === null ? '' : `: ${trouble}`;
  return sentence(`${name} ${PHASES[phase]}${because}`);
}

const PHASES: Readonly<Record<LeafState['phase'], string>> = {
  waiting: 'has not been asked yet',
  asking: 'is being asked',
  answered: 'has answered, and says nothing about it',
  failed: 'gave no answer',
  saved: 'says nothing about it',
};
