import { multipathLimitReached } from '#rules/multipath-limit-reached.js';
import { best, path, sharing } from '../support/path.js';
import { describeRule } from '../support/rule-table.js';

const configured = (setting: string) => ({
  'info from running network-instance ip-vrf1 protocols bgp': `    autonomous-system 65010
    afi-safi ipv4-unicast {
        multipath {
            ${setting}
        }
    }`,
});

describeRule(multipathLimitReached, {
  passes: [
    ['all paths are Used', { paths: [best(), sharing(), sharing()] }],
    ['one path is Used: the width may never have been set', { paths: [best(), path()] }],
    [
      'what is left out has the next hop of a Used path',
      { paths: [best(), sharing(), path({ nextHop: '192.0.2.21' })] },
    ],
    [
      'what is left out is damped',
      { paths: [best(), sharing(), path({ routeFlapDamping: 'Suppressed' })] },
    ],
    [
      'what is left out has another neighbor AS, which may be the reason',
      { paths: [best(), sharing(), path({ asPath: [65002] })] },
    ],
  ],
  finds: [
    [
      'a path beyond two',
      { paths: [best(), sharing(), path()] },
      [
        {
          message: 'path 3 ties with the 2 Used paths and is left out: multipath stops at 2',
          severity: 'warning',
          quotes: ['<valid>', '<best,valid,used>', '<best,valid,used>'],
          notes: ['the configured limit is not in these reports'],
          lines: [
            'set / network-instance ip-vrf1 protocols bgp afi-safi ipv4-unicast multipath ebgp maximum-paths 64',
          ],
        },
      ],
    ],
    [
      'a path beyond two, which the configuration says are all',
      { paths: [best(), sharing(), path()], beside: configured('maximum-paths 2') },
      [
        {
          message: 'path 3 ties with the 2 Used paths and is left out: multipath stops at 2',
          quotes: ['<valid>', '<best,valid,used>', '<best,valid,used>', '2'],
          onlyNotes: [],
        },
      ],
    ],
    [
      'a path of another AS beyond two, where several AS are allowed by default',
      {
        paths: [best(), sharing(), path({ asPath: [65002] })],
        beside: configured('maximum-paths 2'),
      },
      [{ message: 'path 3 ties with the 2 Used paths and is left out: multipath stops at 2' }],
    ],
    [
      'paths beyond what are two next hops of three paths',
      { paths: [best(), sharing(), sharing({ nextHop: '192.0.2.22' }), path(), path()] },
      [
        {
          message: 'paths 4 and 5 tie with the 3 Used paths and are left out: multipath stops at 2',
          labels: [
            'path 4: valid, not Used',
            'path 5: valid, not Used',
            'path 1: Used',
            'path 2: Used',
            'path 3: Used',
          ],
        },
      ],
    ],
  ],
  unknown: [
    [
      'the configuration allows more than are in use: what keeps the path out is something else',
      { paths: [best(), sharing(), path()], beside: configured('maximum-paths 8') },
      [],
    ],
    ['no BGP report was given', { routes: [] }, ['bgpRoutes']],
    [
      'the report has no detail',
      {
        detail: false,
        paths: [best, sharing, path].map((one) => one({ tieBreakReason: null })),
      },
      ['bgpRoutes'],
    ],
  ],
});
