import type { Case, LeafVerdict, Verdict } from '#findings/diagnosis.js';
import type { Finding, Severity } from '#findings/finding.js';
import { count } from '#text/words.js';
import type { Tone } from './line.js';
import { remembered } from './remembered.js';
import { SEVERITIES, VERDICTS } from './verdict-words.js';

/** How bad a verdict is; 0: nothing is wrong with it. */
export const GRAVITY: Readonly<Record<Verdict, number>> = {
  balanced: 0,
  'single-path': 0,
  undetermined: 2,
  'not-balanced': 3,
  unreachable: 4,
};

/** A verdict that is fine on a leaf of which something else was found, such as sessions that are down. */
const WARNED = 1;

/** How bad it is on a leaf: its verdict, and what else was found of it; 0: nothing is wrong. */
export const gravityOf = (one: Case, leaf: LeafVerdict): number =>
  GRAVITY[leaf.verdict] || (faultsOn(one, leaf).length === 0 ? 0 : WARNED);

/** What was found of a leaf, notes aside, in telling order. */
export const faultsOn = (one: Case, { device }: LeafVerdict): readonly Finding[] =>
  device === null ? [] : (faultsIn(one).get(device) ?? []);

const faultsIn = remembered(({ findings }: Case): ReadonlyMap<string, readonly Finding[]> => {
  const found = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { device } = finding.subject;
    if (device === null || finding.severity === 'note') continue;
    found.set(device, [...(found.get(device) ?? []), finding]);
  }
  return found;
});

/** The mark of a leaf: of its verdict, or where that is fine of the worst that was found of it. */
export function markOf(one: Case, leaf: LeafVerdict): (typeof SEVERITIES)[Severity] {
  const faults = GRAVITY[leaf.verdict] > 0 ? [] : faultsOn(one, leaf);
  if (faults.length === 0) return VERDICTS[leaf.verdict];
  return SEVERITIES[faults.some(({ severity }) => severity === 'error') ? 'error' : 'warning'];
}

/** The mark with the words of the verdict, and how much was found where the mark is not that of the verdict. */
export function verdictOf(
  one: Case,
  leaf: LeafVerdict,
): { readonly words: string; readonly tone: Tone } {
  const { mark, tone } = markOf(one, leaf);
  const { mark: own, words } = VERDICTS[leaf.verdict];
  const found = mark === own ? '' : `, ${count(faultsOn(one, leaf).length, 'finding')}`;
  return { words: `${mark} ${words}${found}`, tone };
}

/** How bad the worst leaf of a case is. */
export const faultOf = (one: Case): number =>
  one.leaves.reduce((worst, leaf) => Math.max(worst, gravityOf(one, leaf)), 0);

/** The leaf on which it is gravest, the first one of several; null: no leaf tells anything. */
export function worstLeaf(one: Case): LeafVerdict | null {
  let worst: LeafVerdict | null = null;
  for (const leaf of one.leaves)
    if (worst === null || gravityOf(one, leaf) > gravityOf(one, worst)) worst = leaf;
  return worst;
}
