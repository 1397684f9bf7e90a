/** Prints configuration as SR Linux does, from what it is made of. It knows nothing of the grammar. */

export type Printed =
  | { readonly kind: 'leaf'; readonly name: string; readonly value: string | number | boolean }
  | {
      readonly kind: 'leaf-list';
      readonly name: string;
      readonly values: readonly (string | number)[];
    }
  /** A container where it has no key. */
  | {
      readonly kind: 'node';
      readonly name: string;
      /** The first key alone, and then each with its name. */
      readonly keys: readonly string[];
      /** The names of all keys, as JSON prints them. */
      readonly keyNames: readonly string[];
      readonly inside: readonly Printed[];
    };

/** `info`: four blanks for each level, a leaf-list with a line for each value. */
export function infoText(all: readonly Printed[], margin = '    '): string {
  return all.map((one) => block(one, margin)).join('');
}

function block(one: Printed, margin: string): string {
  if (one.kind === 'leaf') return `${margin}${one.name} ${quoted(one.value)}\n`;
  if (one.kind === 'leaf-list') {
    const lines = one.values.map((value) => `${margin}    ${quoted(value)}\n`).join('');
    return `${margin}${one.name} [\n${lines}${margin}]\n`;
  }
  const head = [one.name, ...headOf(one)].join(' ');
  return `${margin}${head} {\n${infoText(one.inside, `${margin}    `)}${margin}}\n`;
}

/** `info flat`: one line for each leaf, and for each node with nothing in it. */
export function flatText(all: readonly Printed[], way = 'set /'): string {
  return all.map((one) => flat(one, way)).join('');
}

function flat(one: Printed, way: string): string {
  if (one.kind === 'leaf') return `${way} ${one.name} ${quoted(one.value)}\n`;
  if (one.kind === 'leaf-list')
    return `${way} ${one.name} [ ${one.values.map(quoted).join(' ')} ]\n`;
  const here = [way, one.name, ...headOf(one)].join(' ');
  return one.inside.length === 0 ? `${here}\n` : flatText(one.inside, here);
}

/** `info | as json`. */
export function jsonOf(all: readonly Printed[]): object {
  const told: Record<string, unknown> = {};
  for (const one of all) told[one.name] = jsonMember(one, told[one.name]);
  return told;
}

/** The entries of a list stand together. */
function jsonMember(one: Printed, before: unknown): unknown {
  if (one.kind === 'leaf') return one.value;
  if (one.kind === 'leaf-list') return one.values;
  return one.keys.length === 0 ? jsonOf(one.inside) : [...((before ?? []) as []), entry(one)]; // a list so far
}

type Node = Extract<Printed, { kind: 'node' }>;

const entry = ({ keys, keyNames, inside }: Node): object => ({
  ...Object.fromEntries(keyNames.map((name, at) => [name, keys[at]])),
  ...jsonOf(inside),
});

const headOf = ({ keys, keyNames }: Node): readonly string[] =>
  keys.flatMap((key, at) => (at === 0 ? [quoted(key)] : [keyNames[at] ?? '', quoted(key)]));

const quoted = (value: string | number | boolean): string =>
  /^[^\s"[\]{}]+$/.test(`${value}`) ? `${value}` : `"${`${value}`.replace(/["\\]/g, '\\$&')}"`;
