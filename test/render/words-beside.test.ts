import { describe, expect, it } from 'vitest';
import type { PathVerdict } from '#findings/diagnosis.js';
import { wordsBeside } from '#render/words-beside.js';
import { aLeaf, aLoser, aPath } from '../support/diagnosis.js';

const lost = (
  given: Partial<NonNullable<PathVerdict['cause']>>,
  says?: string | null,
): PathVerdict => {
  const { cause } = aLoser();
  return aLoser({ cause: cause && { ...cause, ...given }, routerSays: says ?? null });
};

const BESIDE: readonly (readonly [string, PathVerdict, string, string])[] = [
  [
    'a word that compares with another path',
    aLoser(),
    '`peer-router-id`, against the path sorted just ahead of it, not against path 1, the best one',
    '`as-path-length`, 2 against 1 of path 1; it follows from what is printed',
  ],
  [
    'a word that holds against the best path, too',
    lost({ basis: 'stated' }, 'as-path-length'),
    '`as-path-length`; true against path 1, the best one, too',
    '`as-path-length`, 2 against 1 of path 1; the router names it',
  ],
  [
    'no word',
    lost({ step: 'undetermined' }),
    'no reason; only the report with `detail` holds one',
    'undetermined: several steps may decide against path 1',
  ],
  ['the first path', aPath(), '`none`: it is sorted first', 'the best path'],
  [
    'a path where none is the best',
    aLoser({ cause: null }),
    '`peer-router-id`',
    'undetermined: no path is the best one',
  ],
  [
    'an invalid path',
    { ...lost({ step: 'invalid-route', mine: 'as-loop', basis: 'stated' }, 'none'), flags: [] },
    '`none`, which says nothing of an invalid path',
    'invalid: `as-loop`; the router names it',
  ],
  [
    'a cause that rests on a tie',
    lost({ basis: 'assumed', assuming: ['aigp'], mine: null, best: null }, 'med'),
    '`med`, against the path sorted just ahead of it, not against path 1, the best one',
    '`as-path-length`; likely, if `aigp`, which the report does not print, is a tie',
  ],
];

describe('the word of the router beside what was found', () => {
  it.each(BESIDE)('%s', (_, path, router, found) => {
    const told = new Map(wordsBeside(aLeaf(), path));
    expect(told.get('router prints')).toBe(router);
    expect(told.get('bgpwhy finds')).toBe(found);
  });

  it('tells where the replay contradicts the path, and of no other one', () => {
    const conflict = { what: 'flag', printed: 'used', expected: 'not used' } as const;
    const leaf = aLeaf({
      replay: { agrees: false, checked: 2, conflicts: [{ ...conflict, path: 2 }] },
    });
    expect(new Map(wordsBeside(leaf, aLoser())).get('contradiction')).toBe(
      'the flag is printed as `used`, replayed as `not used`',
    );
    expect(new Map(wordsBeside(leaf, aPath())).has('contradiction')).toBe(false);
  });
});
