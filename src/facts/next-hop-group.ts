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
  const trees = leaf.tableState ?? [];
  const [group] = trees.flatMap((tree) => {
    const told = groupOfRoute(tree, leaf);
    return told === null ? [] : [{ ...told, tree }];
  });
  if (group === undefined) return null;
  const [held] = trees.flatMap((tree) => {
    const at = spotAt(tree.report, [...wayTo(leaf), 'next-hop-group', group.value]);
    return at === null ? [] : [{ tree, at }];
  });
  return held === undefined ? null : { group, troubles: troublesOf(held.at, held.tree) };
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

function troublesOf(group: Spot, tree: ToldTree): readonly GroupTrouble[] {
  const own = TROUBLES.flatMap(({ name, isBad, words }) => {
    const told = textAt(group, 'fib-programming', name);
    return told !== null && isBad(told.value) ? [{ words, stated: { ...told, tree } }] : [];
  });
  const members = entriesAt(group, 'next-hop').flatMap(({ value: member }) =>
    MEMBER_TROUBLES.flatMap(({ name, bad, words }) => {
      const told = textAt(member, name);
      return told?.value === bad ? [{ words, stated: { ...told, tree } }] : [];
    }),
  );
  return [...own, ...members];
}

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
