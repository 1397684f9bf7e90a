import type { JudgedPath, Judgement } from '#decision/judgement.js';
import { isLocal } from '#decision/printed.js';
import { mayDiffer } from '#decision/reason-word.js';
import { isUsed } from '#facts/leaf-selectors.js';
import { multipathSettings, widthFor } from '#facts/multipath.js';
import type { MultipathStatus } from '#findings/diagnosis.js';
import type { ViewWith } from './rule.js';

/** Paths that tie with the best one, a neighbor's that alone is Used: multipath is left at one. */
export function besideLoneBest({ best, paths }: Judgement): readonly JudgedPath[] {
  const [used, ...more] = paths.filter(({ path }) => isUsed(path));
  if (best === null || used?.path !== best || more.length > 0 || isLocal(best)) return [];
  return paths.filter(
    ({ multipath, path }) => AT_ONE.includes(multipath) && path.nextHop !== best.nextHop,
  );
}

/** Where the settings are known, too, they say that it is the limit. */
const AT_ONE: readonly MultipathStatus[] = ['eligible', 'cut-by-maximum'];

/** Paths that nothing but the limit of multipath can have left out, beside several that are in use. */
export function beyondLimit(judgement: Judgement): readonly JudgedPath[] {
  const lone = besideLoneBest(judgement);
  return judgement.paths.filter((one) => one.multipath === 'cut-by-maximum' && !lone.includes(one));
}

/** Paths of another neighbor AS, where the settings do not let such paths share the load. */
export const ofAnotherAs = ({ paths }: Judgement): readonly JudgedPath[] =>
  paths.filter(({ multipath }) => multipath === 'needs-multiple-as');

/** Paths that tie with several Used ones, and that the limit or their neighbor AS left out, where no report tells which. */
export function cutUnclearly({ facts, judgement }: ViewWith<'bgpRoutes'>): readonly JudgedPath[] {
  const { best, paths } = judgement;
  const used = paths.filter(({ path }) => isUsed(path));
  if (best === null || used.length < 2 || multipathSettings(facts).multipleAs !== null) return [];
  const hops = new Set(used.map(({ path }) => path.nextHop));
  // A width that is told, and is not the number of next hops in use, is not what left them out.
  if ((widthFor(facts, best)?.value ?? hops.size) !== hops.size) return [];
  return paths.filter(
    ({ multipath, path, cause }) =>
      multipath === 'undetermined' &&
      cause !== null &&
      mayDiffer(cause.step) &&
      !hops.has(path.nextHop) &&
      path.routeFlapDamping === null,
  );
}
