import type { Case, LeafVerdict } from '#findings/diagnosis.js';
import { count } from '#text/words.js';
import type { LeafState } from '../board.js';
import { VERDICTS } from '../verdict-words.js';
import { sentence } from './sentence.js';

/** `203.0.113.1/32 in ip-vrf1`. */
export const caseWords = ({ prefix, networkInstance }: Case): string =>
  networkInstance === null ? prefix : `${prefix} in ${networkInstance}`;

/** The verdict on a leaf, why, and what was counted. */
export function leafTold(leaf: LeafVerdict): readonly string[] {
  const verdict = VERDICTS[leaf.verdict].words.toLowerCase();
  return [
    sentence(`${leaf.name}: ${verdict}`),
    sentence(leaf.because),
    sentence(countedWords(leaf)),
  ].filter((line) => line !== '');
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
