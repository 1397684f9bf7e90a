import { groupsOf } from '#findings/about.js';
import type { Case } from '#findings/diagnosis.js';
import type { Finding, Severity } from '#findings/finding.js';
import { remembered } from '../remembered.js';

/** A finding with the prefix that it is about. */
export interface FindingRow {
  readonly one: Case;
  readonly finding: Finding;
  /** Whether it follows from the one above it. */
  readonly follows: boolean;
}

/** All findings of these prefixes: the worst roots first, and below each what follows from it. */
export const findingRows = remembered(rowsOf);

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

/** The findings of one prefix. */
export const findingRowsOf = remembered((one: Case) => rowsOf([one]));

/** How often a rule is a root among these rows. */
export interface Tally {
  readonly rule: string;
  readonly severity: Severity;
  readonly times: number;
}

/** Rules that are roots, the worst first, then the most frequent ones: what ails a whole fabric. */
export const talliesOf = remembered((rows: readonly FindingRow[]): readonly Tally[] => {
  const counts = new Map<string, Tally>();
  for (const { finding, follows } of rows)
    if (!follows) {
      const { rule, severity } = finding;
      const times = (counts.get(rule)?.times ?? 0) + 1;
      counts.set(rule, { rule, severity, times });
    }
  return [...counts.values()].sort(
    (one, other) => RANK[one.severity] - RANK[other.severity] || other.times - one.times,
  );
});

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };
