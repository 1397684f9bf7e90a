import type { Board } from '../board.js';
import { focusOf } from '../focus.js';
import { placeKey } from '../place.js';
import { type Found, foundIn } from '../state/cursor.js';
import type { State } from '../state/state.js';
import type { Listing, Preview, Scene, View } from '../view.js';
import { viewOf } from '../views/registry.js';
import { divided, type Layout, layoutOf } from './layout.js';
import { type Rows, rowsOf } from './rows.js';

/** What is on the screen: all that a key may need, and all that is drawn. */
export interface Picture extends Rows {
  readonly layout: Layout;
  readonly view: View;
  readonly scene: Scene;
  readonly listing: Listing;
  readonly cursor: Found;
  /** How many rows are seen at a time. */
  readonly room: number;
  readonly preview: Preview | null;
  /** Rows of the preview. */
  readonly below: number;
}

/** @param now milliseconds since 1970 */
export function pictureOf(state: State, board: Board, now: number): Picture {
  const layout = layoutOf(state.size);
  const view = viewOf(state.place.view);
  const scene: Scene = {
    board,
    place: state.place,
    focus: focusOf(board.diagnosis, state.place),
    width: layout.main - LEAD,
    ascii: state.look.ascii,
    now,
    sought: filterIn(state),
    kept: state.kept,
  };
  const listing = view.listing(scene);
  const { rows, hits } = rowsOf(listing, scene, {
    faultsOnly: state.faultsOnly,
    order: state.orders[view.id] ?? 0,
  });
  const fills = listing.head.length + Math.max(1, rows.length);
  const { list, preview: below } =
    view.preview === null
      ? { list: layout.body, preview: 0 }
      : divided(layout, state, fills, view.previewRows);
  const room = Math.max(1, list - listing.head.length);
  const cursor = foundIn(listing, rows, state.cursors[placeKey(state.place)], room);
  const preview = cursor.row === -1 ? null : (view.preview?.(scene, listing, cursor.row) ?? null);
  return { layout, view, scene, listing, rows, hits, cursor, room, preview, below };
}

/** Columns before every row: the cursor and the mark. */
const LEAD = 2;

/** What is typed counts while it is typed. */
export const filterIn = ({ mode, filters, place }: State): string =>
  mode.kind === 'filter' ? mode.text : (filters[place.view] ?? '');
