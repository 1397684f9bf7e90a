import type { Case, Diagnosis, LeafVerdict, PathVerdict, Verdict } from '#findings/diagnosis.js';
import type { Finding } from '#findings/finding.js';
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

const worstCase = remembered((cases: readonly Case[]): Case | null => {
  let worst: Case | null = null;
  for (const one of cases) if (worst === null || faultOf(one) > faultOf(worst)) worst = one;
  return worst;
});

function leafAt(one: Case, name: string | null): LeafVerdict | null {
  return one.leaves.find((leaf) => leaf.name === name) ?? worstLeaf(one);
}

/** The leaf with the gravest verdict, the first one of several; null: no leaf tells anything. */
export function worstLeaf({ leaves }: Case): LeafVerdict | null {
  let worst: LeafVerdict | null = null;
  for (const leaf of leaves)
    if (worst === null || GRAVITY[leaf.verdict] > GRAVITY[worst.verdict]) worst = leaf;
  return worst;
}

/** Without a name: the first path that is not used, about which people ask. */
function pathAt(leaf: LeafVerdict, key: string | null): PathVerdict | null {
  const named = leaf.paths.find((path) => pathKey(leaf, path) === key);
  const idle = leaf.paths.find(({ flags }) => !flags.includes('used'));
  return named ?? idle ?? leaf.paths[0] ?? null;
}

/** How bad a verdict is; 0: nothing is wrong. */
export const GRAVITY: Readonly<Record<Verdict, number>> = {
  balanced: 0,
  'single-path': 0,
  undetermined: 1,
  'not-balanced': 2,
  unreachable: 3,
};

/** How bad the worst verdict of a case is. */
export const faultOf = remembered(({ leaves }: Case): number =>
  Math.max(0, ...leaves.map(({ verdict }) => GRAVITY[verdict])),
);
