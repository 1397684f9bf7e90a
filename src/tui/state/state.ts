import type { Kept } from '../kept.js';
import type { Binding } from '../keys/binding.js';
import { BINDINGS } from '../keys/bindings.js';
import { type Place, START, type ViewId } from '../place.js';

/** All that the screen remembers. Plain data: the same state and board draw the same frame. */
export interface State {
  readonly place: Place;
  /** Where Esc and `[` lead, the last place last. */
  readonly back: readonly Place[];
  /** Where `]` leads. */
  readonly ahead: readonly Place[];
  /** Where the cursor stood, by `placeKey`. */
  readonly cursors: Readonly<Record<string, Cursor>>;
  /** What the rows of a view are filtered by. */
  readonly filters: Readonly<Partial<Record<ViewId, string>>>;
  /** Number of the order of a view. */
  readonly orders: Readonly<Partial<Record<ViewId, number>>>;
  /** Keys of rows that are marked, in the order in which they were, by `listKey`. */
  readonly marks: Readonly<Record<string, readonly string[]>>;
  readonly faultsOnly: boolean;
  /** Which part of the screen the arrows move. */
  readonly part: 'rows' | 'preview';
  /** First line of the preview that is shown. */
  readonly previewTop: number;
  /** Rows by which the preview is taller than half of the screen. */
  readonly previewGrowth: number;
  readonly mode: Mode;
  readonly size: Size;
  readonly paused: boolean;
  readonly look: Look;
  /** What keys stand for. */
  readonly keys: readonly Binding[];
  /** What the last key came to, until the next one. */
  readonly notice: string | null;
  /** What was typed into the palette, the last one last. */
  readonly said: readonly string[];
  /** What was shown before, to compare with; null: nothing is kept. */
  readonly kept: Kept | null;
}

export interface Cursor {
  /** `keyAt` of its row. */
  readonly key: string;
  /** Number of its row among those shown, for when the row is gone. */
  readonly at: number;
  /** Number of the first row that is seen. */
  readonly top: number;
}

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

export interface Look {
  readonly theme: string;
  readonly ascii: boolean;
}

/** What keys mean at the moment. */
export type Mode =
  | { readonly kind: 'browse' }
  /** What is being typed behind `/`; `was`: what to go back to. */
  | { readonly kind: 'filter'; readonly text: string; readonly was: string }
  /** `typed`: what was typed before older lines were recalled; `recalled`: how many back. */
  | {
      readonly kind: 'palette';
      readonly text: string;
      readonly typed: string;
      readonly recalled: number;
    }
  | { readonly kind: 'keys'; readonly text: string; readonly top: number }
  | { readonly kind: 'copy' }
  | { readonly kind: 'save' };

export const BROWSE: Mode = { kind: 'browse' };

export const initial = (
  place: Partial<Place>,
  size: Size,
  look: Look,
  keys: readonly Binding[] = BINDINGS,
): State => ({
  place: { ...START, ...place },
  back: [],
  ahead: [],
  cursors: {},
  filters: {},
  orders: {},
  marks: {},
  faultsOnly: false,
  part: 'rows',
  previewTop: 0,
  previewGrowth: 0,
  mode: BROWSE,
  size,
  paused: false,
  look,
  keys,
  notice: null,
  said: [],
  kept: null,
});
