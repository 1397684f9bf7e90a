import type { Place } from '#text/place.js';
import { type Field, fieldsOf, type Tree } from '#yaml/tree.js';
import type { Entry, Label, NoLeaf } from '../entry.js';
import { plainLogIn } from '../log-in.js';
import { ADMIN, isSrLinux, whyNotAsked } from './kinds.js';

/** A node of a lab, from either of the two files that containerlab has. */
export interface LabNode {
  readonly name: string;
  /** The name of its container, by which it is reached where it has no address. */
  readonly container: string;
  readonly address: string | null;
  readonly kind: string | null;
  readonly group: string | null;
  /** Maps of labels; one in front stands before the ones behind it. */
  readonly labels: readonly (Tree | undefined)[];
  readonly place: Place;
}

/** The nodes that run SR Linux, as leaves, and the others with the reason why they are none. */
export function splitNodes(nodes: readonly LabNode[]): {
  readonly entries: readonly Entry[];
  readonly noLeaves: readonly NoLeaf[];
} {
  const isLeaf = ({ kind }: LabNode): boolean => kind !== null && isSrLinux(kind);
  return {
    entries: nodes.filter(isLeaf).map(entryOf),
    noLeaves: nodes
      .filter((node) => !isLeaf(node))
      .map(({ name, kind }) => ({ name, why: whyNotAsked(kind) })),
  };
}

function entryOf(node: LabNode): Entry {
  const labels = labelsOf(node);
  return {
    name: node.name,
    aliases: node.container === node.name ? [] : [node.container],
    logIn: { ...plainLogIn(node.address ?? node.container), user: ADMIN },
    role: labels.find(({ name }) => name === 'role')?.value ?? null,
    labels,
    networkInstances: [],
    place: node.place,
  };
}

function labelsOf({ kind, group, labels }: LabNode): readonly Label[] {
  const given = new Map(labels.toReversed().flatMap(fieldsOf).flatMap(pairOf));
  return [
    ...(kind === null ? [] : [{ name: 'kind', value: kind }]),
    ...(group === null ? [] : [{ name: 'group', value: group }]),
    ...[...given].map(([name, value]) => ({ name, value })),
  ];
}

const pairOf = ({ name, value }: Field): readonly (readonly [string, string])[] =>
  value.kind === 'scalar' ? [[name, value.text]] : [];
