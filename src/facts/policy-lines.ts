import type { Span } from '#text/span.js';
import type { ConfigNode, ConfigTree } from './config.js';
import { below, placeOf, type Spot, spotAt } from './config-nodes.js';
import type { LeafFacts } from './leaf.js';
import type { ToldTree } from './surroundings.js';

/** One line of a policy, or of a set that it asks for, in the spelling of the newest releases. */
export interface PolicyLine {
  /** Within the policy: `statement 10 match protocol`; a set with its name: `prefix-set vips prefix …`. */
  readonly path: string;
  /** Empty for an entry of a list that holds nothing more than its keys. */
  readonly value: string;
  readonly told: ToldTree;
  readonly span: Span | null;
}

/** All lines of a policy and of the prefix-sets that it names; null: the leaf did not tell it. */
export function policyLines(leaf: LeafFacts, policy: string): readonly PolicyLine[] | null {
  const own = linesOf(leaf, ['policy', policy], []);
  if (own === null) return null;
  const sets = own.flatMap(({ path, value }) => (path.endsWith(' prefix-set') ? [value] : []));
  return [
    ...own,
    ...sets.flatMap((set) => linesOf(leaf, ['prefix-set', set], ['prefix-set', set]) ?? []),
  ];
}

function linesOf(
  { policies }: LeafFacts,
  way: readonly string[],
  path: readonly string[],
): readonly PolicyLine[] | null {
  for (const told of policies ?? []) {
    const spot = spotAt(told.report, ['routing-policy', ...way]);
    if (spot !== null) return walk({ told, spot, path });
  }
  return null;
}

interface Walk {
  readonly told: ToldTree;
  readonly spot: Spot;
  readonly path: readonly string[];
}

function walk({ told, spot, path }: Walk): readonly PolicyLine[] {
  return Object.entries(spot.node).flatMap(([name, node]): readonly PolicyLine[] => {
    const inner = isTree(node) && !isDecision(name) ? below(spot, [name]) : null;
    if (inner !== null && Object.keys(inner.node).length > 0)
      return walk({ told, spot: inner, path: [...path, name] });
    const { span } = placeOf(spot, name);
    return [{ ...spelledNow(path, name, node), told, span }, ...inside({ told, spot, path }, name)];
  });
}

/** Up to 22.6 what changes a route stood inside of `accept`. */
function inside({ told, spot, path }: Walk, name: string): readonly PolicyLine[] {
  const inner = isDecision(name) ? below(spot, [name]) : null;
  return inner === null ? [] : walk({ told, spot: inner, path });
}

/**
 * `accept { }` became `policy-result accept` in 22.11, `match prefix-set` became `match prefix
 * prefix-set` in 24.10: the same line in two releases is no difference.
 */
function spelledNow(
  path: readonly string[],
  name: string,
  node: ConfigNode,
): Pick<PolicyLine, 'path' | 'value'> {
  if (isDecision(name)) return { path: [...path, 'policy-result'].join(' '), value: name };
  const old = name === 'prefix-set' && path.at(-1) === 'match';
  const words = [...path, ...(old ? ['prefix'] : []), name];
  return { path: words.join(' '), value: isTree(node) ? '' : String(node) };
}

const isDecision = (name: string): boolean => DECISIONS.test(name);

const DECISIONS = /^(?:accept|reject|next-policy|next-entry|next-statement)$/;

const isTree = (node: ConfigNode): node is ConfigTree =>
  typeof node === 'object' && !Array.isArray(node);
