import { nearTo } from '#text/near.js';
import type { Place } from '#text/place.js';
import { wrong, type YamlProblem } from '#yaml/problem.js';
import { type Field, type Tree, whatIs } from '#yaml/tree.js';
import type { Bound, Vocabulary } from './settings.js';

/** A key with the place where it is written. */
export interface PlacedKey {
  readonly key: string;
  readonly place: Place;
}

/** What the file binds, by the name of what it does. */
export type BoundKeys = ReadonlyMap<string, readonly PlacedKey[]>;

/** `keys`: under the name of what keys do one of them, a list of them, or an empty list. */
export function readKeys(
  tree: Tree | undefined,
  known: Vocabulary,
): { readonly bound: BoundKeys; readonly problems: readonly YamlProblem[] } {
  if (tree === undefined) return { bound: new Map(), problems: [] };
  if (tree.kind !== 'map')
    return {
      bound: new Map(),
      problems: [wrong(`\`keys\` is a map, not ${whatIs(tree)}`, tree.place)],
    };
  const bound = new Map<string, readonly PlacedKey[]>();
  const problems: YamlProblem[] = [];
  for (const field of tree.fields.values()) {
    const meant = known.bindings.filter(({ id }) => id === field.name);
    const read = meant.length === 0 ? [unknownName(field, known)] : readOne(field, meant, known);
    const bad = read.filter(isProblem);
    problems.push(...bad);
    if (bad.length === 0) bound.set(field.name, read.filter(isKey));
  }
  return { bound, problems };
}

type Read = PlacedKey | YamlProblem;
const isProblem = (read: Read): read is YamlProblem => 'message' in read;
const isKey = (read: Read): read is PlacedKey => 'key' in read;

function unknownName({ name, place }: Field, { bindings }: Vocabulary): YamlProblem {
  const [near] = nearTo(name, [...new Set(bindings.map(({ id }) => id))]);
  const hint =
    near === undefined
      ? '`bgpwhy tui` lists its keys with `?`, and docs/screen-keys.md their names'
      : `did you mean \`${near}\`?`;
  return wrong(`nothing that keys do is called \`${name}\``, place, hint);
}

function readOne(field: Field, meant: readonly Bound[], known: Vocabulary): readonly Read[] {
  const { name, place, value } = field;
  if (meant.some(({ fixed }) => fixed))
    return [wrong(`\`${name}\` keeps its key: it is the way out of everything`, place)];
  const items = value.kind === 'list' ? value.items : [value];
  const typing = meant.some(({ typed }) => typed);
  if (items.length === 0 && meant.some(({ needed }) => needed))
    return [wrong(`\`${name}\` needs a key: one could not go on without it`, value.place)];
  return items.map((item) => readKey(item, name, typing, known));
}

function readKey(tree: Tree, name: string, typing: boolean, { keyNamed }: Vocabulary): Read {
  const { place } = tree;
  if (tree.kind !== 'scalar' || tree.type === 'null')
    return wrong(
      `a key of \`${name}\` is text, not ${whatIs(tree)}`,
      place,
      "a sign that means something to YAML stands in quotes, as in `'?'`",
    );
  const key = keyNamed(tree.text);
  if (key === null) return wrong(`there is no key \`${tree.text}\``, place, KEYS);
  if (typing && [...key].length === 1)
    return wrong(
      `\`${key}\` can't be a key of \`${name}\`: characters are typed there`,
      place,
      'name a key that is no character, or one with ctrl',
    );
  return { key, place };
}

const KEYS =
  'a key is one character, `ctrl+` and a letter, or one of up, down, left, right, pageup, pagedown, home, end, enter, esc, backspace, tab, shift+tab and space';
