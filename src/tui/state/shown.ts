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
export function shownIn(listing: Listing, { filter, faultsOnly, order }: Asked): readonly number[] {
  const holds = filterOf(filter);
  const rows: number[] = [];
  for (let at = 0; at < listing.count; at += 1)
    if ((!faultsOnly || listing.isFault(at)) && (holds === null || holds(listing.fieldsAt(at))))
      rows.push(at);
  const chosen = listing.orders[order];
  return chosen === undefined ? rows : rows.sort(chosen.compare);
}
