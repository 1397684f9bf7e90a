import { count } from '#text/words.js';
import { listKey } from '../place.js';
import type { Picture } from '../screen/picture.js';
import type { Copies } from '../view.js';
import type { State } from './state.js';

type What = keyof Copies;

/** What can be copied, as people call it. */
const WORDS: Readonly<Record<What, string>> = {
  value: 'value',
  row: 'row',
  command: 'command',
  json: 'JSON',
  ticket: 'text for a ticket',
  where: 'file and line',
};

export const copiedWords = (what: What): string => WORDS[what];

/** What would be copied: of the marked rows that are still there, else of the one under the cursor. */
export interface Copied {
  /** Null: no row has such a thing. */
  readonly text: string | null;
  /** `value`, `row of 3 marked rows`. */
  readonly words: string;
}

export function copiedIn(state: State, picture: Picture, what: What): Copied {
  const rows = markedRows(state, picture);
  if (rows.length === 0) return ofCursor(picture, what);
  const texts = rows.flatMap((row) => picture.listing.copiesAt(row)[what] ?? []);
  const marked = count(texts.length, 'marked row');
  return {
    text: texts.length === 0 ? null : joined(texts, what),
    words: what === 'row' ? marked : `${WORDS[what]} of ${marked}`,
  };
}

function ofCursor({ listing, cursor }: Picture, what: What): Copied {
  const text = cursor.row === -1 ? null : listing.copiesAt(cursor.row)[what];
  return { text, words: WORDS[what] };
}

/** Rows of the listing that are marked, in the order of the listing, filtered away or not. */
export function markedRows({ marks, place }: State, { listing }: Picture): readonly number[] {
  const marked = new Set(marks[listKey(place)]);
  if (marked.size === 0) return [];
  return Array.from({ length: listing.count }, (_, at) => at).filter((at) =>
    marked.has(listing.keyAt(at)),
  );
}

/** JSON of several rows is one list; what says the same of several rows is there once. */
function joined(texts: readonly string[], what: What): string {
  if (what === 'json') return `[${texts.join(',\n')}]`;
  if (what === 'ticket') return [...new Set(texts)].join('\n\n');
  return (what === 'command' ? [...new Set(texts)] : texts).join('\n');
}
