import { longerAsPath } from '#rules/longer-as-path.js';
import { describeLost } from '../support/lost-table.js';
import { best, local, path } from '../support/path.js';
import { bgpRoute, staticRoute } from '../support/route.js';

const TWICE = { asPath: [65001, 65001] };
const shutOut = [
  local(),
  path({ tieBreakReason: 'as-path-length' }),
  path({ tieBreakReason: 'peer-router-id' }),
];

describeLost(
  longerAsPath,
  {
    step: 'as-path-length',
    loser: TWICE,
    values: '2 against 1',
    quotes: ['[65001, 65001]', '[65001]'],
  },
  {
    finds: [
      [
        'paths that lose by different lengths',
        {
          paths: [
            best(),
            path({ ...TWICE, tieBreakReason: 'as-path-length' }),
            path({ asPath: [65001, 65001, 65001], tieBreakReason: 'as-path-length' }),
          ],
        },
        [
          {
            message:
              'paths 2 and 3 lose to path 1 at step `as-path-length` (2 and 3 against 1), so multipath cannot take them in',
          },
        ],
      ],
      [
        'a path whose printed reason compares with another one',
        {
          paths: [
            best(),
            path({ ...TWICE, tieBreakReason: 'as-path-length' }),
            path({ ...TWICE, tieBreakReason: 'peer-router-id' }),
          ],
        },
        [
          {
            message:
              'paths 2 and 3 lose to path 1 at step `as-path-length` (2 against 1), so multipath cannot take them in',
            notes: [
              'the router prints `peer-router-id` on path 3: that compares with the path sorted just ahead, not with the best path',
            ],
          },
        ],
      ],
      [
        'paths behind a local copy, and asks for the route table instead of prepends',
        { paths: shutOut },
        [
          {
            message:
              'paths 2 and 3 lose to path 1 at step `as-path-length` (1 against 0), so multipath cannot take them in',
            quotes: ['[65001]', 'igp', '[65001]'],
            labels: ['path 2: length 1', 'path 1, the best: length 0', 'path 3: length 1'],
            notes: ['path 1 comes from no neighbor'],
            lines: [
              'show network-instance ip-vrf1 route-table ipv4-unicast prefix 203.0.113.10/32 detail',
            ],
          },
        ],
      ],
      [
        'the same in a report without detail',
        {
          detail: false,
          paths: [best({ tieBreakReason: null }), path({ ...TWICE, tieBreakReason: null })],
          routes: [bgpRoute(['192.0.2.21'])],
        },
        [
          {
            message:
              'path 2 loses to path 1 at step `as-path-length` (2 against 1), so multipath cannot take it in',
            onlyNotes: [
              'the report says nothing about `fib-install-disabled`, `long-live-gr-stale`, `origin-validation`, `rtm-pref` and `aigp`, which are compared before: taken for ties',
            ],
          },
        ],
      ],
      [
        'paths behind the copy of a connected route, whose preference is no length',
        { paths: shutOut, routes: [staticRoute({ routeType: 'local', preference: 0 })] },
        [
          {
            message:
              'paths 2 and 3 lose to path 1 at step `as-path-length` (1 against 0), so multipath cannot take them in',
            quotes: ['[65001]', 'igp', '[65001]'],
          },
        ],
      ],
    ],
  },
);
