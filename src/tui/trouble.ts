import type { LeafState } from './board.js';

/** What stands in the way of leaves since the board before; null: nothing that was not told already. */
export function newTrouble(before: readonly LeafState[], now: readonly LeafState[]): string | null {
  const known = new Map(before.map(({ name, trouble }) => [name, trouble]));
  const fresh = now.filter(({ name, trouble }) => trouble !== null && trouble !== known.get(name));
  const [first, ...others] = fresh;
  if (first === undefined) return null;
  const more = others.length === 0 ? '' : `; ${others.length} more: \`1\` shows all leaves`;
  return `${wordsOf(first)}${more}`;
}

/** A failure names its leaf already. */
const wordsOf = ({ name, trouble }: LeafState): string =>
  trouble?.startsWith(`${name}: `) === true ? trouble : `${name}: ${trouble}`;
