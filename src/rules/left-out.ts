import type { JudgedPath, Judgement } from '#decision/judgement.js';
import { isLocal } from '#decision/printed.js';
import { stepOf } from '#decision/reason-word.js';
import { STEPS } from '#decision/steps.js';
import { isUsed } from '#facts/leaf-selectors.js';

/** Paths that tie with the best one, a neighbor's that alone is Used: multipath is left at one. */
export function besideLoneBest({ best, paths }: Judgement): readonly JudgedPath[] {
  const [used, ...more] = paths.filter(({ path }) => isUsed(path));
  if (best === null || used?.path !== best || more.length > 0 || isLocal(best)) return [];
  return paths.filter(
    ({ multipath, path }) => multipath === 'eligible' && path.nextHop !== best.nextHop,
  );
}

/** Paths that nothing but the limit of multipath can have left out. */
export const beyondLimit = ({ paths }: Judgement): readonly JudgedPath[] =>
  paths.filter(({ multipath }) => multipath === 'cut-by-maximum');

/** Paths that tie with the Used ones, and that the limit or their neighbor AS left out. */
export function cutUnclearly({ paths }: Judgement): readonly JudgedPath[] {
  const used = paths.filter(({ path }) => isUsed(path));
  const hops = new Set(used.map(({ path }) => path.nextHop));
  const cut = paths.filter(
    ({ multipath, path, cause }) =>
      multipath === 'undetermined' &&
      STEPS[stepOf(cause?.step ?? '') ?? -1]?.multipath === 'may-differ' &&
      !hops.has(path.nextHop) &&
      path.routeFlapDamping === null,
  );
  return used.length === 0 ? [] : cut;
}
