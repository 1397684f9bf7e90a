import { bgpOf, type DynamicNeighbors } from './config-bgp.js';
import { entriesAt, namesAt, numberAt, type Told as Said, spotAt } from './config-nodes.js';
import { wholeTree } from './config-sessions.js';
import { isWithinPrefix } from './containment.js';
import type { LeafFacts } from './leaf.js';
import type { ToldTree } from './surroundings.js';

/** An entry of `dynamic-neighbors accept match`. */
export type Match = DynamicNeighbors & {
  /** As printed: `65001`, `65000..65100`; null: any AS. */
  readonly allowedAs: Said<readonly string[]> | null;
};

/** Whom a leaf accepts as a dynamic neighbor, as a configuration that prints all of BGP says. */
export interface Acceptance {
  readonly told: ToldTree;
  readonly matches: readonly Match[];
  /** Null: not printed, and 0, which is no limit. */
  readonly maximum: Said<number> | null;
  /** The entry that an address comes in by: the longest; null: none. */
  readonly matchFor: (address: string) => Match | null;
  /** Whether it is a neighbor by name. */
  readonly names: (address: string) => boolean;
}

/** Null: no report prints all of BGP in the network-instance. */
export function accepting(
  leaf: Pick<LeafFacts, 'bgpConfig' | 'networkInstance'>,
): Acceptance | null {
  const told = wholeTree(leaf);
  const instance = leaf.networkInstance ?? '';
  const bgp = told === null ? null : bgpOf(told.report, instance);
  if (told === null || bgp === null) return null;
  const way = ['network-instance', instance, 'protocols', 'bgp', 'dynamic-neighbors', 'accept'];
  const accept = spotAt(told.report, way);
  const allowed = new Map(
    entriesAt(accept, 'match').map(({ value }) => [
      value.way.at(-1) ?? '',
      namesAt(value, 'allowed-peer-as'),
    ]),
  );
  const matches = bgp.dynamic.map((one) => ({
    ...one,
    allowedAs: allowed.get(one.prefix.value) ?? null,
  }));
  return {
    told,
    matches,
    maximum: numberAt(accept, 'max-sessions'),
    matchFor: (address) => longest(matches, address),
    names: (address) => bgp.neighbors.some((one) => one.address.value === address),
  };
}

const longest = (matches: readonly Match[], address: string): Match | null =>
  matches
    .filter(({ prefix }) => isWithinPrefix(address, prefix.value))
    .toSorted((one, other) => lengthOf(other) - lengthOf(one))[0] ?? null;

const lengthOf = ({ prefix }: Match): number => Number(prefix.value.split('/')[1] ?? 0);

/** Whether a list lets an AS in; null: a word in it is neither a number nor a range. */
export function lets(allowed: readonly string[], as: number): boolean | null {
  const ranges = allowed.map((word) => /^(\d+)(?:\.\.(\d+))?$/.exec(word));
  if (ranges.includes(null)) return null;
  return ranges.some((range) => Number(range?.[1]) <= as && as <= Number(range?.[2] ?? range?.[1]));
}
