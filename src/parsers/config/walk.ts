import type { Word } from '#parsers/lexemes.js';
import { keysOf, kindOf } from './model.js';
import { bare } from './words.js';

/** A container or an entry of a list that words lead to. */
export interface Step {
  readonly name: Word;
  readonly keys: readonly Word[];
}

/** What the words of one row say: a way down, and perhaps a leaf at its end. */
export interface Walk {
  readonly steps: readonly Step[];
  readonly leaf: { readonly name: Word; readonly value: Word | null } | null;
}

/**
 * The way that a line such as `network-instance default protocols bgp preference ebgp 169` goes, by the
 * models; where they know a name not, a pair at the end is a leaf and anything in front is a container.
 */
export function walkOf(words: readonly Word[], parent: string): Walk {
  const steps: Step[] = [];
  let above = parent;
  for (let at = 0; at < words.length; ) {
    const rest = words.slice(at);
    const leaf = leafOf(rest, above, steps.length > 0);
    if (leaf !== null) return { steps, leaf };
    const step = stepOf(rest, above);
    steps.push(step);
    at += 1 + step.keys.length;
    above = step.name.text;
  }
  return { steps, leaf: null };
}

function leafOf([name, value, more]: readonly Word[], above: string, deep: boolean): Walk['leaf'] {
  if (name === undefined || more !== undefined) return null;
  const kind = kindOf(above, name.text);
  if (kind === 'flag') return { name, value: null };
  if (kind === 'container' || kind === 'list') return null;
  if (value !== undefined) return { name, value };
  return kind === 'leaf' || !deep ? { name, value: null } : null;
}

/** A container, or a list with its keys: all but the first one with their names. */
function stepOf([name, ...rest]: readonly Word[], above: string): Step {
  if (name === undefined) throw new RangeError('a step needs a name');
  if (kindOf(above, name.text) !== 'list') return { name, keys: [] };
  const { first, more } = keysOf(name.text);
  if (rest[0] === undefined || (rest.length > 1 && first.includes(rest[0].text)))
    return { name, keys: [] };
  let end = 1;
  while (rest[end + 1] !== undefined && more.includes(rest[end]?.text ?? '')) end += 2;
  return { name, keys: rest.slice(0, end) };
}

/** What stands in front of a brace: leaves of a copy that lost its line ends, and what is opened. */
export interface Opened {
  readonly leaves: readonly Word[];
  readonly steps: readonly Step[];
}

/**
 * @param alone whether the words have their line to themselves, so that all of them name what is opened
 * @param whole whether they are a way down instead of one name: `/ network-instance default protocols {`
 */
export function openedBy(
  words: readonly Word[],
  parent: string,
  alone: boolean,
  whole: boolean,
): Opened {
  const isWay = whole || kindOf(parent, words[0]?.text ?? '') === 'container';
  if (isWay) return { leaves: [], steps: wayOf(words, parent) };
  const from = alone ? 0 : headAt(words, parent);
  const [name, ...keys] = words.slice(from);
  const leaves = words.slice(0, from);
  return { leaves, steps: name === undefined ? [] : [{ name, keys }] };
}

function wayOf(words: readonly Word[], parent: string): readonly Step[] {
  const { steps, leaf } = walkOf(words, parent);
  if (leaf === null) return steps;
  return [...steps, { name: leaf.name, keys: leaf.value === null ? [] : [leaf.value] }];
}

/** Where the name of what is opened stands behind leaves and their values. */
function headAt(words: readonly Word[], parent: string): number {
  let at = 0;
  for (let left = words.length; left > 1; left = words.length - at) {
    const kind = kindOf(parent, words[at]?.text ?? '');
    if (kind === 'list' || (left === 2 && kind !== 'flag')) break;
    at += kind === 'flag' ? 1 : 2;
  }
  return Math.min(at, words.length - 1);
}

/** Names with their values, one behind the other. */
export function pairsOf(
  words: readonly Word[],
  parent: string,
): readonly NonNullable<Walk['leaf']>[] {
  const pairs: NonNullable<Walk['leaf']>[] = [];
  for (let at = 0; at < words.length; ) {
    const [name, value = null] = words.slice(at, at + 2);
    if (name === undefined) break;
    const alone = kindOf(parent, name.text) === 'flag';
    pairs.push({ name, value: alone ? null : value });
    at += alone ? 1 : 2;
  }
  return pairs;
}

/** Whether a word can be the name of a node. */
export const isName = ({ text }: Word): boolean => /^[a-z][a-z0-9]*(?:[-_.][a-z0-9]+)*$/.test(text);

/** How an entry of a list is called: its key, or all of its keys as printed. */
export const keyOf = (keys: readonly Word[]): string =>
  keys.length === 1 ? bare(keys[0]?.text ?? '') : keys.map(({ text }) => text).join(' ');
