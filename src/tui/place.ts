/** The views, in the order of their number keys. */
export const VIEWS = [
  'fabric',
  'paths',
  'why',
  'ladder',
  'evidence',
  'next-hops',
  'compare',
  'commands',
  'findings',
] as const;

export type ViewId = (typeof VIEWS)[number];

/**
 * Where the user is: a view, and what it is about. Things are named by what they are and never by
 * their number in a list, so that a place outlives a refresh. Null: whatever matters most.
 */
export interface Place {
  readonly view: ViewId;
  /** `caseKey` of a case. */
  readonly of: string | null;
  readonly leaf: string | null;
  /** `pathKey` of a path. */
  readonly path: string | null;
  /** `findingKey` of a finding. */
  readonly finding: string | null;
  /** A capture that was asked for by its name. */
  readonly file: string | null;
  /** The line of that capture to begin with, counted from 1. */
  readonly line: number | null;
  /** What stands on the other side of a comparison: the name of a leaf. */
  readonly other: string | null;
}

export const START: Place = {
  view: 'fabric',
  of: null,
  leaf: null,
  path: null,
  finding: null,
  file: null,
  line: null,
  other: null,
};

/** One name for a list, whichever of its rows one came for. */
export const listKey = (place: Place): string => {
  const { view, of, leaf, file, other } = place;
  return (isOfAll(place) ? [view] : [view, of, leaf, file, other]).join('\u0000');
};

/** Whether the list is one of everything, whatever the place is about. */
export const isOfAll = ({ view, of }: Place): boolean =>
  view === 'fabric' || view === 'commands' || (view === 'findings' && of === null);

/** One name for everything that a place says. */
export const placeKey = ({ view, of, leaf, path, finding, file, line, other }: Place): string =>
  [view, of, leaf, path, finding, file, line, other].join('\u0000');
