import type { Case, PathVerdict } from '#findings/diagnosis.js';

/** What one leaf makes of what a node announces. */
export interface Edge {
  readonly state: 'used' | 'idle' | 'invalid';
  /** Paths of the same node on this leaf. */
  readonly count: number;
}

/** Whoever announces the prefix, once for all leaves that hear it. */
export interface Node {
  readonly name: string;
  /** By the name of the leaf. */
  readonly edges: ReadonlyMap<string, Edge>;
}

/** Nodes that carry nothing come first, then those that some leaves leave idle. */
export function nodesOf({ leaves }: Case): readonly Node[] {
  const nodes = new Map<string, Map<string, Edge>>();
  for (const leaf of leaves)
    for (const path of leaf.paths) {
      const name = nameOf(path);
      const edges = nodes.get(name) ?? new Map<string, Edge>();
      nodes.set(name, edges.set(leaf.name, joined(edges.get(leaf.name), path)));
    }
  return [...nodes]
    .map(([name, edges]) => ({ name, edges }))
    .toSorted((one, other) => sharesOf(one) - sharesOf(other));
}

const OWN = 'own route';

/** A path without a neighbor is a copy of what the leaf itself has from elsewhere. */
const nameOf = ({ neighbor }: PathVerdict): string =>
  neighbor === null ? 'not printed' : neighbor === '0.0.0.0' || neighbor === '::' ? OWN : neighbor;

function joined(edge: Edge | undefined, path: PathVerdict): Edge {
  const state = stateOf(path);
  if (edge === undefined) return { state, count: 1 };
  const best = GRADE[state] > GRADE[edge.state] ? state : edge.state;
  return { state: best, count: edge.count + 1 };
}

const GRADE = { invalid: 0, idle: 1, used: 2 } as const;

function stateOf({ flags, multipath }: PathVerdict): Edge['state'] {
  if (flags.includes('used')) return 'used';
  return multipath === 'invalid' ? 'invalid' : 'idle';
}

/** 0: no leaf uses it; 1: some do; 2: all that hear it do; what the leaf has itself comes last. */
function sharesOf({ name, edges }: Node): number {
  if (name === OWN) return 3;
  const used = [...edges.values()].filter(({ state }) => state === 'used').length;
  return used === 0 ? 0 : used < edges.size ? 1 : 2;
}

export const isAlive = ({ edges }: Node): boolean =>
  [...edges.values()].some(({ state }) => state === 'used');
