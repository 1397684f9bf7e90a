import type { Fields } from '../view.js';

/** Whether a row is shown. */
export type Filter = (fields: Fields) => boolean;

/**
 * A filter as people type it: words that all have to stand in the row, `!word` that must not,
 * `used:no` for a value that has a name, `f:nbrs` for letters that follow each other with gaps.
 * Null: nothing is left out.
 */
export function filterOf(text: string): Filter | null {
  const terms = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '' && word !== '!');
  if (terms.length === 0) return null;
  const filters = terms.map(termOf);
  return (fields) => filters.every((holds) => holds(fields));
}

function termOf(term: string): Filter {
  if (term.startsWith('!')) {
    const holds = termOf(term.slice(1));
    return (fields) => !holds(fields);
  }
  const [, name = '', value = ''] = /^([a-z][a-z-]*):(.*)$/.exec(term) ?? [];
  if (name === 'f') return ({ words }) => followsIn(words, value);
  if (name === '') return ({ words }) => words.includes(term);
  return ({ named, words }) => named[name]?.toLowerCase().startsWith(value) ?? words.includes(term);
}

/** Whether the letters stand in the words in this order, whatever stands between them. */
function followsIn(words: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = words.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
