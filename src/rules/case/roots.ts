import type { Finding, Severity } from '#findings/finding.js';

/** A finding before its roots are known, with what may explain it. */
export interface Found {
  readonly finding: Finding;
  /** Rules whose findings explain this one. */
  readonly explainedBy: readonly string[];
  /** Names of the leaves on which they have to speak. */
  readonly on: readonly string[];
  /** Further leaves for single rules. */
  readonly alsoOn: Readonly<Record<string, readonly string[]>>;
  /** Names of the leaves on which it may explain others. */
  readonly about: readonly string[];
  /** Place in the registry. */
  readonly order: number;
}

/** Names the roots of every finding, and puts roots before what follows from them. */
export function inTellingOrder(found: readonly Found[]): readonly Finding[] {
  return found
    .map((one) => ({ one, roots: rootsOf(one, found) }))
    .sort((left, right) => compare(keyOf(left), keyOf(right)))
    .map(({ one, roots }) => ({ ...one.finding, roots }))
    .map((finding, _, all) => ({ ...finding, remedies: onlyOwn(finding, all) }));
}

/** What a root advises already is not advised again. */
function onlyOwn({ roots, remedies }: Finding, all: readonly Finding[]): Finding['remedies'] {
  const advised = all
    .filter(({ rule }) => roots.includes(rule))
    .flatMap((root) => root.remedies.map((remedy) => JSON.stringify(remedy)));
  return remedies.filter((remedy) => !advised.includes(JSON.stringify(remedy)));
}

/** The rules at the end of the chain: a cause that is explained itself names its own roots instead. */
function rootsOf(one: Found, found: readonly Found[]): readonly string[] {
  const causes = found.filter((other) => explains(other, one));
  const roots = causes.flatMap((cause) => {
    const deeper = rootsOf(cause, found);
    return deeper.length === 0 ? [cause.finding.rule] : deeper;
  });
  return [...new Set(roots)];
}

/** A cause explains what is found on a leaf that it is about. */
function explains(
  { finding: { rule }, about }: Found,
  { on, alsoOn, explainedBy }: Found,
): boolean {
  const leaves = [...on, ...(alsoOn[rule] ?? [])];
  return explainedBy.includes(rule) && about.some((leaf) => leaves.includes(leaf));
}

type Key = readonly [depth: number, severity: number, order: number];

const keyOf = ({ one, roots }: { one: Found; roots: readonly string[] }): Key => [
  roots.length === 0 ? 0 : 1,
  SEVERITIES.indexOf(one.finding.severity),
  one.order,
];

const compare = ([a, b, c]: Key, [x, y, z]: Key): number => a - x || b - y || c - z;

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];
