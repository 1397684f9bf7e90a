import { replayContradictsRouter } from '#rules/replay-contradicts-router.js';
import { best, invalid, path, sharing } from '../support/path.js';
import { describeRule } from '../support/rule-table.js';

describeRule(replayContradictsRouter, {
  passes: [
    [
      'the print agrees with itself',
      {
        paths: [
          best(),
          sharing(),
          path({ asPath: [65001, 65001], tieBreakReason: 'as-path-length' }),
        ],
      },
    ],
    [
      'an invalid path has better values',
      { paths: [best(), invalid(['as-loop'], { localPreference: 200 })] },
    ],
  ],
  finds: [
    [
      'a path behind another one although its local preference is higher',
      { paths: [best(), path({ localPreference: 200 })] },
      [
        {
          message:
            'the router prints the flag `best` on path 1, and the printed attributes say: behind path 2 at local-pref',
          path: 1,
          severity: 'error',
          quotes: ['<best,valid,used>'],
        },
        {
          message:
            'the router prints the reason `peer-router-id` on path 2, and no printed path can stand just ahead and win there',
          path: 2,
        },
      ],
    ],
    [
      'a valid path with a reason to be invalid',
      { paths: [best(), path({ invalidReasons: ['as-loop'] })] },
      [
        {
          message:
            'the router prints the flag `valid` on path 2, and the printed attributes say: as-loop',
          path: 2,
        },
      ],
    ],
    [
      'a reason that nothing can have given',
      { paths: [best(), path({ tieBreakReason: 'local-pref' })] },
      [
        {
          message:
            'the router prints the reason `local-pref` on path 2, and no printed path can stand just ahead and win there',
          quotes: ['local-pref'],
        },
      ],
    ],
  ],
  unknown: [
    ['no BGP report was given', { routes: [] }, ['bgpRoutes']],
    [
      'no reason is printed, so a step above may have decided',
      { paths: [best(), path({ localPreference: 200, tieBreakReason: null })] },
      [],
    ],
    [
      'a part of the report is missing, so another path may have given the reason',
      { paths: [best(), path({ tieBreakReason: 'local-pref' })], receivedPaths: 3 },
      [],
    ],
  ],
});
