import type { Finding, Severity } from '#findings/finding.js';
import { rules } from '#rules/registry.js';

/** Names for every finding the rules whose findings about the same leaf explain it. */
export function withRoots(findings: readonly Finding[]): readonly Finding[] {
  return findings.map((finding) => {
    const causes = findings.filter((other) => explains(other, finding));
    return { ...finding, roots: [...new Set(causes.map(({ rule }) => rule))] };
  });
}

/** Roots before their consequences, then errors before notes, then the order of the registry. */
export function inTellingOrder(findings: readonly Finding[]): readonly Finding[] {
  const keyOf = (finding: Finding): readonly [number, number, number] => [
    depthOf(finding, findings),
    SEVERITIES.indexOf(finding.severity),
    rules.findIndex(({ id }) => id === finding.rule),
  ];
  const keyed = findings.map((finding) => ({ finding, key: keyOf(finding) }));
  return keyed
    .sort(({ key: [a, b, c] }, { key: [x, y, z] }) => a - x || b - y || c - z)
    .map(({ finding }) => finding);
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** A finding about all leaves follows from one about any of them. */
function explains(cause: Finding, finding: Finding): boolean {
  const causes = rules.find(({ id }) => id === finding.rule)?.explainedBy ?? [];
  const [here, there] = [finding.subject, cause.subject];
  const samePath = here.path === null || there.path === null || here.path === there.path;
  const sameLeaf = here.device === there.device || isAboutAll(finding);
  return causes.includes(cause.rule) && sameLeaf && samePath;
}

const isAboutAll = ({ rule }: Finding): boolean =>
  rules.find(({ id }) => id === rule)?.scope === 'fabric';

/** How far a finding is from its deepest root; roots name rules, and rules explain in one direction. */
function depthOf(finding: Finding, all: readonly Finding[]): number {
  const depths = all
    .filter((other) => finding.roots.includes(other.rule) && explains(other, finding))
    .map((other) => depthOf(other, all) + 1);
  return Math.max(0, ...depths);
}
