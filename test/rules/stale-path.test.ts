import { stalePath } from '#rules/stale-path.js';
import { best, path } from '../support/path.js';
import { describeRule } from '../support/rule-table.js';
import { down, sessions, state, up } from '../support/sessions.js';

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
      [{ message: 'path 2 from 192.0.2.22 is stale', path: 2, roots: [] }],
    ],
    [
      'a path whose session is down, which is the root',
      {
        paths: [best(), path({ flags: ['valid', 'stale'] })],
        beside: sessions(up(1), down(2)),
      },
      [
        {
          message: 'path 2 from 192.0.2.22 is stale; its session is down',
          roots: ['session-down'],
          quotes: ['<valid,stale>', 'active'],
          labels: ['kept while its neighbor restarts', 'the session that it came over'],
          lines: [
            'set / network-instance ip-vrf1 protocols bgp group nodes failure-detection enable-bfd true',
          ],
        },
      ],
    ],
    [
      'a path whose session is up again',
      {
        paths: [best(), path({ flags: ['valid', 'stale'] })],
        beside: sessions(up(1), up(2)),
      },
      [
        {
          message: 'path 2 from 192.0.2.22 is stale; its session is up again',
          roots: [],
          onlyNotes: ['it sends its paths anew now, and what it does not send is deleted'],
          onlyLines: [
            'show network-instance ip-vrf1 protocols bgp neighbor 192.0.2.22 detail',
            'show network-instance ip-vrf1 protocols bgp neighbor 192.0.2.22 received-routes ipv4',
          ],
          quotes: ['<valid,stale>', 'established'],
        },
      ],
    ],
    [
      'a path of a session whose state no report tells',
      {
        paths: [best(), path({ flags: ['valid', 'stale'] })],
        beside: state(2, 'peer-as 65001'),
      },
      [{ message: 'path 2 from 192.0.2.22 is stale', quotes: ['<valid,stale>'] }],
    ],
    [
      'a path that does not say whom it came from',
      { paths: [best(), path({ flags: ['valid', 'stale'], neighbor: null })] },
      [{ message: 'path 2 from an unknown neighbor is stale' }],
    ],
  ],
  unknown: [['no BGP report was given', { routes: [] }, ['bgpRoutes']]],
});
