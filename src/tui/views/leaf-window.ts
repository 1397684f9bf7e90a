import { columnsOf } from '#render/lines.js';
import { ranksIn } from '../fault-ranks.js';
import type { Scene } from '../view.js';

/** The leaves that are seen where not all fit, with how many more there are on either side. */
export interface LeafWindow {
  readonly shown: readonly string[];
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Columns of each leaf. */
  readonly cell: number;
}

const GAP = 2;
/** `< 12 `, as much as a note of hidden leaves needs on its side. */
export const NOTE = 4;
const LONGEST_NAME = 14;

/**
 * The leaves around the one in focus, as many as fit.
 *
 * @param room columns for all of them
 * @param least columns of what stands below a name
 */
export function leafWindow(
  names: readonly string[],
  focus: string | null,
  room: number,
  least: number,
): LeafWindow {
  const longest = names.reduce((most, name) => Math.max(most, columnsOf(name)), 0);
  const cell = Math.max(least, Math.min(longest + MARK, LONGEST_NAME));
  const fits = (columns: number): number => Math.floor((columns + GAP) / (cell + GAP));
  if (names.length <= fits(room)) return { shown: names, before: [], after: [], cell };
  const count = Math.max(1, Math.min(names.length, fits(room - 2 * (NOTE + GAP))));
  const at = Math.max(0, names.indexOf(focus ?? ''));
  const start = Math.max(0, Math.min(at - Math.floor(count / 2), names.length - count));
  return {
    shown: names.slice(start, start + count),
    before: names.slice(0, start),
    after: names.slice(start + count),
    cell,
  };
}

/** `>` before the name of the leaf in focus. */
const MARK = 2;

/** The leaf that was gone to, else the sickest one. */
export const leafInFocus = ({ place, board }: Pick<Scene, 'place' | 'board'>): string | null =>
  place.leaf ?? ranksIn(board.diagnosis.cases).worstLeaf;
