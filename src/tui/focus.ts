import type { Case, Diagnosis, LeafVerdict, PathVerdict } from '#findings/diagnosis.js';
import type { Finding } from '#findings/finding.js';
import { ranksIn } from './fault-ranks.js';
import { worstLeaf } from './gravity.js';
import type { Place } from './place.js';
import { remembered } from './remembered.js';

/** What a place is about, looked up on the board as it is now. */
export interface Focus {
  readonly one: Case | null;
  readonly leaf: LeafVerdict | null;
  readonly path: PathVerdict | null;
  readonly finding: Finding | null;
}

/** What is not there any more, or was never named, gives way to what matters most. */
export function focusOf(diagnosis: Diagnosis, place: Place): Focus {
  const one = caseAt(diagnosis, place.of);
  const finding = one?.findings.find((each) => findingKey(each) === place.finding) ?? null;
  const leaf = one === null ? null : leafAt(one, place.leaf ?? leafOf(one, finding));
  const path = leaf === null ? null : pathAt(leaf, place.path);
  return { one, leaf, path, finding };
}

export const caseKey = ({ prefix, networkInstance }: Case): string =>
  `${networkInstance ?? ''} ${prefix}`;

/** A path is its neighbor's; where a neighbor sent several, the how-manieth of them. */
export function pathKey({ paths }: LeafVerdict, path: PathVerdict): string {
  const same = paths.filter(({ neighbor }) => neighbor === path.neighbor);
  return `${path.neighbor ?? '?'}#${same.indexOf(path)}`;
}

export const findingKey = ({ rule, subject: { device, path }, message }: Finding): string =>
  [rule, device, path, message].join('|');

/** The names of the leaves, as verdicts have them, by their device. */
function leafOf({ leaves }: Case, finding: Finding | null): string | null {
  const device = finding?.subject.device ?? null;
  return device === null ? null : (leaves.find((leaf) => leaf.device === device)?.name ?? null);
}

function caseAt({ cases }: Diagnosis, key: string | null): Case | null {
  const known = key === null ? undefined : byKey(cases).get(key);
  return known ?? worstCase(cases);
}

const byKey = remembered(
  (cases: readonly Case[]): ReadonlyMap<string, Case> =>
    new Map(cases.map((one) => [caseKey(one), one])),
);

/** The first of those that are worst, as long as anything is known at all. */
function worstCase(cases: readonly Case[]): Case | null {
  return cases[ranksIn(cases).worstCase] ?? null;
}

function leafAt(one: Case, name: string | null): LeafVerdict | null {
  return one.leaves.find((leaf) => leaf.name === name) ?? worstLeaf(one);
}

/** Without a name: the first path that is not used, about which people ask. */
function pathAt(leaf: LeafVerdict, key: string | null): PathVerdict | null {
  const named = leaf.paths.find((path) => pathKey(leaf, path) === key);
  const idle = leaf.paths.find(({ flags }) => !flags.includes('used'));
  return named ?? idle ?? leaf.paths[0] ?? null;
}
