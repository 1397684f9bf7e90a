import { judge } from '#decision/judge.js';
import type { JudgedPath, Judgement } from '#decision/judgement.js';
import { type LeafSpec, leaf } from '../leaf.js';
import type { PathSpec } from '../path.js';

/** What is judged of these paths, in a whole detail report or one that differs as named. */
export function judged(
  paths: readonly PathSpec[],
  differs: Omit<LeafSpec, 'paths'> = {},
): Judgement {
  const { bgpRoutes, routeTable } = leaf({ ...differs, paths }).facts;
  if (bgpRoutes === undefined) throw new Error('a leaf with paths tells its BGP routes');
  return judge(bgpRoutes.report, {
    routes: routeTable?.report ?? null,
    complete: bgpRoutes.complete,
  });
}

/** `step mine/best basis status` of each path, in printed order; `-` is the best path. */
export const told = ({ paths }: Judgement): readonly string[] => paths.map(oneTold);

function oneTold({ cause, multipath }: JudgedPath): string {
  if (cause === null) return `- ${multipath}`;
  const values = `${cause.mine ?? ''}/${cause.best ?? ''}`;
  return [cause.step, values, cause.basis, multipath].join(' ');
}
