import { weightsWithoutBandwidth } from '#rules/weights-without-bandwidth.js';
import { best, type PathSpec, path, sharing } from '../support/path.js';
import { bgpRoute } from '../support/route.js';
import { describeRule } from '../support/rule-table.js';

const BANDWIDTH = { communities: ['link-bandwidth:65001:10'] };
const config = (...lines: readonly string[]) => ({
  'info from running network-instance ip-vrf1 protocols bgp': ['autonomous-system 65010', ...lines]
    .map((line) => `    ${line}\n`)
    .join(''),
});
const EBGP = [
  'afi-safi ipv4-unicast {',
  '    multipath {',
  '        ebgp {',
  '            weighted-ecmp {',
  '                admin-state enable',
  '            }',
  '        }',
  '    }',
  '}',
];
const ADDED = [
  'group nodes {',
  '    afi-safi ipv4-unicast {',
  '        ipv4-unicast {',
  '            link-bandwidth {',
  '                add-next-hop-count-to-received-bgp-routes 1',
  '            }',
  '        }',
  '    }',
  '}',
];
const two: readonly PathSpec[] = [best(BANDWIDTH), sharing()];
const weighed = ['192.0.2.21', '192.0.2.22'].map((address) => ({
  ...{ address, text: address, type: 'indirect', resolvedBy: null, weight: 2 },
}));

describeRule(weightsWithoutBandwidth, {
  passes: [
    ['weighted ECMP is not enabled', { paths: two, beside: config() }],
    [
      'every path carries a community',
      { paths: [best(BANDWIDTH), sharing(BANDWIDTH)], beside: config(...EBGP) },
    ],
    [
      'the path without one is not in use',
      {
        paths: [best(BANDWIDTH), sharing(BANDWIDTH), path()],
        beside: config(...EBGP),
      },
    ],
    [
      'every path carries a community: no configuration is needed',
      { paths: [best(BANDWIDTH), sharing(BANDWIDTH)] },
    ],
    [
      'one next hop of the route has a weight',
      {
        paths: two,
        routes: [bgpRoute([...weighed.slice(1), '192.0.2.21'])],
        beside: config(...EBGP),
      },
    ],
    [
      'the leaf adds a bandwidth, as another report tells',
      {
        paths: two,
        beside: {
          ...config(...EBGP),
          'info from running network-instance ip-vrf1 protocols bgp group *': ADDED.map(
            (line) => `    ${line}\n`,
          ).join(''),
        },
      },
    ],
    ['the leaf adds a bandwidth', { paths: two, beside: config(...EBGP, ...ADDED) }],
    ['the route has weights', { paths: two, routes: [bgpRoute(weighed)], beside: config(...EBGP) }],
    ['one path is in use: nothing to weigh', { paths: [best(), path()] }],
  ],
  finds: [
    [
      'a path without a community beside one with a bandwidth',
      { paths: two, beside: config(...EBGP) },
      [
        {
          message:
            'weighted ECMP is enabled, and path 2 carries no community, and so no bandwidth to weigh by: all share alike',
          path: 2,
          severity: 'warning',
          quotes: ['<best,valid,used>', 'enable'],
          labels: [
            'path 2, Used',
            '`network-instance ip-vrf1 protocols bgp afi-safi ipv4-unicast multipath ebgp weighted-ecmp admin-state`',
          ],
          lines: [
            'set / network-instance ip-vrf1 protocols bgp group {group} afi-safi ipv4-unicast ipv4-unicast link-bandwidth add-next-hop-count-to-received-bgp-routes 1',
            'show network-instance ip-vrf1 protocols bgp neighbor 192.0.2.22 detail',
          ],
        },
      ],
    ],
    [
      'none with a community, and the spelling of 24.3',
      {
        paths: [best(), sharing()],
        beside: config(
          'afi-safi ipv4-unicast {',
          '    weighted-ecmp {',
          '        admin-state enable',
          '    }',
          '}',
        ),
      },
      [
        {
          message:
            'weighted ECMP is enabled, and paths 1 and 2 carry no community, and so no bandwidth to weigh by: all share alike',
          path: null,
        },
      ],
    ],
  ],
  unknown: [
    ['no configuration was given', { paths: two }, ['bgpConfig']],
    [
      'a part of the configuration was given',
      {
        paths: two,
        beside: {
          'info from running network-instance ip-vrf1 protocols bgp group nodes':
            '    peer-as 65001\n',
        },
      },
      ['bgpConfig'],
    ],
    ['no BGP report was given', { routes: [], beside: config(...EBGP) }, ['bgpRoutes']],
  ],
});
