import { expect, test } from 'vitest';
import { judge } from '#decision/judge.js';
import type { Limits } from '#decision/judgement.js';
import { leaf } from '../support/leaf.js';
import { best, type PathSpec, path, sharing } from '../support/path.js';

/** What is judged of the last path where these settings of multipath are known. */
function lastOf(
  paths: readonly PathSpec[],
  width: number | null,
  multipleAs: Limits['multipleAs'] = null,
) {
  const { bgpRoutes } = leaf({ paths }).facts;
  if (bgpRoutes === undefined) throw new Error('a leaf with paths tells its BGP routes');
  const limits: Limits = { widthFor: () => width, multipleAs };
  const judged = judge(bgpRoutes.report, { routes: null, complete: true, limits });
  return judged.paths.at(-1)?.multipath;
}

const OTHER_AS = path({ asPath: [65002] });
const FIRST_HOP = path({ nextHop: '192.0.2.21' });

test.for([
  ['a lone best path and a width of one', [best(), path()], 1, null, 'cut-by-maximum'],
  ['a lone best path and a wider width', [best(), path()], 8, null, 'undetermined'],
  ['a lone best path and no known width', [best(), path()], null, true, 'eligible'],
  ['a width that is reached', [best(), sharing(), path()], 2, null, 'cut-by-maximum'],
  ['a width that is not reached', [best(), sharing(), path()], 3, null, 'undetermined'],
  ['a width below what is in use', [best(), sharing(), path()], 1, null, 'undetermined'],
  [
    'a reached width, and the next hop of a Used path',
    [best(), sharing(), FIRST_HOP],
    2,
    null,
    'undetermined',
  ],
  ['another AS that is not allowed', [best(), OTHER_AS], 1, false, 'needs-multiple-as'],
  [
    'another AS that is not allowed, beside several',
    [best(), sharing(), OTHER_AS],
    2,
    false,
    'needs-multiple-as',
  ],
  ['another AS that is allowed, and a width of one', [best(), OTHER_AS], 1, true, 'cut-by-maximum'],
  ['another AS that may not be allowed', [best(), OTHER_AS], 1, null, 'eligible'],
  [
    'another AS that may not be allowed, beside several',
    [best(), sharing(), OTHER_AS],
    2,
    null,
    'undetermined',
  ],
  [
    'another AS that is allowed, beside several',
    [best(), sharing(), OTHER_AS],
    null,
    true,
    'cut-by-maximum',
  ],
] as const)('%s', ([, paths, width, multipleAs, status]) => {
  expect(lastOf(paths, width, multipleAs)).toBe(status);
});
