import { describe, expect, it } from 'vitest';
import { judged } from '../support/decision/judged.js';
import { best, invalid, type PathSpec, path, sharing } from '../support/path.js';

const OTHER_AS = { asPath: [65002] };

/** The paths beside the best one, and the status of the last of them. */
const CASES: readonly (readonly [string, string, readonly PathSpec[]])[] = [
  ['a path in use', 'in-use', [sharing()]],
  ['a path that is not valid', 'invalid', [invalid(['as-loop'])]],
  [
    'a path that loses at an early step',
    'not-equal',
    [path({ tieBreakReason: 'origin', origin: 'egp' })],
  ],
  ['a path that ties with a lone best one', 'eligible', [path()]],
  ['a path of another AS that ties with a lone best one', 'eligible', [path(OTHER_AS)]],
  ['a path that ties with several in use', 'cut-by-maximum', [sharing(), path()]],
  [
    'a path of another AS beside several of one AS, as `allow-multiple-as` can explain it',
    'undetermined',
    [sharing(), path(OTHER_AS)],
  ],
  [
    'a path of another AS where several ASes share the load already',
    'cut-by-maximum',
    [sharing(OTHER_AS), path({ asPath: [65003] })],
  ],
  [
    'a path with the next hop of one in use',
    'undetermined',
    [sharing(), path({ nextHop: '192.0.2.21' })],
  ],
  ['a path whose next hop is not printed', 'undetermined', [sharing(), path({ nextHop: null })]],
  ['a damped path', 'undetermined', [sharing(), path({ routeFlapDamping: 'suppressed' })]],
  [
    'a damped path that loses at an early step in any case',
    'not-equal',
    [
      sharing(),
      path({
        routeFlapDamping: 'suppressed',
        localPreference: 50,
        tieBreakReason: 'local-pref',
      }),
    ],
  ],
  ['a path with a word of unknown place', 'undetermined', [path({ tieBreakReason: 'multi-path' })]],
  [
    'a path in the best set with a word of unknown place',
    'eligible',
    [sharing({ flags: ['best', 'valid'], tieBreakReason: 'local-peer' })],
  ],
  [
    'a path in the best set that another owner keeps idle',
    'eligible',
    [sharing({ flags: ['best', 'valid'] })],
  ],
];

describe('the multipath status', () => {
  it.for(CASES)('of %s is %s', ([, status, others]) => {
    const { paths } = judged([best({ nextHop: '192.0.2.21' }), ...others]);
    expect(paths.at(-1)?.multipath).toBe(status);
  });
});
