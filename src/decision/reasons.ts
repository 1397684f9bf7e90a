import { TIE_BREAK_REASONS } from './path.js';
import { REASONS_BESIDE_THE_LADDER } from './reasons-beside.js';
import { EARLY_REASONS } from './reasons-early.js';
import { LATE_REASONS } from './reasons-late.js';
import { MIDDLE_REASONS } from './reasons-middle.js';
import type { ReasonMeaning } from './value-meaning.js';

const MEANINGS = new Map(
  [...REASONS_BESIDE_THE_LADDER, ...EARLY_REASONS, ...MIDDLE_REASONS, ...LATE_REASONS].map(
    (one) => [one.name, one],
  ),
);

/**
 * What each value of `Tie Break Reason` means, in the order of the enumeration. All of them compare
 * with the path sorted just ahead, never with the best path as such.
 */
export const REASONS: readonly ReasonMeaning[] = TIE_BREAK_REASONS.flatMap((name) => {
  const meaning = MEANINGS.get(name);
  return meaning === undefined ? [] : [meaning];
});
