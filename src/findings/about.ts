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
  const told = new Set(about.map(({ rule }) => rule));
  const behind = new Set(about.flatMap(({ roots }) => roots.filter((root) => !told.has(root))));
  return findings.filter((one) => about.includes(one) || isRootOf(behind, one, path));
}

/** A rule may have found the same about several paths: only what concerns this one explains it. */
const isRootOf = (behind: ReadonlySet<string>, one: Finding, path: PathVerdict | null): boolean =>
  behind.has(one.rule) && (one.subject.path === null || one.subject.path === path?.number);

/** Roots with what follows from them; a consequence stands below one root, on its own leaf if it can. */
export function groupsOf(findings: readonly Finding[]): readonly FindingGroup[] {
  const told = new Set(findings.map(({ rule }) => rule));
  const isRoot = (one: Finding): boolean => one.roots.every((root) => !told.has(root));
  const roots = findings.filter(isRoot);
  const below = new Map<Finding, Finding[]>(roots.map((root) => [root, []]));
  // Rules that name each other as roots would otherwise not be told at all.
  const lost: FindingGroup[] = [];
  for (const one of findings)
    if (!isRoot(one)) {
      const root = rootOf(one, roots);
      if (root === undefined) lost.push({ root: one, consequences: [] });
      else below.get(root)?.push(one);
    }
  const groups = [...below].map(([root, consequences]) => ({ root, consequences }));
  return [...groups, ...lost];
}

function rootOf(one: Finding, roots: readonly Finding[]): Finding | undefined {
  const named = roots.filter(({ rule }) => one.roots.includes(rule));
  return named.find(({ subject }) => subject.device === one.subject.device) ?? named[0];
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
  const own = groups.find((group) => path !== null && isAbout(group.root, leaf, path));
  const grave = groups.filter((one) => one === own || one.root.severity !== 'note');
  const named = grave.find((group) => path !== null && names(group, leaf, path));
  if (named !== undefined) return { root: named.root, isNamed: true };
  const whole = grave.filter(({ root }) => root.subject.path === null);
  const best =
    whole.find(({ root }) => isOn(root, leaf)) ??
    whole.find(({ consequences }) => consequences.some((one) => isOn(one, leaf))) ??
    whole.find(({ root }) => root.subject.device === null);
  return best === undefined ? null : { root: best.root, isNamed: path === null };
}

/** A number says which path is meant only on the leaf that it was found on. */
const isOn = ({ subject }: Finding, { device }: LeafVerdict): boolean => subject.device === device;

const isAbout = (finding: Finding, leaf: LeafVerdict, { number }: PathVerdict): boolean =>
  isOn(finding, leaf) && finding.subject.path === number;

/** Whether a finding or what follows from it says the number of the path. */
const names = (
  { root, consequences }: FindingGroup,
  leaf: LeafVerdict,
  path: PathVerdict,
): boolean =>
  [root, ...consequences].some(
    (one) =>
      isAbout(one, leaf, path) ||
      (isOn(one, leaf) &&
        one.subject.path === null &&
        numbersIn(one.message).includes(path.number)),
  );

/** `paths 2, 3 and 4` of our own messages. */
const numbersIn = (message: string): readonly number[] =>
  [...message.matchAll(/\bpaths? (\d+(?:(?:, | and | or )\d+)*)/g)].flatMap(([, numbers = '']) =>
    (numbers.match(/\d+/g) ?? []).map(Number),
  );
