import { describe, expect, test } from 'vitest';
import type { Wanted } from '#facts/telling.js';
import type { Finding, Remedy, Severity } from '#findings/finding.js';
import { quoting } from '#rules/case/evidence.js';
import { type Judged, judgeCase, viewOf } from '#rules/case/judge-case.js';
import { commandsFor } from '#rules/case/missing.js';
import type { Rule } from '#rules/rule.js';
import { type Leaf, type LeafSpec, leaf } from './leaf.js';

/** One leaf, or several to compare. */
export type Told = LeafSpec | readonly LeafSpec[];

/** What a finding has to say; what is not named may be anything. */
export interface Said {
  readonly message: string;
  readonly path?: number | null;
  readonly severity?: Severity;
  /** The words quoted, in order; null for a stated absence. */
  readonly quotes?: readonly (string | null)[];
  /** What is said of the words quoted, in order. */
  readonly labels?: readonly string[];
  /** Parts of notes, each of which some note has to hold. */
  readonly notes?: readonly string[];
  /** All notes. */
  readonly onlyNotes?: readonly string[];
  /** What each remedy is called, in order. */
  readonly remedies?: readonly string[];
  /** Lines to type that some remedy has to hold. */
  readonly lines?: readonly string[];
  /** All lines to type, of all remedies. */
  readonly onlyLines?: readonly string[];
  readonly roots?: readonly string[];
}

export interface RuleTable {
  readonly passes: readonly (readonly [title: string, told: Told])[];
  readonly finds: readonly (readonly [title: string, told: Told, said: readonly Said[]])[];
  /** With the reports that it would have to see; none: it is silent. */
  readonly unknown: readonly (readonly [title: string, told: Told, missing: readonly Wanted[]])[];
}

/** The test of a rule: what it finds, what it leaves alone, and where it admits not to know. */
export function describeRule(rule: Rule, { passes, finds, unknown }: RuleTable): void {
  describe(rule.id, () => {
    test.for([...passes])('finds nothing: %s', ([, told]) => {
      const { findings, notChecked } = judged(told);
      expect(findings.filter(isOf(rule)).map(({ message }) => message)).toEqual([]);
      const asks = notChecked
        .filter(isOf(rule))
        .filter(({ leaves }) => isAbout(rule, told, leaves));
      expect(asks).toEqual([]);
    });

    test.for([...finds])('finds %s', ([, told, said]) => {
      const findings = judged(told).findings.filter(isOf(rule));
      expect(findings.map(({ message }) => message)).toEqual(said.map(({ message }) => message));
      findings.forEach((finding, index) => {
        expectSaid(finding, said[index]);
        expectSound(finding, rule);
      });
    });

    test.for([...unknown])('does not know: %s', ([, told, missing]) => {
      const { findings, notChecked } = judged(told);
      expect(findings.filter(isOf(rule))).toEqual([]);
      const asks = notChecked
        .filter(isOf(rule))
        .filter(({ leaves }) => isAbout(rule, told, leaves))
        .flatMap((one) => one.missing);
      expect(asks).toEqual(commandsFor(missing, leavesOf(told)[0]?.facts ?? NOBODY));
    });
  });
}

const NOBODY = { networkInstance: null, prefix: '' };

const isOf =
  ({ id }: Rule) =>
  ({ rule }: { readonly rule: string }): boolean =>
    rule === id;

/** A rule about one leaf is asked about the first one; the others show whom it peers with. */
const isAbout = ({ scope }: Rule, told: Told, names: readonly string[]): boolean =>
  scope === 'fabric' || names.includes(leavesOf(told)[0]?.facts.name ?? '');

const leavesOf = (told: Told): readonly Leaf[] =>
  (Array.isArray(told) ? (told as readonly LeafSpec[]) : [told as LeafSpec]).map(leaf);

/** All findings about the leaves, as the diagnosis would hold them. */
export function judged(told: Told): Judged {
  const leaves = leavesOf(told);
  const facts = leaves.map((one) => one.facts);
  const [first] = facts;
  const about = { prefix: first?.prefix ?? '', networkInstance: first?.networkInstance ?? null };
  const evidenceOf = quoting(leaves.flatMap(({ source, beside }) => [source, beside]));
  return judgeCase({ ...about, leaves: facts }, facts.map(viewOf), evidenceOf);
}

function expectSaid(finding: Finding, said: Said | undefined): void {
  const { path, severity, notes = [], lines = [], onlyLines, onlyNotes, roots } = said ?? {};
  if (path !== undefined) expect(finding.subject.path).toBe(path);
  if (severity !== undefined) expect(finding.severity).toBe(severity);
  expectQuoted(finding, said ?? {});
  if (onlyNotes !== undefined) expect(finding.notes).toEqual(onlyNotes);
  for (const part of notes) expect(finding.notes.join('\n')).toContain(part);
  const typed = finding.remedies.flatMap((remedy) => remedy.lines);
  expect(typed).toEqual(expect.arrayContaining([...lines]));
  if (onlyLines !== undefined) expect(typed).toEqual(onlyLines);
  if (roots !== undefined) expect(finding.roots).toEqual(roots);
}

function expectQuoted(
  { evidence, remedies }: Finding,
  { quotes, labels, ...said }: Partial<Said>,
): void {
  if (said.remedies !== undefined)
    expect(remedies.map(({ title }) => title)).toEqual(said.remedies);
  if (quotes !== undefined) expect(evidence.map(({ text }) => text)).toEqual(quotes);
  if (labels !== undefined) expect(evidence.map(({ label }) => label)).toEqual(labels);
}

/** What holds for every finding of every rule. */
export function expectSound(finding: Finding, rule: Pick<Rule, 'remedies'>): void {
  for (const words of [finding.message, ...finding.notes])
    expect(words, 'starts lower-case and ends without a period').toMatch(/^[`a-z\d].*[^.!]$/s);
  for (const { text, from, label } of finding.evidence) {
    expect(label).not.toBe('');
    expect(text === null, 'words have a place, and only words have one').toBe(from === null);
  }
  for (const remedy of finding.remedies)
    expect(
      rule.remedies.some((template) => fills(remedy, template)),
      `the rule's card has: ${JSON.stringify(remedy)}`,
    ).toBe(true);
}

/** Whether a remedy is this template, or a part of its lines, with placeholders filled in. */
function fills(remedy: Remedy, template: Remedy): boolean {
  const about = ({ kind, title, releases, caution }: Remedy): string =>
    JSON.stringify({ kind, title, releases, caution });
  return (
    about(remedy) === about(template) &&
    areOf(remedy.lines, template.lines) &&
    areOf(remedy.verify, template.verify)
  );
}

/** Whether each line is one of the templates, with placeholders filled in. */
function areOf(lines: readonly string[], templates: readonly string[]): boolean {
  const patterns = templates.map((line) => new RegExp(`^${pattern(line)}$`));
  return lines.every((line) => patterns.some((one) => one.test(line)));
}

const pattern = (line: string): string =>
  line
    .split(/\{[\w-]+\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\S+');
