import type { FactName, LeafFacts } from '#facts/leaf.js';
import { familyOf } from '#facts/prefix.js';
import type { Rule } from '#rules/rule.js';

/** The command that answers with each kind of fact. */
export const COMMANDS: Readonly<Record<FactName, string>> = {
  bgpRoutes:
    'show network-instance {network-instance} protocols bgp routes {routes-family} prefix {prefix} detail',
  routeTable:
    'show network-instance {network-instance} route-table {family} prefix {prefix} detail',
};

/** What a rule lacks on a leaf; empty: it can judge. */
export function lacking(
  { needs, needsDetail }: Rule,
  { bgpRoutes, routeTable }: LeafFacts,
): readonly FactName[] {
  const told = { bgpRoutes, routeTable };
  const missing = needs.filter((name) => told[name] === undefined);
  const terse = needsDetail === true && bgpRoutes?.report.detail === false;
  return terse ? [...missing, 'bgpRoutes'] : missing;
}

/** The commands whose answers would give these facts, ready to type. */
export function commandsFor(
  names: readonly FactName[],
  { networkInstance, prefix }: Pick<LeafFacts, 'networkInstance' | 'prefix'>,
): readonly string[] {
  const family = familyOf(prefix);
  const values: Readonly<Record<string, string | null>> = {
    'network-instance': networkInstance,
    prefix,
    family: `${family}-unicast`,
    'routes-family': family,
  };
  return names.map((name) =>
    COMMANDS[name].replace(/\{([\w-]+)\}/g, (whole, key: string) => values[key] ?? whole),
  );
}
