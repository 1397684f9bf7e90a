import type { Case, LeafVerdict, PathVerdict } from './diagnosis.js';
import type { Finding } from './finding.js';

/** A finding that follows from no other one that is told, with those that follow from it. */
export interface FindingGroup {
  readonly root: Finding;
  readonly consequences: readonly Finding[];
}

/**
 * What was found about a leaf and one of its paths, or about all of them where no path is given; what
 * it follows from is told, too, wherever that was found. In telling order.
 */
export function findingsAbout(
  { findings }: Case,
  leaf: LeafVerdict | null,
  path: PathVerdict | null,
): readonly Finding[] {
  const about = findings.filter(
    ({ subject }) =>
      (leaf === null || subject.device === null || subject.device === leaf.device) &&
      (path === null || subject.path === null || subject.path === path.number),
  );
  const behind = new Set(about.flatMap(({ roots }) => roots));
  return findings.filter((one) => about.includes(one) || isRootOf(behind, one, path));
}

/** A rule may have found the same about several paths: only what concerns this one explains it. */
const isRootOf = (behind: ReadonlySet<string>, one: Finding, path: PathVerdict | null): boolean =>
  behind.has(one.rule) && (one.subject.path === null || one.subject.path === path?.number);

/** Roots with what follows from them; a consequence stands below the first of its roots. */
export function groupsOf(findings: readonly Finding[]): readonly FindingGroup[] {
  const told = new Set(findings.map(({ rule }) => rule));
  const roots = findings.filter((one) => one.roots.every((root) => !told.has(root)));
  const placed = new Set<Finding>(roots);
  const groups = roots.map((root) => {
    const consequences = findings.filter(
      (one) => !placed.has(one) && one.roots.includes(root.rule),
    );
    for (const one of consequences) placed.add(one);
    return { root, consequences };
  });
  // Rules that name each other as roots would otherwise not be told at all.
  const lost = findings.filter((one) => !placed.has(one));
  return [...groups, ...lost.map((root) => ({ root, consequences: [] }))];
}

/**
 * What explains best why a path, or its leaf, is as it is: a finding about this very path, one whose
 * message names it, or the first one about the leaf. Other notes explain nothing. Null: nothing was found.
 */
export function rootAbout(
  groups: readonly FindingGroup[],
  leaf: LeafVerdict,
  path: PathVerdict | null,
): { readonly root: Finding; readonly isNamed: boolean } | null {
  const own = groups.find(({ root }) => path !== null && root.subject.path === path.number);
  const grave = groups.filter((one) => one === own || one.root.severity !== 'note');
  const named = grave.find((group) => path !== null && names(group, path));
  if (named !== undefined) return { root: named.root, isNamed: true };
  const ofLeaf = grave.filter(({ root: { subject } }) => subject.path === null);
  const best = ofLeaf.find(({ root }) => root.subject.device === leaf.device) ?? ofLeaf[0];
  return best === undefined ? null : { root: best.root, isNamed: path === null };
}

/** Whether a finding or what follows from it says the number of the path. */
const names = ({ root, consequences }: FindingGroup, { number }: PathVerdict): boolean =>
  [root, ...consequences].some(
    ({ subject, message }) =>
      subject.path === number || (subject.path === null && numbersIn(message).includes(number)),
  );

/** `paths 2, 3 and 4` of our own messages. */
const numbersIn = (message: string): readonly number[] =>
  [...message.matchAll(/\bpaths? (\d+(?:(?:, | and | or )\d+)*)/g)].flatMap(([, numbers = '']) =>
    (numbers.match(/\d+/g) ?? []).map(Number),
  );
