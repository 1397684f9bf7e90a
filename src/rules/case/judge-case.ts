import { judge } from '#decision/judge.js';
import type { BgpPath } from '#facts/bgp-route.js';
import type { CaseFacts } from '#facts/case.js';
import type { LeafFacts } from '#facts/leaf.js';
import { multipathSettings, widthFor } from '#facts/multipath.js';
import type { Wanted } from '#facts/telling.js';
import type { NotChecked } from '#findings/diagnosis.js';
import type { Evidence, Finding } from '#findings/finding.js';
import { rules } from '#rules/registry.js';
import type { Draft, FabricRule, LeafView, Quote, Rule } from '#rules/rule.js';
import { commandsFor, lacking, lackingStill } from './missing.js';
import { remediesTold } from './remedies-told.js';
import { type Found, inTellingOrder } from './roots.js';

/** What the rules say about one case. */
export interface Judged {
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
}

/** A leaf's facts with the decision replayed over its BGP report. */
export function viewOf(facts: LeafFacts): LeafView {
  const { bgpRoutes, routeTable } = facts;
  if (bgpRoutes === undefined) return { facts, judgement: null };
  const limits = {
    widthFor: (best: BgpPath) => widthFor(facts, best)?.value ?? null,
    multipleAs: multipathSettings(facts).multipleAs?.value ?? null,
  };
  const around = { routes: routeTable?.report ?? null, complete: bgpRoutes.complete, limits };
  return { facts, judgement: judge(bgpRoutes.report, around) };
}

/** Asks every rule; one that lacks facts is not checked, and says which commands would tell. */
export function judgeCase(
  about: CaseFacts,
  views: readonly LeafView[],
  evidenceOf: (quote: Quote) => Evidence,
): Judged {
  const asked = rules.map((rule, order) => ({ rule, order, ...ask(rule, views) }));
  const names = views.map(({ facts }) => facts.name);
  const found = asked.flatMap(({ rule, order, drafts }) =>
    drafts.map(({ draft, leaf }): Found => {
      const finding = findingOf(rule, draft, { ...about, leaf }, evidenceOf);
      const explainedBy = draft.explainedBy ?? rule.explainedBy ?? [];
      const alsoOn = draft.explainedAlsoOn ?? {};
      return { finding, explainedBy, alsoOn, ...leavesOf(draft, leaf, names), order };
    }),
  );
  return {
    findings: inTellingOrder(found),
    notChecked: asked.flatMap(({ rule, blind }) => notChecked(rule, blind, { about, found })),
  };
}

/** A draft with the leaf that it is about; null for all leaves. */
interface Drafted {
  readonly draft: Draft;
  readonly leaf: LeafFacts | null;
}

/** The leaves whose findings may explain a draft, and those on which it may explain others. */
function leavesOf(
  { explainedOn, explains }: Draft,
  leaf: LeafFacts | null,
  all: readonly string[],
): Pick<Found, 'on' | 'about'> {
  if (leaf !== null) return { on: [leaf.name], about: [leaf.name] };
  return { on: explainedOn ?? all, about: explains ?? [] };
}

/** A leaf that told too little, and what it did not tell. */
interface Blind {
  readonly leaf: string;
  readonly names: readonly Wanted[];
}

interface Answer {
  readonly drafts: readonly Drafted[];
  readonly blind: readonly Blind[];
}

function ask(rule: Rule, views: readonly LeafView[]): Answer {
  if (rule.scope === 'fabric') return askAll(rule, views);
  const answers = views.map((view): Answer => {
    const names = lacking(rule, view, views);
    if (names.length > 0) return { drafts: [], blind: blindTo(view, names) };
    const drafts = rule.evaluate(view, views).map((draft) => ({ draft, leaf: view.facts }));
    const open = drafts.length > 0 ? [] : lackingStill(rule, view, views);
    return { drafts, blind: blindTo(view, open) };
  });
  return {
    drafts: answers.flatMap(({ drafts }) => drafts),
    blind: answers.flatMap(({ blind }) => blind),
  };
}

/** What one leaf does not tell stays open, whatever is found about others. */
function askAll(rule: FabricRule, views: readonly LeafView[]): Answer {
  if (views.length < 2) return { drafts: [], blind: [] };
  const sighted = views.filter((view) => lacking(rule, view, views).length === 0);
  const several = sighted.length > 1 ? rule.evaluate(sighted) : [];
  const blind = views.flatMap((view) =>
    blindTo(
      view,
      sighted.includes(view) ? lackingStill(rule, view, views) : lacking(rule, view, views),
    ),
  );
  return { drafts: several.map((draft) => ({ draft, leaf: null })), blind };
}

const blindTo = ({ facts }: LeafView, names: readonly Wanted[]): readonly Blind[] =>
  names.length === 0 ? [] : [{ leaf: facts.name, names }];

function findingOf(
  { id, severity }: Rule,
  draft: Draft,
  { leaf, leaves, ...about }: CaseFacts & Pick<Drafted, 'leaf'>,
  evidenceOf: (quote: Quote) => Evidence,
): Finding {
  const { networkInstance, prefix } = about;
  const [first, ...others] = draft.evidence;
  return {
    rule: id,
    severity: draft.severity ?? severity,
    subject: { device: leaf?.device ?? null, networkInstance, prefix, path: draft.path },
    message: draft.message,
    evidence: [evidenceOf(first), ...others.map(evidenceOf)],
    notes: draft.notes,
    remedies: remediesTold(draft.remedies, about, leaf === null ? leaves : [leaf]),
    roots: [],
  };
}

interface Judging {
  readonly about: CaseFacts;
  readonly found: readonly Found[];
}

function notChecked(
  rule: Rule,
  blind: readonly Blind[],
  { about, found }: Judging,
): readonly NotChecked[] {
  const kinds = new Map(blind.map(({ names }) => [names.join(), names]));
  return [...kinds].map(([kind, names]) => {
    const leaves = blind.flatMap((one) => (one.names.join() === kind ? [one.leaf] : []));
    return {
      rule: rule.id,
      missing: commandsFor(names, about),
      leaves,
      mayExplain: explainable(rule, leaves, found),
    };
  });
}

/** Found on these leaves, and grave enough that people want to know why. */
function explainable(
  { id }: Rule,
  leaves: readonly string[],
  found: readonly Found[],
): readonly string[] {
  const open = found.filter(
    ({ finding, explainedBy, on }) =>
      finding.severity !== 'note' &&
      explainedBy.includes(id) &&
      on.some((leaf) => leaves.includes(leaf)),
  );
  return [...new Set(open.map(({ finding }) => finding.rule))];
}
