import type { Groups } from './groups.js';
import { into } from './into.js';

/**
 * Every group that each host is in, those above its own included, in the order in which Ansible lays
 * their variables: deeper groups over the ones above them, and by name where the depth is the same.
 */
export function groupsOfHosts(groups: Groups): ReadonlyMap<string, readonly string[]> {
  const depths = depthsOf(groups);
  const parents = parentsOf(groups);
  const above = new Map<string, readonly string[]>();
  const found = new Map<string, Set<string>>();
  for (const [group, hosts] of groups.hosts) {
    const all = above.get(group) ?? reach(group, parents);
    above.set(group, all);
    for (const host of hosts) for (const one of all) into(found, host, () => new Set()).add(one);
  }
  const order = (one: string, other: string): number =>
    (depths.get(one) ?? 1) - (depths.get(other) ?? 1) || (one < other ? -1 : 1);
  return new Map([...found].map(([host, names]) => [host, [...names].sort(order)]));
}

function parentsOf({ children }: Groups): ReadonlyMap<string, readonly string[]> {
  const parents = new Map<string, string[]>();
  for (const [group, below] of children) {
    for (const child of below) into(parents, child, () => []).push(group);
  }
  return parents;
}

/** A group and all above it, `all` included; groups that contain each other are walked once. */
function reach(group: string, next: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const seen = new Set([group, 'all']);
  for (const one of seen) for (const other of next.get(one) ?? []) seen.add(other);
  return [...seen];
}

/** The longest way from `all` to each group; a circle ends it. */
function depthsOf({ children, hosts }: Groups): ReadonlyMap<string, number> {
  const depths = new Map<string, number>([['all', 0]]);
  // Every group without another above it lies just below `all`, whether the file says so or not.
  let layer = new Set([...hosts.keys()].filter((group) => group !== 'all'));
  for (let depth = 2; layer.size > 0 && depth <= hosts.size + 1; depth += 1) {
    const next = new Set([...layer].flatMap((group) => [...(children.get(group) ?? [])]));
    for (const child of next) depths.set(child, depth);
    layer = next;
  }
  return depths;
}
