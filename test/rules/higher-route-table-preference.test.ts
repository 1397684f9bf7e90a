import { higherRouteTablePreference } from '#rules/higher-route-table-preference.js';
import { describeLost } from '../support/lost-table.js';
import { local, path } from '../support/path.js';
import { staticRoute } from '../support/route.js';

describeLost(
  higherRouteTablePreference,
  { step: 'rtm-pref', loser: {}, values: null, quotes: ['rtm-pref', '192.0.2.21'] },
  {
    finds: [
      [
        'paths behind the copy of a static route',
        { paths: [local(), path({ tieBreakReason: 'rtm-pref' })], routes: [staticRoute()] },
        [
          {
            message: 'path 2 loses to path 1 at step `rtm-pref`, so multipath cannot take it in',
            quotes: ['rtm-pref', '5'],
            labels: ['path 2: the reason printed', 'the preference that path 1 has'],
            notes: ['path 1 comes from no neighbor'],
          },
        ],
      ],
      [
        'the same where the table prints no preference',
        {
          paths: [local(), path({ tieBreakReason: 'rtm-pref' })],
          routes: [staticRoute({ preference: null })],
        },
        [
          {
            message: 'path 2 loses to path 1 at step `rtm-pref`, so multipath cannot take it in',
            quotes: ['rtm-pref', '0.0.0.0'],
            labels: ['path 2: the reason printed', 'path 1, the best'],
          },
        ],
      ],
    ],
  },
);
