import { multipathLeftAtOne } from '#rules/multipath-left-at-one.js';
import { best, local, path, sharing } from '../support/path.js';
import { summaryPrinted } from '../support/printed.js';
import { describeRule } from '../support/rule-table.js';

const WIDE = [
  'set / network-instance ip-vrf1 protocols bgp ipv4-unicast multipath max-paths-level-1 64',
  'set / network-instance ip-vrf1 protocols bgp afi-safi ipv4-unicast multipath max-paths-level-1 64',
  'set / network-instance ip-vrf1 protocols bgp afi-safi ipv4-unicast multipath maximum-paths 64',
  'set / network-instance ip-vrf1 protocols bgp afi-safi ipv4-unicast multipath ebgp maximum-paths 64',
];

const configured = (setting: string, name = 'multipath') => ({
  'info from running network-instance ip-vrf1 protocols bgp':
    name === ''
      ? '    autonomous-system 65010\n'
      : `    autonomous-system 65010\n    afi-safi ipv4-unicast {\n        ${name} {\n            ${setting}\n        }\n    }`,
});
const SUMMARY = 'show network-instance ip-vrf1 protocols bgp summary';
const COUNTED = summaryPrinted([1, 1], {});

describeRule(multipathLeftAtOne, {
  passes: [
    ['there is one path', { paths: [best()] }],
    ['two paths are Used and a third is left out', { paths: [best(), sharing(), path()] }],
    [
      'the other path loses at a step that must tie',
      { paths: [best(), path({ localPreference: 50, tieBreakReason: 'local-pref' })] },
    ],
    [
      'the other path has the next hop of the Used one',
      { paths: [best(), path({ nextHop: '192.0.2.21' })] },
    ],
    [
      'the best path is a local copy: late reasons compare the losers among themselves',
      { paths: [local(), path({ tieBreakReason: 'as-path-length' }), path(), path()] },
    ],
    ['the best path is not Used', { paths: [best({ flags: ['best', 'valid'] }), path()] }],
    [
      'the configuration allows several paths: what keeps them out is something else',
      { paths: [best(), path()], beside: configured('maximum-paths 8') },
    ],
    [
      'the other path is of another AS, which the configuration does not allow',
      {
        paths: [best(), path({ asPath: [65002] })],
        beside: configured('allow-multiple-as false'),
      },
    ],
    ['the other path is damped', { paths: [best(), path({ routeFlapDamping: 'Suppressed' })] }],
  ],
  finds: [
    [
      'equal paths of one neighbor AS: the width is what is left',
      { paths: [best(), path(), path()] },
      [
        {
          message:
            'paths 2 and 3 tie with path 1 on every step that must tie, and only path 1 is Used',
          path: null,
          severity: 'error',
          quotes: ['peer-router-id', '<best,valid,used>', '<valid>', '<valid>'],
          notes: ['one path is all that multipath allows here'],
          onlyLines: [
            'info detail from state network-instance ip-vrf1 protocols bgp ipv4-unicast multipath',
            'info detail from state network-instance ip-vrf1 protocols bgp afi-safi ipv4-unicast multipath',
            'set / network-instance ip-vrf1 protocols bgp ipv4-unicast multipath max-paths-level-1 64',
            'set / network-instance ip-vrf1 protocols bgp ipv4-unicast multipath max-paths-level-2 64',
            'set / network-instance ip-vrf1 protocols bgp afi-safi ipv4-unicast multipath max-paths-level-1 64',
            'set / network-instance ip-vrf1 protocols bgp afi-safi ipv4-unicast multipath max-paths-level-2 64',
            'set / network-instance ip-vrf1 protocols bgp afi-safi ipv4-unicast multipath maximum-paths 64',
            'set / network-instance ip-vrf1 protocols bgp afi-safi ipv4-unicast multipath ebgp maximum-paths 64',
            'set / network-instance ip-vrf1 protocols bgp afi-safi ipv4-unicast multipath ibgp maximum-paths 64',
          ],
        },
      ],
    ],
    [
      'equal paths, and the configuration says one',
      { paths: [best(), path()], beside: configured('maximum-paths 1') },
      [
        {
          message: 'path 2 ties with path 1 on every step that must tie, and only path 1 is Used',
          quotes: ['peer-router-id', '<best,valid,used>', '1', '<valid>'],
          onlyNotes: [],
        },
      ],
    ],
    [
      'equal paths of several AS, and a configuration that does not set multipath at all',
      {
        paths: [best(), path({ asPath: [65002] })],
        beside: configured('', ''),
      },
      [
        {
          message: 'path 2 ties with path 1 on every step that must tie, and only path 1 is Used',
          quotes: ['peer-router-id', '<best,valid,used>', null, '<valid>'],
          onlyNotes: [],
        },
      ],
    ],
    [
      'equal paths, and the BGP summary counts one',
      {
        paths: [best(), path()],
        beside: { [SUMMARY]: COUNTED },
      },
      [
        {
          message: 'path 2 ties with path 1 on every step that must tie, and only path 1 is Used',
          quotes: ['peer-router-id', '<best,valid,used>', '1, 1', '<valid>'],
        },
      ],
    ],
    [
      'equal paths of several neighbor AS: two settings look alike',
      { paths: [best(), path({ asPath: [65002] })] },
      [
        {
          message: 'path 2 ties with path 1 on every step that must tie, and only path 1 is Used',
          notes: ['either one path is all that multipath allows, or `allow-multiple-as` is false'],
          lines: [
            ...WIDE,
            'set / network-instance ip-vrf1 protocols bgp afi-safi ipv4-unicast multipath allow-multiple-as true',
          ],
        },
      ],
    ],
  ],
  unknown: [
    ['no BGP report was given', { routes: [] }, ['bgpRoutes']],
    [
      'the report has no detail, so nothing shows at which step paths lose',
      { detail: false, paths: [best({ tieBreakReason: null }), path({ tieBreakReason: null })] },
      ['bgpRoutes'],
    ],
    [
      'another path was lost early, and its order to this one is not printed',
      {
        paths: [best(), path({ tieBreakReason: 'next-hop-cost' }), path()],
      },
      [],
    ],
  ],
});
