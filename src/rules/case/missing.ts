import type { FactName, LeafFacts } from '#facts/leaf.js';
import { COMMANDS, inspect } from '#rules/remedies.js';
import { filledFor, type Rule } from '#rules/rule.js';

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
  about: Pick<LeafFacts, 'networkInstance' | 'prefix'>,
): readonly string[] {
  const [asked] = filledFor(about, [
    inspect(
      '',
      names.map((name) => COMMANDS[name]),
    ),
  ]);
  return asked?.lines ?? [];
}
