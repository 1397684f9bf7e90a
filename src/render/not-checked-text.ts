import type { Diagnosis, NotChecked } from '#findings/diagnosis.js';
import type { Severity } from '#findings/finding.js';
import { count, list, verb } from '#text/words.js';
import { wrapped } from './lines.js';

/** How many commands are told; people type few, and the first ones tell most. */
const MOST = 6;

/**
 * The commands whose answers rules wait for, once for the whole answer: those first that may explain
 * what was found, then those that let most of the gravest rules judge, under the leaves that lack
 * them. Which rules these are would fill the screen. Null: every rule could judge.
 */
export function notCheckedText(
  { cases, cards }: Diagnosis,
  width: number,
): readonly string[] | null {
  const severities = new Map(cards.map(({ id, severity }) => [id, severity]));
  const all = ranked(
    cases.flatMap(({ notChecked }) => notChecked),
    ({ rule }) => severities.get(rule) ?? 'note',
  );
  if (all.length === 0) return null;
  const names = [...new Set(cases.flatMap(({ leaves }) => leaves.map(({ name }) => name)))];
  const left = all.length - MOST;
  return [
    ...wrapped(HEAD, width),
    ...groups(all.slice(0, MOST)).flatMap((group) => groupText(group, names)),
    ...(left > 0
      ? [`  and ${count(left, 'command')} more, which ${verb(left, 'tells', 'tell')} less`]
      : []),
  ];
}

const HEAD = 'Not checked for want of these answers, best first (`--plain` names the rules):';

/** How many rules of each kind wait for a command; one that waits for several is shared among them. */
type Weight = readonly [explaining: number, errors: number, warnings: number, notes: number];

interface Command {
  readonly line: string;
  /** Names of the leaves that did not answer it. */
  readonly leaves: readonly string[];
  readonly weight: Weight;
}

/** Each command once, the weightiest first; equal ones keep their order. */
function ranked(
  entries: readonly NotChecked[],
  severityOf: (entry: NotChecked) => Severity,
): readonly Command[] {
  const found = new Map<string, Command>();
  for (const entry of entries)
    for (const line of entry.missing) {
      const known = found.get(line) ?? { line, leaves: [], weight: [0, 0, 0, 0] };
      const leaves = [...new Set([...known.leaves, ...entry.leaves])];
      const weight = sum(known.weight, shareOf(entry, severityOf(entry)));
      found.set(line, { line, leaves, weight });
    }
  return [...found.values()].sort((one, other) => compare(other.weight, one.weight));
}

function shareOf({ missing, mayExplain }: NotChecked, severity: Severity): Weight {
  const share = 1 / missing.length;
  const of = (kind: Severity): number => (severity === kind ? share : 0);
  return [mayExplain.length * share, of('error'), of('warning'), of('note')];
}

const sum = ([a, b, c, d]: Weight, [w, x, y, z]: Weight): Weight => [a + w, b + x, c + y, d + z];

/** No number of notes outweighs an error that can't be ruled out. */
const compare = ([a, b, c, d]: Weight, [w, x, y, z]: Weight): number =>
  a - w || b - x || c - y || d - z;

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
