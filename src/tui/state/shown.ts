import type { Listing } from '../view.js';
import { filterOf } from './filter.js';

/** What is asked of a listing before it is shown. */
export interface Asked {
  readonly filter: string;
  readonly faultsOnly: boolean;
  /** Number of one of its orders; beyond them: as the view has it. */
  readonly order: number;
}

/** Numbers of the rows that are shown, in the order in which they are. */
export function shownIn(listing: Listing, asked: Asked): readonly number[] {
  const chosen = listing.orders[asked.order];
  const rows = rowsIn(listing, asked);
  return chosen === undefined ? rows : [...rows].sort(chosen.compare);
}

function rowsIn(listing: Listing, { filter, faultsOnly }: Asked): readonly number[] {
  const holds = filterOf(filter);
  if (holds === null && !faultsOnly) return all(listing.count);
  const rows: number[] = [];
  for (let at = 0; at < listing.count; at += 1)
    if ((!faultsOnly || listing.isFault(at)) && (holds === null || holds(listing.fieldsAt(at))))
      rows.push(at);
  return rows;
}

/** All rows in their order; there may be many, and nearly always there are as many as before. */
function all(count: number): readonly number[] {
  if (everything.length !== count) everything = Array.from({ length: count }, (_, at) => at);
  return everything;
}

let everything: readonly number[] = [];
