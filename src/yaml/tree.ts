import type { Place } from '#text/place.js';

/** A value of a YAML or JSON file with its place. Nothing in it is an object of the language. */
export type Tree = MapTree | ListTree | ScalarTree | HiddenTree;

export interface MapTree {
  readonly kind: 'map';
  readonly fields: ReadonlyMap<string, Field>;
  readonly place: Place;
}

export interface Field {
  readonly name: string;
  /** Of the name. */
  readonly place: Place;
  readonly value: Tree;
}

export interface ListTree {
  readonly kind: 'list';
  readonly items: readonly Tree[];
  readonly place: Place;
}

export interface ScalarTree {
  readonly kind: 'scalar';
  /** As it is written, without quotes; empty for null. */
  readonly text: string;
  readonly type: 'text' | 'number' | 'boolean' | 'null';
  readonly place: Place;
}

/** A value with a tag, such as `!vault`: it is never looked at. */
export interface HiddenTree {
  readonly kind: 'hidden';
  readonly tag: string;
  readonly place: Place;
}

/** The value of a field, if the tree is a map that has it. */
export function fieldOf(tree: Tree | undefined, name: string): Tree | undefined {
  return tree?.kind === 'map' ? tree.fields.get(name)?.value : undefined;
}

/** The fields of a map; none of anything else, so that an empty value is as good as none. */
export function fieldsOf(tree: Tree | undefined): readonly Field[] {
  return tree?.kind === 'map' ? [...tree.fields.values()] : [];
}

/** The words of a scalar; null when it is none, or says null. */
export function textOf(tree: Tree | undefined): string | null {
  return tree?.kind === 'scalar' && tree.type !== 'null' ? tree.text : null;
}

/** What a value is, for a message. */
export function whatIs(tree: Tree): string {
  if (tree.kind === 'map') return 'a map';
  if (tree.kind === 'list') return 'a list';
  if (tree.kind === 'hidden') return `a value with the tag \`${tree.tag}\``;
  return tree.type === 'text'
    ? `\`${tree.text}\``
    : `the ${tree.type === 'null' ? 'empty value' : `${tree.type} \`${tree.text}\``}`;
}
