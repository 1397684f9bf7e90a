import type { RuleCard } from '#findings/diagnosis.js';
import type { Certainty, Remedy } from '#findings/finding.js';
import { rules } from '#rules/registry.js';
import type { Rule } from '#rules/rule.js';

/** What there is to know about a rule without running it (schema `bgpwhy.rules/1`). */
export interface RuleListing extends RuleCard {
  readonly scope: 'leaf' | 'fabric';
  /** Facts without which it is reported as not checked. */
  readonly needs: readonly string[];
  /** Codes of the failure catalogue that it tells. */
  readonly catalogue: readonly string[];
  /** Codes of which it shows what is seen, without telling which it is. */
  readonly symptomOf: readonly string[];
  readonly certainty: Certainty;
  /** Every remedy it can print, with `{name}` for what it fills in. */
  readonly remedies: readonly Remedy[];
}

/** Every rule, in telling order. */
export function ruleListings(): readonly RuleListing[] {
  return rules.map((rule) => {
    const { scope, needs, catalogue, symptomOf = [], certainty, remedies } = rule;
    return { ...cardOf(rule), scope, needs, catalogue, symptomOf, certainty, remedies };
  });
}

/** The card of a rule that a diagnosis carries. */
export const cardOf = ({ id, title, severity, docs }: Rule): RuleCard => ({
  id,
  title,
  severity,
  summary: docs.what,
  page: `docs/rules/${id}.md`,
});
