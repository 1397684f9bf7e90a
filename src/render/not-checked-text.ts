import type { Diagnosis, NotChecked } from '#findings/diagnosis.js';
import { count, list } from '#text/words.js';
import { wrapped } from './lines.js';

/** How many commands are told; people type few, and the first ones tell most. */
const MOST = 6;

/**
 * The commands whose answers rules wait for, once for the whole answer: those first that would let
 * most and the gravest rules judge, under the leaves that lack them. Which rules these are would
 * fill the screen. Null: every rule could judge.
 */
export function notCheckedText(
  { cases, cards }: Diagnosis,
  width: number,
): readonly string[] | null {
  const severities = new Map(cards.map(({ id, severity }) => [id, severity]));
  const weightOf = ({ rule }: NotChecked): number => WEIGHTS[severities.get(rule) ?? 'note'];
  const all = ranked(
    cases.flatMap(({ notChecked }) => notChecked),
    weightOf,
  );
  if (all.length === 0) return null;
  const names = [...new Set(cases.flatMap(({ leaves }) => leaves.map(({ name }) => name)))];
  const left = all.length - MOST;
  return [
    ...wrapped(HEAD, width),
    ...groups(all.slice(0, MOST)).flatMap((group) => groupText(group, names)),
    ...(left > 0 ? [`  and ${count(left, 'command')} more, which tell less`] : []),
  ];
}

const HEAD = 'Not checked for want of these answers, best first (`--plain` names the rules):';

/** An error that can't be ruled out matters more than a note. */
const WEIGHTS = { error: 4, warning: 2, note: 1 } as const;

interface Command {
  readonly line: string;
  /** Names of the leaves that did not answer it. */
  readonly leaves: readonly string[];
  /** How much the rules weigh that wait for it; a rule that waits for several is shared among them. */
  readonly weight: number;
}

/** Each command once, the weightiest first; equal ones keep their order. */
function ranked(
  entries: readonly NotChecked[],
  weightOf: (entry: NotChecked) => number,
): readonly Command[] {
  const found = new Map<string, Command>();
  for (const entry of entries)
    for (const line of entry.missing) {
      const known = found.get(line) ?? { line, leaves: [], weight: 0 };
      const leaves = [...new Set([...known.leaves, ...entry.leaves])];
      const weight = known.weight + weightOf(entry) / entry.missing.length;
      found.set(line, { line, leaves, weight });
    }
  return [...found.values()].sort((one, other) => other.weight - one.weight);
}

/** Commands that the same leaves lack stand together, where the best of them stands. */
function groups(commands: readonly Command[]): readonly (readonly Command[])[] {
  const found = new Map<string, Command[]>();
  for (const command of commands) {
    const key = [...command.leaves].sort().join('\n');
    found.set(key, [...(found.get(key) ?? []), command]);
  }
  return [...found.values()];
}

/** Which leaves are meant is said where it is not all of them. */
function groupText(group: readonly Command[], all: readonly string[]): readonly string[] {
  const leaves = group[0]?.leaves ?? [];
  const some = leaves.length < all.length;
  const indent = some ? '    ' : '  ';
  return [
    ...(some ? [`  on ${list(leaves)}:`] : []),
    ...group.map(({ line }) => `${indent}${line}`),
  ];
}
