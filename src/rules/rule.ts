import type { Judgement } from '#decision/judgement.js';
import type { FactName, LeafFacts, Told } from '#facts/leaf.js';
import type { Remedy, Severity } from '#findings/finding.js';
import type { Span } from '#text/span.js';

/** What a rule sees of one leaf: what it told, and the decision replayed over it. */
export interface LeafView {
  readonly facts: LeafFacts;
  /** Null when the leaf gave no BGP report. */
  readonly judgement: Judgement | null;
}

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
}

export interface RuleDocs {
  /** One sentence for lists: what it finds. */
  readonly what: string;
  readonly why: string;
  /** What it can't see, and what would show it. */
  readonly limits: string;
  readonly references: readonly string[];
  /** Stories under `scenarios/` in which it speaks. */
  readonly examples: readonly [string, ...string[]];
}

interface RuleCommon {
  /** Names the bad thing, kebab-case. */
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  /** Codes of the failure catalogue. */
  readonly catalogue: readonly string[];
  readonly docs: RuleDocs;
  /** Facts without which it can't judge; it is then reported as not checked. */
  readonly needs: readonly FactName[];
  /** Judges what only the BGP report with `detail` prints. */
  readonly needsDetail?: true;
  /** Rules whose finding about the same leaf explains this one. */
  readonly explainedBy?: readonly string[];
  /** Everything it may advise, with `{network-instance}` and the like to fill in. */
  readonly remedies: readonly Remedy[];
}

export interface LeafRule extends RuleCommon {
  readonly scope: 'leaf';
  readonly evaluate: (view: LeafView) => readonly Draft[];
}

/** A rule that compares leaves; it is asked only when there are at least two. */
export interface FabricRule extends RuleCommon {
  readonly scope: 'fabric';
  readonly evaluate: (views: readonly LeafView[]) => readonly Draft[];
}

export type Rule = LeafRule | FabricRule;

/** The words at `span` in the file that told; where no words are printed, the whole report stands in. */
export function quote(
  told: Pick<Told<unknown>, 'file' | 'span'>,
  span: Span | undefined,
  label: string,
): Quote {
  return { file: told.file, span: span ?? told.span, label };
}

/** A template with its placeholders filled in; one that is not given stays as it is. */
export function filled(
  template: Remedy,
  values: Readonly<Record<string, string | number | null>>,
): Remedy {
  const lines = template.lines.map((line) =>
    line.replace(/\{([\w-]+)\}/g, (whole, name: string) => String(values[name] ?? whole)),
  );
  return { ...template, lines };
}

/** Fills in what every leaf knows: its network-instance and the prefix. */
export function filledFor(
  { networkInstance, prefix }: LeafFacts,
  templates: readonly Remedy[],
  more: Readonly<Record<string, string | number | null>> = {},
): readonly Remedy[] {
  const family = prefix.includes(':') ? 'ipv6-unicast' : 'ipv4-unicast';
  const values = { 'network-instance': networkInstance, prefix, family, ...more };
  return templates.map((template) => filled(template, values));
}
