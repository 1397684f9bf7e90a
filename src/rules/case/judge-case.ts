import { judge } from '#decision/judge.js';
import type { BgpPath } from '#facts/bgp-route.js';
import type { CaseFacts } from '#facts/case.js';
import type { LeafFacts } from '#facts/leaf.js';
import { multipathSettings, widthFor } from '#facts/multipath.js';
import type { NotChecked } from '#findings/diagnosis.js';
import type { Evidence, Finding } from '#findings/finding.js';
import { rules } from '#rules/registry.js';
import type { Draft, LeafView, Quote, Rule } from '#rules/rule.js';
import { commandsFor, lacking } from './missing.js';
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
    notChecked: asked.flatMap(({ rule, blind }) => notChecked(rule, blind, about)),
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

interface Answer {
  readonly drafts: readonly Drafted[];
  /** Leaves that told too little. */
  readonly blind: readonly LeafFacts[];
}

function ask(rule: Rule, views: readonly LeafView[]): Answer {
  const sighted = views.filter(({ facts }) => lacking(rule, facts).length === 0);
  const blind = views.filter((view) => !sighted.includes(view)).map(({ facts }) => facts);
  if (rule.scope === 'leaf') {
    const drafts = sighted.flatMap((view) =>
      rule.evaluate(view, views).map((draft) => ({ draft, leaf: view.facts })),
    );
    return { drafts, blind };
  }
  if (views.length < 2) return { drafts: [], blind: [] };
  const several = sighted.length > 1 ? rule.evaluate(sighted) : [];
  return { drafts: several.map((draft) => ({ draft, leaf: null })), blind };
}

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

function notChecked(
  rule: Rule,
  blind: readonly LeafFacts[],
  about: CaseFacts,
): readonly NotChecked[] {
  const lacks = blind.map((facts) => ({ leaf: facts.name, names: lacking(rule, facts) }));
  const kinds = new Map(lacks.map(({ names }) => [names.join(), names]));
  return [...kinds].map(([kind, names]) => ({
    rule: rule.id,
    missing: commandsFor(names, about),
    leaves: lacks.flatMap((one) => (one.names.join() === kind ? [one.leaf] : [])),
  }));
}
