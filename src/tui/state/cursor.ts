import type { Listing } from '../view.js';
import type { Move } from './action.js';
import type { Cursor } from './state.js';

/** A cursor on the rows as they are now: `at` is the number of its row among them. */
export interface Found extends Cursor {
  /** Number of its row in the listing; -1: there is none. */
  readonly row: number;
}

/** Finds the row that the cursor names; where it is gone, the one that took its place. */
export function foundIn(
  listing: Listing,
  rows: readonly number[],
  cursor: Cursor | undefined,
  room: number,
): Found {
  const at = cursor === undefined ? startOf(listing, rows) : placeOf(cursor, listing, rows);
  const wanted = cursor === undefined ? at - Math.floor(room / 3) : cursor.top + at - cursor.at;
  const top = topFor(at, wanted, rows.length, room);
  const row = rows[at] ?? -1;
  return { key: row === -1 ? '' : listing.keyAt(row), at, top, row };
}

/** A row that is filtered away gives way to the first one. */
const startOf = ({ start }: Listing, rows: readonly number[]): number =>
  start === undefined ? 0 : Math.max(0, rows.indexOf(start));

function placeOf({ key, at }: Cursor, listing: Listing, rows: readonly number[]): number {
  const there = rows[at];
  if (there !== undefined && listing.keyAt(there) === key) return at;
  const found = rows.findIndex((row) => listing.keyAt(row) === key);
  return found === -1 ? Math.max(0, Math.min(at, rows.length - 1)) : found;
}

/** The first row to show: as it was, unless the cursor would not be seen or room would be left over. */
export function topFor(at: number, top: number, count: number, room: number): number {
  const seen = Math.min(Math.max(top, at - room + 1), at);
  return Math.max(0, Math.min(seen, count - room));
}

/** Where a move leads among so many rows, of which so many are seen. */
export function moved(at: number, by: Move, count: number, room: number): number {
  const page = Math.max(1, room - 1);
  const to: Readonly<Record<Move, number>> = {
    up: at - 1,
    down: at + 1,
    'page-up': at - page,
    'page-down': at + page,
    first: 0,
    last: count - 1,
  };
  return Math.max(0, Math.min(to[by], count - 1));
}
