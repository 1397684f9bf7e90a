import type { BgpRoute } from '#facts/bgp-route.js';
import type { LeafFacts } from '#facts/leaf.js';
import { TELLING, type Wanted } from '#facts/telling.js';
import type { Told } from '#facts/told.js';
import { inspect } from '#rules/remedies.js';
import { filledFor, isExempt, type LeafView, type Rule } from '#rules/rule.js';

/** What a rule lacks on a leaf before it can judge; empty: it can, or there is nothing to judge. */
export function lacking(rule: Rule, view: LeafView, all: readonly LeafView[]): readonly Wanted[] {
  const { needs, needsDetail } = rule;
  const { bgpRoutes } = view.facts;
  if (isExempt(rule, view, all)) return [];
  const missing = needs.filter((name) => view.facts[name] === undefined);
  const terse = needsDetail === true && bgpRoutes !== undefined && isTerse(bgpRoutes);
  return terse ? [...missing, 'bgpRoutes'] : missing;
}

/** What it lacks on a leaf on which it could judge, and found nothing. */
export const lackingStill = (
  rule: Rule,
  view: LeafView,
  all: readonly LeafView[],
): readonly Wanted[] => (isExempt(rule, view, all) ? [] : rule.lacks(view, all));

/** A whole report without paths has nothing to tell in detail. */
const isTerse = ({ report, complete }: Told<BgpRoute>): boolean =>
  !report.detail && (report.paths.length > 0 || !complete);

/** The commands whose answers would give these facts, ready to type. */
export function commandsFor(
  names: readonly Wanted[],
  about: Pick<LeafFacts, 'networkInstance' | 'prefix'>,
): readonly string[] {
  const [asked] = filledFor(about, [inspect('', [...new Set(names.map((name) => TELLING[name]))])]);
  return asked?.lines ?? [];
}
