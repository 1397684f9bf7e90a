import { list } from '#text/words.js';
import type { Board, LeafState } from './board.js';
import type { Scene } from './view.js';

/** Why there is nothing to tell of the leaf that a place names; null: there is. */
export function silenceOf({ board, place, focus }: Scene): string | null {
  const { one } = focus;
  if (one === null) return nothingYet(board);
  const named = board.leaves.find(({ name }) => name === place.leaf);
  if (named !== undefined && !one.leaves.some(({ name }) => name === named.name))
    return leafWords(named, one.prefix);
  return focus.leaf === null ? `no leaf tells of ${one.prefix} yet` : null;
}

/** No prefix is known so far. */
function nothingYet({ leaves }: Board): string {
  const failed = leaves.filter(({ phase }) => phase === 'failed');
  const open = leaves.filter(({ phase }) => phase === 'waiting' || phase === 'asking');
  if (open.length > 0) return `nothing yet: waiting for ${list(open.map(({ name }) => name))}`;
  const [first] = failed;
  return first === undefined
    ? 'no report of a prefix has been read; `1` shows the fabric'
    : leafWords(first, 'the prefix');
}

function leafWords({ name, phase, trouble }: LeafState, prefix: string): string {
  const because = trouble === null ? '' : `: ${trouble}`;
  if (phase === 'failed')
    return `${name} gave no answer about ${prefix}${because}; \`r\` asks it anew`;
  if (phase === 'waiting' || phase === 'asking')
    return `${name} is being asked about ${prefix} and has not answered yet${because}`;
  return `${name} says nothing about ${prefix}${because}`;
}
