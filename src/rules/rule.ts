import type { Judgement } from '#decision/judgement.js';
import { filled, type Values, valuesFor } from '#facts/commands.js';
import type { FactName, LeafFacts } from '#facts/leaf.js';
import type { Wanted } from '#facts/telling.js';
import type { Told } from '#facts/told.js';
import type { Certainty, Remedy, Severity } from '#findings/finding.js';
import type { Span } from '#text/span.js';
import { blanksIn } from './placeholders.js';
import type { RuleDocs } from './rule-docs.js';

/** What a rule sees of one leaf: what it told, and the decision replayed over it. */
export interface LeafView {
  readonly facts: LeafFacts;
  /** Null when the leaf gave no BGP report. */
  readonly judgement: Judgement | null;
}

/** A leaf that told at least what a rule needs. */
export type ViewWith<Name extends FactName> = LeafView & {
  readonly facts: LeafFacts & Required<Pick<LeafFacts, Name>>;
  readonly judgement: 'bgpRoutes' extends Name ? Judgement : Judgement | null;
};

/** Words that prove a claim. Without a place it is a stated absence: the label says where we looked. */
export interface Quote {
  readonly file: string;
  readonly span: Span | null;
  readonly label: string;
}

/** A finding before its evidence is looked up in the files. */
export interface Draft {
  /** Where it differs from what the rule usually means. */
  readonly severity?: Severity;
  /** The printed number of the path; null for the whole route. */
  readonly path: number | null;
  readonly message: string;
  readonly evidence: readonly [Quote, ...Quote[]];
  readonly notes: readonly string[];
  readonly remedies: readonly Remedy[];
  /** Rules that may explain this very finding, where not all that the rule names may. */
  readonly explainedBy?: readonly string[];
  /** Names of the leaves whose findings may explain one about several leaves; all, if not given. */
  readonly explainedOn?: readonly string[];
  /** Further leaves on which one rule alone may explain it, by the name of the rule. */
  readonly explainedAlsoOn?: Readonly<Record<string, readonly string[]>>;
  /** Names of the leaves on which a finding about several of them may explain others; none, if not given. */
  readonly explains?: readonly string[];
}

/** What proves, where it is told, that a rule has nothing to judge on a leaf. */
export interface Exemption {
  /** In one sentence, for the page of the rule. */
  readonly because: string;
  /** Rests on what was told: a report that is missing never exempts. */
  readonly when: (facts: LeafFacts, all: readonly LeafFacts[]) => boolean;
}

interface RuleCommon {
  /** Names the bad thing, kebab-case. */
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  /** Codes of the failure catalogue that it tells. */
  readonly catalogue: readonly string[];
  /** Codes of which it shows what is seen, as other failures do, without telling which it is. */
  readonly symptomOf?: readonly string[];
  /** How sure what it says is, when all it needs is there. */
  readonly certainty: Certainty;
  readonly docs: RuleDocs;
  /** Facts without which it can't judge; it is then reported as not checked. */
  readonly needs: readonly FactName[];
  /** Where any of these holds it lacks nothing and finds nothing. */
  readonly exempt?: readonly Exemption[];
  /** Judges what only the BGP report with `detail` prints. */
  readonly needsDetail?: true;
  /** Rules whose finding about the same leaf explains what this one finds. */
  readonly explainedBy?: readonly string[];
  /** Everything it may advise, with `{network-instance}` and the like to fill in. */
  readonly remedies: readonly Remedy[];
}

/** A rule as it is asked. */
interface Asked extends RuleCommon {
  /** What a leaf that told all it needs still does not tell, where the rule finds nothing there. */
  readonly lacks: (view: LeafView, all: readonly LeafView[]) => readonly Wanted[];
}

export interface LeafRule extends Asked {
  readonly scope: 'leaf';
  /** Judges one leaf; what the others of the case told may show whom its sessions are with. */
  readonly evaluate: (view: LeafView, all?: readonly LeafView[]) => readonly Draft[];
}

/** A rule that compares leaves; it is asked only when there are at least two. */
export interface FabricRule extends Asked {
  readonly scope: 'fabric';
  readonly evaluate: (views: readonly LeafView[]) => readonly Draft[];
}

export type Rule = LeafRule | FabricRule;

/** A rule as it is written: what it needs is there when it is asked. */
interface Written<Name extends FactName, View> extends Omit<RuleCommon, 'needs'> {
  readonly needs: readonly Name[];
  readonly lacks?: (view: ViewWith<Name>, all: readonly LeafView[]) => readonly Wanted[];
  readonly evaluate: (asked: View, all: readonly LeafView[]) => readonly Draft[];
}
export type WrittenForLeaf<Name extends FactName> = Written<Name, ViewWith<Name>>;

/** A rule about one leaf; a leaf that lacks what it needs gives no finding. */
export function leafRule<const Name extends FactName>(rule: WrittenForLeaf<Name>): LeafRule {
  return {
    ...rule,
    scope: 'leaf',
    lacks: lacksOf(rule),
    evaluate: (view, all = [view]) =>
      !isExempt(rule, view, all) && told(view, rule.needs) ? rule.evaluate(view, all) : [],
  };
}

/** A rule about all leaves that told what it needs. */
export function fabricRule<const Name extends FactName>(
  rule: Written<Name, readonly ViewWith<Name>[]>,
): FabricRule {
  return {
    ...rule,
    scope: 'fabric',
    lacks: lacksOf(rule),
    evaluate: (views) =>
      rule.evaluate(
        views.filter((view) => told(view, rule.needs)),
        views,
      ),
  };
}

/** Whether something that was told proves that there is nothing to judge. */
export const isExempt = (
  { exempt = [] }: Pick<RuleCommon, 'exempt'>,
  { facts }: LeafView,
  all: readonly LeafView[],
): boolean =>
  exempt.some(({ when }) =>
    when(
      facts,
      all.map((one) => one.facts),
    ),
  );

const lacksOf =
  <Name extends FactName>({ needs, lacks }: Pick<Written<Name, never>, 'needs' | 'lacks'>) =>
  (view: LeafView, all: readonly LeafView[]): readonly Wanted[] =>
    told(view, needs) ? (lacks?.(view, all) ?? []) : [];

function told<Name extends FactName>(
  view: LeafView,
  needs: readonly Name[],
): view is ViewWith<Name> {
  return needs.every(
    (name) => view.facts[name] !== undefined && (name !== 'bgpRoutes' || view.judgement !== null),
  );
}

/** The words at `span` in the file that told; where no words are printed, the whole report stands in. */
export function quote(
  { file, span: whole }: Pick<Told<unknown>, 'file' | 'span'>,
  span: Span | null | undefined,
  label: string,
): Quote {
  return { file, span: span ?? whole, label };
}

/** Templates with what every leaf knows filled in; a placeholder without a value stays readable. */
export function filledFor(
  { networkInstance, prefix }: Pick<LeafFacts, 'networkInstance' | 'prefix'>,
  templates: readonly Remedy[],
  more: Values = {},
): readonly Remedy[] {
  const values: Values = { ...valuesFor(networkInstance, prefix), ...more };
  const told = (line: string): string => filled(line, values);
  return templates.map((template) => {
    const lines = template.lines.map(told);
    const fill = blanksIn(lines).map((blank) => ({
      ...blank,
      shownBy: blank.shownBy === null ? null : told(blank.shownBy),
    }));
    return { ...template, lines, fill, verify: template.verify.map(told) };
  });
}
