import { groupsOf } from '#findings/about.js';
import type { Case } from '#findings/diagnosis.js';
import type { Finding, Severity } from '#findings/finding.js';

/** A finding with the prefix that it is about. */
export interface FindingRow {
  readonly one: Case;
  readonly finding: Finding;
  /** Whether it follows from the one above it. */
  readonly follows: boolean;
}

/** All findings of these prefixes: the worst roots first, and below each what follows from it. */
export function findingRows(cases: readonly Case[]): readonly FindingRow[] {
  const known = ROWS.get(cases);
  if (known !== undefined) return known;
  const made = rowsOf(cases);
  ROWS.set(cases, made);
  return made;
}

/** There may be many, and every frame asks. */
const ROWS = new WeakMap<readonly Case[], readonly FindingRow[]>();

function rowsOf(cases: readonly Case[]): readonly FindingRow[] {
  const heaps: Readonly<Record<Severity, FindingRow[]>> = { error: [], warning: [], note: [] };
  for (const one of cases)
    for (const { root, consequences } of groupsOf(one.findings)) {
      const heap = heaps[root.severity];
      heap.push({ one, finding: root, follows: false });
      for (const finding of consequences) heap.push({ one, finding, follows: true });
    }
  return [...heaps.error, ...heaps.warning, ...heaps.note];
}

/** The findings of one prefix; made once, too. */
export function findingRowsOf(one: Case): readonly FindingRow[] {
  const known = OWN.get(one);
  if (known !== undefined) return known;
  const made = rowsOf([one]);
  OWN.set(one, made);
  return made;
}

const OWN = new WeakMap<Case, readonly FindingRow[]>();

/** How often a rule is a root among these rows. */
export interface Tally {
  readonly rule: string;
  readonly severity: Severity;
  readonly times: number;
}

/** Rules that are roots, the worst first, then the most frequent ones: what ails a whole fabric. */
export function talliesOf(rows: readonly FindingRow[]): readonly Tally[] {
  const known = TALLIES.get(rows);
  if (known !== undefined) return known;
  const counts = new Map<string, Tally>();
  for (const { finding, follows } of rows)
    if (!follows) {
      const { rule, severity } = finding;
      const times = (counts.get(rule)?.times ?? 0) + 1;
      counts.set(rule, { rule, severity, times });
    }
  const made = [...counts.values()].sort(
    (one, other) => RANK[one.severity] - RANK[other.severity] || other.times - one.times,
  );
  TALLIES.set(rows, made);
  return made;
}

const TALLIES = new WeakMap<readonly FindingRow[], readonly Tally[]>();

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };
