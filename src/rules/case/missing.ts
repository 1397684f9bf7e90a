import type { BgpRoute } from '#facts/bgp-route.js';
import { COMMANDS } from '#facts/commands.js';
import type { FactName, LeafFacts, Told } from '#facts/leaf.js';
import { inspect } from '#rules/remedies.js';
import { filledFor, type Rule } from '#rules/rule.js';

/** What a rule lacks on a leaf; empty: it can judge. */
export function lacking(
  { needs, needsDetail }: Rule,
  { bgpRoutes, routeTable }: LeafFacts,
): readonly FactName[] {
  const told = { bgpRoutes, routeTable };
  const missing = needs.filter((name) => told[name] === undefined);
  const terse = needsDetail === true && bgpRoutes !== undefined && isTerse(bgpRoutes);
  return terse ? [...missing, 'bgpRoutes'] : missing;
}

/** A whole report without paths has nothing to tell in detail. */
const isTerse = ({ report, complete }: Told<BgpRoute>): boolean =>
  !report.detail && (report.paths.length > 0 || !complete);

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
