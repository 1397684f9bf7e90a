import type { Span } from '#text/span.js';
import type { ConfigNode, ConfigReport, ConfigTree, Scalar } from './config.js';

/** A value of the configuration, and where it was said. */
export interface Told<T> {
  readonly value: T;
  /** The way to it from the root, as a `set /` line spells it. */
  readonly path: string;
  readonly span: Span | null;
}

/** A container or an entry of a list. */
export interface Spot {
  readonly report: ConfigReport;
  readonly node: ConfigTree;
  /** From the root. */
  readonly way: readonly string[];
}

/**
 * The node at a way of names and keys from the root; above where the report's tree hangs it has what
 * leads there and nothing else. Null: the report does not print it, which does not mean that the leaf
 * has none; so is everything where it is not known where the tree hangs.
 */
export function spotAt(report: ConfigReport, way: readonly string[]): Spot | null {
  if (report.context === null) return null;
  const node = wordsOf(report.context).reduceRight<ConfigTree>(
    (inner, name) => ({ [name]: inner }),
    report.tree,
  );
  return below({ report, node, way: [] }, way);
}

/** The node further down; null where it is not printed. */
export function below(spot: Spot, way: readonly string[]): Spot | null {
  let node: ConfigNode = spot.node;
  for (const name of way) {
    const inner: ConfigNode | undefined = isTree(node) ? memberOf(node, name) : undefined;
    if (inner === undefined) return null;
    node = inner;
  }
  return isTree(node) ? { ...spot, node, way: [...spot.way, ...way] } : null;
}

/** The leaf or leaf-list at a way below a spot, as a list of its values; null: not printed. */
export function toldAt(
  spot: Spot | null,
  ...way: readonly string[]
): Told<readonly Scalar[]> | null {
  const name = way.at(-1) ?? '';
  const above = spot === null ? null : below(spot, way.slice(0, -1));
  const value = above === null ? undefined : memberOf(above.node, name);
  if (above === null || value === undefined || isTree(value)) return null;
  return { value: isList(value) ? value : [value], ...placeOf(above, name) };
}

/** A leaf that is a number; null: not printed, or something else. */
export const numberAt = (spot: Spot | null, ...way: readonly string[]): Told<number> | null =>
  only(toldAt(spot, ...way), (value): value is number => typeof value === 'number');

/** A leaf that is `true` or `false`; null: not printed, or something else. */
export const booleanAt = (spot: Spot | null, ...way: readonly string[]): Told<boolean> | null =>
  only(toldAt(spot, ...way), (value): value is boolean => typeof value === 'boolean');

/** A leaf as text; null: not printed. */
export function textAt(spot: Spot | null, ...way: readonly string[]): Told<string> | null {
  const told = toldAt(spot, ...way);
  return told === null ? null : { ...told, value: told.value.map(String).join(' ') };
}

/** A leaf-list, or a leaf that releases before had in its place, as texts; null: not printed. */
export function namesAt(
  spot: Spot | null,
  ...way: readonly string[]
): Told<readonly string[]> | null {
  const told = toldAt(spot, ...way);
  return told === null ? null : { ...told, value: told.value.map(String) };
}

/** The entries of a list below a spot, in the order in which they are printed. */
export function entriesAt(spot: Spot | null, ...way: readonly string[]): readonly Told<Spot>[] {
  const list = spot === null ? null : below(spot, way);
  if (list === null) return [];
  const entries = Object.keys(list.node).flatMap((key): readonly Told<Spot>[] => {
    const entry = below(list, [key]);
    return entry === null ? [] : [{ value: entry, ...placeOf(list, key) }];
  });
  return entries.toSorted((one, other) => (one.span?.[0] ?? 0) - (other.span?.[0] ?? 0));
}

/** Where a member of a spot stands. */
export function placeOf({ report, way }: Spot, name: string): Pick<Told<unknown>, 'path' | 'span'> {
  const words = [...way, name];
  const hangs = words.slice(wordsOf(report.context ?? '').length);
  const span = report.spans[hangs.map(spelled).join(' ')] ?? report.spans[hangs.join(' ')] ?? null;
  return { path: words.map(spelled).join(' '), span };
}

/** A word as a `set /` line spells it: with quotes where it needs them. */
export function spelled(word: string): string {
  return /^[^\s"[\]{}]+$/.test(word) ? word : `"${word.replace(/["\\]/g, '\\$&')}"`;
}

function only<T extends Scalar>(
  told: Told<readonly Scalar[]> | null,
  isWanted: (value: Scalar) => value is T,
): Told<T> | null {
  const [value, ...more] = told?.value ?? [];
  return told === null || value === undefined || more.length > 0 || !isWanted(value)
    ? null
    : { ...told, value };
}

const memberOf = (node: ConfigTree, name: string): ConfigNode | undefined =>
  Object.hasOwn(node, name) ? node[name] : undefined;

const isList = (node: ConfigNode): node is readonly Scalar[] => Array.isArray(node);

const isTree = (node: ConfigNode): node is ConfigTree => typeof node === 'object' && !isList(node);

const wordsOf = (context: string): readonly string[] =>
  (context.match(/"(?:[^"\\]|\\.)*"|\S+/g) ?? []).map((word) =>
    word.startsWith('"') ? word.slice(1, -1).replace(/\\(.)/g, '$1') : word,
  );
