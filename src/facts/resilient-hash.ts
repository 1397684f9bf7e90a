import { entriesAt, numberAt, spotAt } from './config-nodes.js';
import { longestMatch } from './containment.js';
import type { LeafFacts } from './leaf.js';
import type { Setting } from './multipath.js';
import { settingFrom, settingIn } from './setting-in.js';
import type { ToldTree } from './surroundings.js';

/**
 * How many next hops of the prefix a resilient hash uses, as configured for the longest
 * resilient-hash-prefix that holds it. Null: no configuration at hand names one, or its width is not
 * printed. Source of the default of one: YANG of 21.3 to 25.3, `ip-load-balancing`.
 */
export const resilientWidth = (leaf: LeafFacts): Setting<number> | null =>
  settingFrom(leaf.instanceConfig, (tree) => widthIn(tree, leaf));

function widthIn(tree: ToldTree, { networkInstance, prefix }: LeafFacts): Setting<number> | null {
  const way = ['network-instance', networkInstance ?? '', 'ip-load-balancing'];
  const entries = entriesAt(spotAt(tree.report, way), 'resilient-hash-prefix');
  const named = entries.map(({ value }) => ({ prefix: value.way.at(-1) ?? '', spot: value }));
  const its = longestMatch(named, prefix);
  if (its === null) return null;
  const here = [...way, 'resilient-hash-prefix', its.prefix, 'max-paths'];
  return settingIn(tree, numberAt(its.spot, 'max-paths'), here, 1);
}
