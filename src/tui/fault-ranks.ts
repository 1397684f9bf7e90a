import type { Case } from '#findings/diagnosis.js';
import { faultOf, gravityOf } from './gravity.js';
import { remembered } from './remembered.js';

/** How bad things are, over all cases of a diagnosis. */
export interface Ranks {
  /** For each case by its number: the gravity of its worst leaf, and below that how many are so. */
  readonly ofCases: readonly number[];
  /** Number of the first case that is worst. */
  readonly worstCase: number;
  /** The leaf on which most is worst; null: nothing is wrong anywhere. */
  readonly worstLeaf: string | null;
}

export const ranksIn = remembered(
  (cases: readonly Case[]): Ranks => ({
    ofCases: cases.map(rankOf),
    worstCase: firstWorst(cases),
    worstLeaf: worstIn(cases),
  }),
);

/** More leaves than any fabric has. */
const MANY = 1_000;

function rankOf(one: Case): number {
  const worst = faultOf(one);
  if (worst === 0) return 0;
  const alike = one.leaves.filter((leaf) => gravityOf(one, leaf) === worst).length;
  return worst * MANY + Math.min(alike, MANY - 1);
}

/** Whether a rank means that something is wrong. */
export const isFaulty = (rank: number | undefined): boolean => (rank ?? 0) > 0;

function firstWorst(cases: readonly Case[]): number {
  const faults = cases.map(faultOf);
  return faults.indexOf(faults.reduce((worst, fault) => Math.max(worst, fault), 0));
}

function worstIn(cases: readonly Case[]): string | null {
  const sums = new Map<string, number>();
  for (const one of cases)
    for (const leaf of one.leaves)
      sums.set(leaf.name, (sums.get(leaf.name) ?? 0) + (WEIGHT[gravityOf(one, leaf)] ?? 0));
  const most = Math.max(0, ...sums.values());
  const [worst] = most === 0 ? [] : [...sums].filter(([, sum]) => sum === most);
  return worst?.[0] ?? null;
}

/** By gravity: one prefix that is not reached counts more than many that are not balanced. */
const WEIGHT: Readonly<Record<number, number>> = {
  0: 0,
  1: 0.01,
  2: 1,
  3: 100,
  4: 10_000,
};
