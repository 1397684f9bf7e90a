import { multipathCutUnclear } from '#rules/multipath-cut-unclear.js';
import { best, path, sharing } from '../support/path.js';
import { describeRule } from '../support/rule-table.js';

const OTHER_AS = { asPath: [65002] };

/** A configuration that prints the width, and not whether several AS may share. */
const wide = (paths: number) => ({
  'info depth 1 from running network-instance ip-vrf1 protocols bgp afi-safi ipv4-unicast multipath': `    maximum-paths ${paths}`,
});

describeRule(multipathCutUnclear, {
  passes: [
    ['paths of several AS are Used', { paths: [best(), sharing(OTHER_AS)] }],
    [
      'what is left out has the neighbor AS of the Used ones',
      { paths: [best(), sharing(), path()] },
    ],
    [
      'what is left out has the next hop of a Used path',
      { paths: [best(), sharing(), path({ ...OTHER_AS, nextHop: '192.0.2.21' })] },
    ],
    [
      'the width told has room for what is left out',
      { paths: [best(), sharing(), path(OTHER_AS)], beside: wide(8) },
    ],
    [
      'what is left out is damped',
      { paths: [best(), sharing(), path({ ...OTHER_AS, routeFlapDamping: 'Suppressed' })] },
    ],
  ],
  finds: [
    [
      'a path of another AS beside as many Used ones as the width told allows',
      { paths: [best(), sharing(), path(OTHER_AS)], beside: wide(2) },
      [
        {
          message:
            'path 3 ties with the 2 Used paths and is left out: by the limit of multipath or by `allow-multiple-as`',
        },
      ],
    ],
    [
      'a path of another AS beside two Used ones',
      { paths: [best(), sharing(), path(OTHER_AS)] },
      [
        {
          message:
            'path 3 ties with the 2 Used paths and is left out: by the limit of multipath or by `allow-multiple-as`',
          severity: 'warning',
          quotes: ['[65002]', '[65001]', '<valid>'],
          lines: [
            'set / network-instance ip-vrf1 protocols bgp ipv4-unicast multipath allow-multiple-as true',
            'set / network-instance ip-vrf1 protocols bgp afi-safi ipv4-unicast multipath allow-multiple-as true',
            'info detail from state network-instance ip-vrf1 protocols bgp afi-safi ipv4-unicast multipath',
          ],
        },
      ],
    ],
    [
      'several of them',
      { paths: [best(), sharing(), path(OTHER_AS), path(OTHER_AS)] },
      [
        {
          message:
            'paths 3 and 4 tie with the 2 Used paths and are left out: by the limit of multipath or by `allow-multiple-as`',
        },
      ],
    ],
  ],
  unknown: [
    ['no BGP report was given', { routes: [] }, ['bgpRoutes']],
    [
      'the report has no detail',
      {
        detail: false,
        paths: [best({ tieBreakReason: null }), path({ ...OTHER_AS, tieBreakReason: null })],
      },
      ['bgpRoutes'],
    ],
  ],
});
