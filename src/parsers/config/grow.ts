import type { ConfigNode, ConfigTree, Scalar } from '#facts/config.js';
import { spelled } from '#facts/config-nodes.js';
import type { Word } from '#parsers/lexemes.js';
import type { Span } from '#text/span.js';
import { keyOf, type Step, type Walk } from './walk.js';
import { bare, scalarOf } from './words.js';

/** A node that may still grow. */
export type Growing = Map<string, Growing | Scalar | Listed>;

/** The values of a leaf-list, and the same to look one up in. */
export interface Listed {
  readonly values: Scalar[];
  readonly known: Set<Scalar>;
}

/** A place in the tree. */
export interface Branch {
  readonly node: Growing;
  /** Its own name, without its key; empty at the root. */
  readonly name: string;
  /** The way to it, as a `set /` line spells it. */
  readonly path: string;
}

/** Where the nodes stand. */
export type Places = Map<string, Span>;

/** A place to grow from. */
export const seedling = (name: string): Branch => ({ node: new Map(), name, path: '' });

/** Goes a step down, and makes the node when it is new. */
export function down(branch: Branch, { name, keys }: Step, places: Places): Branch {
  const inner = child(branch.node, name.text);
  const node = keys.length === 0 ? inner : child(inner, keyOf(keys));
  const path = pathOf(branch, { name, keys });
  const end = keys.at(-1)?.span[1] ?? name.span[1];
  if (!places.has(path)) places.set(path, [name.span[0], end]);
  return { node, name: name.text, path };
}

/** The way to a step below, as a `set /` line spells it. */
export const pathOf = ({ path }: Branch, { name, keys }: Step): string =>
  joined(path, [name.text, ...keys.map(({ text }) => spelled(bare(text)))].join(' '));

function child(node: Growing, name: string): Growing {
  const known = node.get(name);
  if (known instanceof Map) return known;
  const made: Growing = new Map();
  node.set(name, made);
  return made;
}

/** Gives a leaf its value; `true` where it has none. The last word on it counts. */
export function leaf(
  branch: Branch,
  { name, value }: NonNullable<Walk['leaf']>,
  places: Places,
): void {
  branch.node.set(name.text, value === null ? true : scalarOf(bare(value.text)));
  places.set(joined(branch.path, name.text), value?.span ?? name.span);
}

/** Gives a leaf-list its values. Lines of the flat form add to those before them. */
export function list(branch: Branch, name: Word, items: readonly Word[], places: Places): void {
  const told = items.map(({ text }) => scalarOf(bare(text)));
  const before = branch.node.get(name.text);
  if (isList(before)) for (const item of told) add(before, item);
  else branch.node.set(name.text, { values: told, known: new Set(told) });
  const [first, last] = [items[0], items.at(-1)];
  if (first !== undefined && last !== undefined)
    places.set(joined(branch.path, name.text), [first.span[0], last.span[1]]);
}

function add({ values, known }: Listed, item: Scalar): void {
  if (!known.has(item)) values.push(item);
  known.add(item);
}

export const isList = (value: Growing | Scalar | Listed | undefined): value is Listed =>
  typeof value === 'object' && !(value instanceof Map);

export const joined = (path: string, more: string): string =>
  path === '' ? more : `${path} ${more}`;

/**
 * The tree as plain data. Names such as `__proto__` are names like any other.
 *
 * @param node grown from rows or from JSON, and no deeper than either reader goes
 */
export function treeOf(node: Growing): ConfigTree {
  return Object.fromEntries(
    [...node].map(([name, value]): [string, ConfigNode] => [name, told(value)]),
  );
}

function told(value: Growing | Scalar | Listed): ConfigNode {
  if (value instanceof Map) return treeOf(value);
  return isList(value) ? value.values : value;
}
