import type { Board } from './board.js';
import type { Focus } from './focus.js';
import type { Kept } from './kept.js';
import type { Line } from './line.js';
import type { Place, ViewId } from './place.js';

/** What a view is drawn from. */
export interface Scene {
  readonly board: Board;
  readonly place: Place;
  readonly focus: Focus;
  /** Columns of the part of the screen that the view has. */
  readonly width: number;
  readonly ascii: boolean;
  /** Milliseconds since 1970, for the age of what is shown. */
  readonly now: number;
  /** What is typed behind `/`, also while it is typed. */
  readonly sought: string;
  /** What was shown at some moment before, to compare with; null: nothing was kept. */
  readonly kept: Kept | null;
}

/**
 * What a view shows: lines that stay, and rows that scroll and can be pointed at. Rows are asked for
 * only when they are seen, filtered or copied, since there may be many.
 */
export interface Listing {
  readonly head: readonly Line[];
  readonly count: number;
  /** Names the row whatever its number is; a row that nothing names has its number. */
  readonly keyAt: (at: number) => string;
  readonly lineAt: (at: number) => Line;
  /** What a filter sees of the row. */
  readonly fieldsAt: (at: number) => Fields;
  /** Whether the row is about something that is wrong; with `x` only these are shown. */
  readonly isFault: (at: number) => boolean;
  /** Where Enter leads; null: nowhere. */
  readonly opensAt: (at: number) => Place | null;
  readonly copiesAt: (at: number) => Copies;
  /** Orders that `o` goes through, the first one first; each compares two rows. */
  readonly orders: readonly Order[];
  /** What is said where there is no row at all, and what to do about it. */
  readonly empty: string;
  /** Rows that `e` and `E` go to, besides the one under the cursor; none: they go from row to row. */
  readonly stops: readonly number[];
  /** The row at which the cursor stands when one comes here; without it, the first one. */
  readonly start?: number;
  /** What is typed behind `/` is looked for and hides nothing: these rows make sense only together. */
  readonly whole?: boolean;
  /** Where `e` and `E` lead behind the last row to stop at, and ahead of the first one. */
  readonly beyond?: (by: 1 | -1) => Place | null;
}

/** The words of a row, in lower case, and values that have a name, as in `used:no`. */
export interface Fields {
  readonly words: string;
  readonly named: Readonly<Record<string, string>>;
}

export interface Order {
  readonly name: string;
  /** Negative: the first one comes first. */
  readonly compare: (one: number, other: number) => number;
}

/** What can be copied of a row; null: there is no such thing. */
export interface Copies {
  readonly value: string | null;
  readonly row: string | null;
  /** The command of the leaf's CLI that shows it, or the lines that change it. */
  readonly command: string | null;
  readonly json: string | null;
  readonly ticket: string | null;
  /** `leaf1.txt:12`. */
  readonly where: string | null;
}

export interface View {
  readonly id: ViewId;
  readonly title: string;
  /** What it shows, in one sentence for the help. */
  readonly what: string;
  readonly listing: (scene: Scene) => Listing;
  /** What the lower part of the screen shows about the row; null: the view needs all the room. */
  readonly preview: ((scene: Scene, listing: Listing, at: number) => Preview | null) | null;
  /** Rows that the lower part needs at most; without it half of the screen. */
  readonly previewRows?: number;
}

/** Lines about the row under the cursor. */
export interface Preview {
  readonly title: string;
  readonly lines: readonly Line[];
}

export const NO_COPIES: Copies = {
  value: null,
  row: null,
  command: null,
  json: null,
  ticket: null,
  where: null,
};

/** A listing of lines as they are: nothing behind them, nothing wrong with them. */
export function listingOf(
  rows: readonly Line[],
  given: Partial<Listing> & Pick<Listing, 'empty'>,
): Listing {
  return {
    head: [],
    count: rows.length,
    keyAt: String,
    lineAt: (at) => rows[at] ?? [],
    fieldsAt: (at) => ({
      words: (rows[at] ?? [])
        .map(({ text }) => text)
        .join('')
        .toLowerCase(),
      named: {},
    }),
    isFault: () => false,
    opensAt: () => null,
    copiesAt: () => NO_COPIES,
    orders: [],
    stops: [],
    ...given,
  };
}
