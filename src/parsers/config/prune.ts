import type { Word } from '#parsers/lexemes.js';
import { type Branch, isList, joined, type Places, pathOf } from './grow.js';
import { keyOf, type Step, type Walk, walkOf } from './walk.js';
import { bare, scalarOf } from './words.js';

/**
 * Takes away what the words lead to: a leaf, one value of a leaf-list, or a node with all that hangs
 * there. What is not in the tree may be in the leaf, of which nothing here tells.
 */
export function prune(from: Branch, words: readonly Word[], places: Places): void {
  const { steps, leaf } = walkOf(words, from.name);
  const last = leaf === null ? steps.at(-1) : undefined;
  const above = last === undefined ? steps : steps.slice(0, -1);
  const at = above.reduce<Branch | null>(below, from);
  if (at === null) return;
  if (leaf !== null) pruneLeaf(at, leaf, places);
  else if (last !== undefined) pruneNode(at, last, places);
}

/** The place a step further down; null where the tree does not go there. */
function below(branch: Branch | null, step: Step): Branch | null {
  const inner = branch?.node.get(step.name.text);
  if (branch === null || !(inner instanceof Map)) return null;
  const node = step.keys.length === 0 ? inner : inner.get(keyOf(step.keys));
  if (!(node instanceof Map)) return null;
  return { node, name: step.name.text, path: pathOf(branch, step) };
}

function pruneNode(branch: Branch, step: Step, places: Places): void {
  const { name, keys } = step;
  const inner = branch.node.get(name.text);
  // The models do not know every leaf: one without its value looks like a container.
  if (!(inner instanceof Map)) pruneLeaf(branch, { name, value: keys[0] ?? null }, places);
  else if (keys.length === 0) branch.node.delete(name.text);
  else inner.delete(keyOf(keys));
  forget(pathOf(branch, step), places);
}

function pruneLeaf(
  { node, path }: Branch,
  { name, value }: NonNullable<Walk['leaf']>,
  places: Places,
): void {
  const told = node.get(name.text);
  if (value !== null && isList(told)) {
    told.known.delete(scalarOf(bare(value.text)));
    told.values.splice(0, told.values.length, ...told.known);
    if (told.values.length > 0) return;
  }
  node.delete(name.text);
  forget(joined(path, name.text), places);
}

function forget(path: string, places: Places): void {
  for (const known of [...places.keys()])
    if (known === path || known.startsWith(`${path} `)) places.delete(known);
}
