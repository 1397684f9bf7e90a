import { pathDamped } from '#rules/path-damped.js';
import { best, path } from '../support/path.js';
import { describeRule } from '../support/rule-table.js';

describeRule(pathDamped, {
  passes: [
    ['no path is damped', { paths: [best(), path()] }],
    ['there is no path', { paths: [] }],
  ],
  finds: [
    [
      'a damped path, and quotes the router',
      { paths: [best(), path({ routeFlapDamping: 'Suppressed' })] },
      [
        {
          message: 'path 2 from 192.0.2.22 is under route flap damping: `Suppressed`',
          path: 2,
          severity: 'warning',
          quotes: ['Suppressed'],
          lines: [
            'show network-instance ip-vrf1 protocols bgp neighbor 192.0.2.22 detail',
            'set / network-instance ip-vrf1 protocols bgp neighbor 192.0.2.22 route-flap-damping false',
          ],
        },
      ],
    ],
    [
      'every damped path',
      { paths: [path({ routeFlapDamping: 'a' }), path({ routeFlapDamping: 'b', neighbor: null })] },
      [
        { message: 'path 1 from 192.0.2.21 is under route flap damping: `a`' },
        { message: 'path 2 from an unknown neighbor is under route flap damping: `b`' },
      ],
    ],
  ],
  unknown: [
    ['no BGP report was given', { routes: [] }, ['bgpRoutes']],
    ['the report has no detail', { detail: false, paths: [best()] }, ['bgpRoutes']],
  ],
});
