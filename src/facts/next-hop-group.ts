import { booleanAt, entriesAt, type Spot, spotAt, type Told, textAt } from './config-nodes.js';
import type { LeafFacts } from './leaf.js';
import { canonicalPrefix, familyOf } from './prefix.js';
import type { ToldTree } from './surroundings.js';

/** Something that the state of the route table says, and where. */
export interface Stated<T> extends Told<T> {
  readonly tree: ToldTree;
}

/** What keeps a next-hop-group from forwarding as it should. */
export interface GroupTrouble {
  /** As a person says it of the group: `has a next hop that is not resolved`. */
  readonly words: string;
  readonly stated: Stated<string>;
}

/** The next-hop-group of the route in use, with all that is wrong with it. */
export interface GroupState {
  readonly group: Stated<string>;
  readonly troubles: readonly GroupTrouble[];
}

/**
 * The next-hop-group of the route in use, as the state of the route table tells it. Null: no state at
 * hand prints the route, or its group. Source: YANG of 21.3 to 25.3, `route-table`.
 */
export function groupState(leaf: LeafFacts): GroupState | null {
  const group = groupInUse(leaf);
  const held = group === null ? null : heldAt(leaf, 'next-hop-group', group.value);
  if (group === null || held === null) return null;
  const members = entriesAt(held.spot, 'next-hop').flatMap(({ value: member }) =>
    memberTroubles(member, held.tree),
  );
  return { group, troubles: [...groupTroubles(held.spot, held.tree), ...members] };
}

/** The group that the route in use names; null: no state at hand prints it. */
export function groupInUse(leaf: LeafFacts): Stated<string> | null {
  const [group] = (leaf.tableState ?? []).flatMap((tree) => {
    const told = groupOfRoute(tree, leaf);
    return told === null ? [] : [{ ...told, tree }];
  });
  return group ?? null;
}

/** Something that the state of the route table prints, and the tree that does. */
export interface Held {
  readonly spot: Spot;
  readonly tree: ToldTree;
}

/** A group or a next hop of the route table by its number; null: no state at hand prints it. */
export function heldAt(
  leaf: LeafFacts,
  list: 'next-hop-group' | 'next-hop',
  index: string,
): Held | null {
  const [held] = (leaf.tableState ?? []).flatMap((tree): readonly Held[] => {
    const spot = spotAt(tree.report, [...wayTo(leaf), list, index]);
    return spot === null ? [] : [{ spot, tree }];
  });
  return held ?? null;
}

const wayTo = ({ networkInstance }: LeafFacts): readonly string[] => [
  'network-instance',
  networkInstance ?? '',
  'route-table',
];

/** The first active route of the prefix; a route that does not say whether it is active counts. */
function groupOfRoute({ report }: ToldTree, leaf: LeafFacts): Told<string> | null {
  const { prefix } = leaf;
  const way = [...wayTo(leaf), `${familyOf(prefix)}-unicast`, 'route'];
  const routes = entriesAt(spotAt(report, way));
  const its = routes.find(
    ({ value }) =>
      canonicalPrefix(value.way.at(-1)?.split(' ')[0] ?? '') === prefix &&
      booleanAt(value, 'active')?.value !== false,
  );
  return its === undefined ? null : textAt(its.value, 'next-hop-group');
}

/** What the FIB says of the group as a whole. */
export const groupTroubles = (group: Spot, tree: ToldTree): readonly GroupTrouble[] =>
  TROUBLES.flatMap(({ name, isBad, words }) => {
    const told = textAt(group, 'fib-programming', name);
    return told !== null && isBad(told.value) ? [{ words, stated: { ...told, tree } }] : [];
  });

/** What it says of one of its members. */
export const memberTroubles = (member: Spot, tree: ToldTree): readonly GroupTrouble[] =>
  MEMBER_TROUBLES.flatMap(({ name, bad, words }) => {
    const told = textAt(member, name);
    return told?.value === bad ? [{ words, stated: { ...told, tree } }] : [];
  });

const isSome = (value: string): boolean => value !== 'none';

/** Until 22.3 one word, later one leaf for each sort of operation. */
const TROUBLES = [
  { name: 'last-failed-operation-type', isBad: isSome, words: 'was refused by the FIB' },
  { name: 'pending-operation-type', isBad: isSome, words: 'waits for the FIB' },
  {
    name: 'suppressed',
    isBad: (value: string) => value === 'true',
    words: 'is kept out of the FIB',
  },
  { name: 'status', isBad: (value: string) => value === 'failed', words: 'was refused by the FIB' },
  { name: 'status', isBad: (value: string) => value === 'pending', words: 'waits for the FIB' },
] as const;

const MEMBER_TROUBLES = [
  { name: 'resolved', bad: 'false', words: 'has a next hop that is not resolved' },
  { name: 'active', bad: 'false', words: 'has a next hop that is not active' },
  {
    name: 'resource-allocation-failed',
    bad: 'true',
    words: 'has a next hop that got no room in the datapath',
  },
] as const;
