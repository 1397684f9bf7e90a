import type { Board } from '../board.js';
import { placeKey } from '../place.js';
import { filterOf } from '../state/filter.js';
import { type Asked, shownIn } from '../state/shown.js';
import type { Listing, Scene } from '../view.js';

export interface Rows {
  /** Numbers of the rows that are shown, in their order. */
  readonly rows: readonly number[];
  /** Those of them that hold what is looked for, by their number among the rows shown. */
  readonly hits: readonly number[];
}

/**
 * Which rows are shown. There may be many, and every key and every frame asks: what was found last of a
 * board is found again as long as the same is asked, since the time alone changes no rows.
 */
export function rowsOf(
  listing: Listing,
  scene: Scene,
  { faultsOnly, order }: Omit<Asked, 'filter'>,
): Rows {
  const { board, place, width, ascii, sought } = scene;
  const asked = [placeKey(place), width, ascii, sought, faultsOnly, order, listing.count].join('|');
  const last = LAST.get(board);
  if (last?.asked === asked) return last;
  const whole = listing.whole === true;
  const rows = shownIn(listing, { faultsOnly, order, filter: whole ? '' : sought });
  const found = { asked, rows, hits: hitsIn(listing, rows, sought) };
  LAST.set(board, found);
  return found;
}

const LAST = new WeakMap<Board, Rows & { readonly asked: string }>();

/** Where nothing is hidden, what is looked for has to be found; else every row that is shown holds it. */
function hitsIn(listing: Listing, rows: readonly number[], sought: string): readonly number[] {
  const holds = filterOf(sought);
  if (holds === null) return [];
  return rows.flatMap((row, at) =>
    listing.whole !== true || holds(listing.fieldsAt(row)) ? [at] : [],
  );
}
