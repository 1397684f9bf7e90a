import { printable } from '#text/printable.js';
import { type Line, wordsOf } from '../line.js';
import type { Place } from '../place.js';
import { type Copies, type Listing, listingOf, NO_COPIES } from '../view.js';

/** A line that is told, with what lies behind it and what can be copied of it. */
export interface Told {
  readonly line: Line;
  /** Where Enter leads, if not where it leads elsewhere in the view. */
  readonly opens?: Place;
  /** What can be copied besides what the whole view gives. */
  readonly copies?: Partial<Copies>;
  /** Whether `e` stops here: a quoted line. */
  readonly stop?: boolean;
  /** Whether it is about something that is wrong. */
  readonly fault?: boolean;
}

export const told = (line: Line, given: Omit<Told, 'line'> = {}): Told => ({ line, ...given });

/** What is the same for all lines of a view. */
export interface Common {
  readonly head: readonly Line[];
  readonly empty: string;
  readonly opens: Place | null;
  /** Made only when somebody copies. */
  readonly copies: () => Partial<Copies>;
}

/** Lines as a listing. */
export function listingOfTold(
  rows: readonly Told[],
  { head, empty, opens, copies }: Common,
): Listing {
  return listingOf(
    rows.map(({ line }) => line),
    {
      head,
      empty,
      opensAt: (at) => rows[at]?.opens ?? opens,
      isFault: (at) => rows[at]?.fault === true,
      copiesAt: (at) => ({
        ...NO_COPIES,
        row: printable(wordsOf(rows[at]?.line ?? [])).trim(),
        ...copies(),
        ...rows[at]?.copies,
      }),
      stops: rows.flatMap(({ stop }, at) => (stop === true ? [at] : [])),
    },
  );
}
