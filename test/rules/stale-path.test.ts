import { stalePath } from '#rules/stale-path.js';
import { best, path } from '../support/path.js';
import { describeRule } from '../support/rule-table.js';

describeRule(stalePath, {
  passes: [
    ['no path is stale', { paths: [best(), path()] }],
    ['there is no path', { paths: [] }],
  ],
  finds: [
    [
      'a stale path that carries traffic',
      { paths: [best({ flags: ['best', 'valid', 'used', 'stale'] }), path()] },
      [
        {
          message: 'path 1 from 192.0.2.21 is stale and still Used',
          path: 1,
          severity: 'warning',
          quotes: ['<best,valid,used,stale>'],
          lines: [
            'show network-instance ip-vrf1 protocols bgp neighbor 192.0.2.21 detail',
            'set / network-instance ip-vrf1 protocols bgp group {group} graceful-restart stale-routes-time {seconds}',
            'set / network-instance ip-vrf1 protocols bgp group {group} failure-detection enable-bfd true',
          ],
        },
      ],
    ],
    [
      'a stale path beside the Used one, in a report without detail',
      { detail: false, paths: [best(), path({ flags: ['valid', 'stale'] })] },
      [{ message: 'path 2 from 192.0.2.22 is stale', path: 2 }],
    ],
  ],
  unknown: [['no BGP report was given', { routes: [] }, ['bgpRoutes']]],
});
