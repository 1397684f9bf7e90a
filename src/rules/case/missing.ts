import type { BgpRoute } from '#facts/bgp-route.js';
import type { FactName, LeafFacts } from '#facts/leaf.js';
import { TELLING } from '#facts/telling.js';
import type { Told } from '#facts/told.js';
import { inspect } from '#rules/remedies.js';
import { filledFor, type Rule } from '#rules/rule.js';

/** What a rule lacks on a leaf; empty: it can judge, or there is nothing to judge. */
export function lacking(
  { needs, needsDetail, concerns }: Rule,
  facts: LeafFacts,
): readonly FactName[] {
  const { bgpRoutes } = facts;
  if (concerns?.(facts) === false) return [];
  const missing = needs.filter((name) => facts[name] === undefined);
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
  const [asked] = filledFor(about, [inspect('', [...new Set(names.map((name) => TELLING[name]))])]);
  return asked?.lines ?? [];
}
