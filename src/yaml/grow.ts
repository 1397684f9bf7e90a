import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Scalar,
  visit,
  type YAMLMap,
} from 'yaml';
import type { Place } from '#text/place.js';
import { wrong, type YamlProblem } from './problem.js';
import {
  type Field,
  fieldsOf,
  type ListTree,
  type MapTree,
  type ScalarTree,
  type Tree,
} from './tree.js';

/** Values of one file, those that aliases repeat included. */
const VALUES = 100_000;
/** Values in values. */
const DEPTH = 64;
/** The tags of the values that JSON knows, too. */
const PLAIN = /^tag:yaml\.org,2002:(?:str|int|float|bool|null|map|seq)$/;

/** A file stands for more than any inventory holds: a few aliases of aliases make billions. */
export class TooMuch extends Error {
  readonly place: Place;

  constructor(message: string, place: Place) {
    super(message);
    this.place = place;
  }
}

/** Makes a tree of what the package `yaml` read. */
export class Grower {
  readonly problems: YamlProblem[] = [];
  readonly #targets: ReadonlyMap<Alias, Node>;
  readonly #placeAt: (offset: number) => Place;
  #values = 0;

  constructor(document: Document.Parsed, placeAt: (offset: number) => Place) {
    this.#targets = targetsIn(document);
    this.#placeAt = placeAt;
  }

  tree(node: unknown, depth = 0): Tree {
    const place = this.#placeOf(node);
    this.#values += 1;
    if (this.#values > VALUES) throw new TooMuch(`it stands for more than ${VALUES} values`, place);
    if (depth > DEPTH) throw new TooMuch(`more than ${DEPTH} values lie in one another`, place);
    if (isAlias(node)) return this.#aliased(node, place, depth);
    const tag = tagOf(node);
    if (tag !== null) return { kind: 'hidden', tag, place };
    if (isMap(node)) return this.#map(node, place, depth);
    if (isSeq(node)) return this.#list(node.items, place, depth);
    return isScalar(node) ? scalar(node, place) : { kind: 'scalar', text: '', type: 'null', place };
  }

  #aliased(node: Alias, place: Place, depth: number): Tree {
    const target = this.#targets.get(node);
    if (target === undefined) {
      this.problems.push(wrong(`nothing is called \`&${node.source}\``, place));
    }
    return this.tree(target, depth + 1);
  }

  #list(items: readonly unknown[], place: Place, depth: number): ListTree {
    return { kind: 'list', items: items.map((item) => this.tree(item, depth + 1)), place };
  }

  #map(node: YAMLMap, place: Place, depth: number): MapTree {
    const own = node.items.flatMap((pair) => this.#field(pair, depth) ?? []);
    this.#refuseRepeats(own);
    const merged = own
      .filter(isMerge)
      .flatMap(({ value }) => (value.kind === 'list' ? value.items : [value]));
    // What is written here stands before what is merged in, and the first of these before the others.
    const all = [...own.filter((field) => !isMerge(field)), ...merged.flatMap(fieldsOf)];
    const fields = new Map(all.toReversed().map((field) => [field.name, field]));
    return { kind: 'map', fields: new Map([...fields].toReversed()), place };
  }

  #refuseRepeats(fields: readonly Field[]): void {
    const seen = new Set<string>();
    for (const { name, place } of fields) {
      if (seen.has(name)) {
        this.problems.push(wrong(`\`${name}\` is there twice`, place));
      }
      seen.add(name);
    }
  }

  #field(pair: unknown, depth: number): Field | null {
    if (!isPair(pair)) return null;
    const place = this.#placeOf(pair.key);
    const name = isScalar(pair.key) ? scalar(pair.key, place).text : null;
    if (name === null) {
      this.problems.push(wrong('the name of a field is neither text nor a number', place));
      return null;
    }
    return { name, place, value: this.tree(pair.value, depth + 1) };
  }

  #placeOf(node: unknown): Place {
    return this.#placeAt(hasRange(node) ? node.range[0] : 0);
  }
}

/** What each alias stands for: the last value of that name before it. One walk finds all of them. */
function targetsIn(document: Document.Parsed): ReadonlyMap<Alias, Node> {
  const named = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  visit(document, {
    Alias: (_, node) => {
      const target = named.get(node.source);
      if (target !== undefined) targets.set(node, target);
    },
    Value: (_, node) => {
      if (node.anchor !== undefined) named.set(node.anchor, node);
    },
  });
  return targets;
}

/** The field that YAML 1.1 takes for "and all of that"; inventories have it. */
const isMerge = ({ name }: Field): boolean => name === '<<';

function tagOf(node: unknown): string | null {
  const tag = isMap(node) || isSeq(node) || isScalar(node) ? node.tag : undefined;
  return tag === undefined || PLAIN.test(tag) ? null : tag;
}

/** What stands in the file rather than what it means: a name such as `007` or `1e3` is a name. */
function scalar(node: Scalar, place: Place): ScalarTree {
  const { value, source } = node;
  const plain = node.type === 'PLAIN' && source !== undefined;
  return { kind: 'scalar', text: plain ? source : textOf(value), type: typeOf(value), place };
}

const textOf = (value: unknown): string => (value === null ? '' : String(value));

function typeOf(value: unknown): ScalarTree['type'] {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return 'boolean';
  return typeof value === 'number' || typeof value === 'bigint' ? 'number' : 'text';
}

function hasRange(
  node: unknown,
): node is Node & { readonly range: readonly [number, ...unknown[]] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}
