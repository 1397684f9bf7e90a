import type { HeardLeaf } from '#heard.js';
import { explains } from '#questions.js';
import type { LeafState } from '#tui/board.js';
import { type Entry, type Ledger, oldest, type TimedAnswer } from './ledger.js';

/** What leaves said, as far as something can be made of it. */
export interface HeardSoFar {
  readonly heard: readonly HeardLeaf[];
  /** Of those that were asked to the end. */
  readonly finished: ReadonlySet<string>;
  /** Whether somebody was never asked to the end and still may answer. */
  readonly more: boolean;
}

/**
 * A leaf that is asked for the first time counts as soon as it has told everything that a verdict rests
 * on; what explains it may come later. One that is asked anew counts with what it said before.
 *
 * @param about how many prefixes are in question
 */
export function heardSoFar({ leaves }: Ledger, about: number): HeardSoFar {
  const over = leaves.filter(({ told }) => told !== null && told.about >= about);
  return {
    heard: leaves.flatMap(heardOf),
    finished: new Set(over.map(({ name }) => name)),
    more: over.length < leaves.length,
  };
}

function heardOf(entry: Entry): readonly HeardLeaf[] {
  const { name, told } = entry;
  if (told !== null) return [told.heard];
  const answers = early(entry);
  return answers === null ? [] : [{ name, failure: null, answers }];
}

/** What counts of a leaf that was never asked to the end; null: nothing. */
function early({ round }: Entry): readonly TimedAnswer[] | null {
  return round?.bears === true && round.out.every(explains) ? round.answers : null;
}

/** How far a leaf is, as the screen shows it. */
export function leafState(entry: Entry): LeafState {
  const { name, phase, told, trouble } = entry;
  const heardAt = told === null ? oldest(early(entry) ?? []) : told.heardAt;
  return { name, phase, heardAt, trouble };
}
