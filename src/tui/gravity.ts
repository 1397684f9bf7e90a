import type { Case, LeafVerdict, Verdict } from '#findings/diagnosis.js';

/** How bad a verdict is; 0: nothing is wrong. */
export const GRAVITY: Readonly<Record<Verdict, number>> = {
  balanced: 0,
  'single-path': 0,
  undetermined: 1,
  'not-balanced': 2,
  unreachable: 3,
};

/** How bad the worst verdict of a case is. */
export const faultOf = ({ leaves }: Case): number =>
  leaves.reduce((worst, { verdict }) => Math.max(worst, GRAVITY[verdict]), 0);

/** The leaf with the gravest verdict, the first one of several; null: no leaf tells anything. */
export function worstLeaf({ leaves }: Case): LeafVerdict | null {
  let worst: LeafVerdict | null = null;
  for (const leaf of leaves)
    if (worst === null || GRAVITY[leaf.verdict] > GRAVITY[worst.verdict]) worst = leaf;
  return worst;
}
