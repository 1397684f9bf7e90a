import type { Via } from '#facts/route-table.js';
import { secondLevelLeftAtOne } from '#rules/second-level-left-at-one.js';
import { summaryPrinted, tablePrinted, versionPrinted } from '../support/printed.js';
import { bgpRoute, VXLAN } from '../support/route.js';
import { describeRule } from '../support/rule-table.js';

const TABLE = 'show network-instance ip-vrf1 route-table ipv4-unicast summary';
const SUMMARY = 'show network-instance ip-vrf1 protocols bgp summary';
const VERSION = { 'show version': versionPrinted('24.3.1') };
const ISIS = { by: 'route', prefix: '198.51.100.21/32', type: 'isis', tunnelId: null } as const;
const hop = {
  address: '198.51.100.21',
  text: '198.51.100.21',
  type: 'indirect',
  resolvedBy: ISIS,
} as const;
const way = (address: string): Via => ({
  address,
  type: 'direct',
  resolvedBy: null,
  interface: 'irb1.0',
  mplsLabels: [],
  spans: {},
});
const table = (...nextHops: readonly string[]) => ({
  [TABLE]: tablePrinted([{ prefix: '198.51.100.21/32', routeType: 'isis', nextHops }]),
});
const two = table('192.0.2.101', '192.0.2.102');
const narrow = { [SUMMARY]: summaryPrinted([64, 1]), ...VERSION };
const configured = (setting: string) => ({
  'info from running network-instance ip-vrf1 protocols bgp': `    autonomous-system 65010
    afi-safi ipv4-unicast {
        multipath {
            ${setting}
        }
    }`,
});

describeRule(secondLevelLeftAtOne, {
  passes: [
    [
      'the nodes are in a connected subnet: no other table is needed',
      { routes: [bgpRoute([{ ...hop, resolvedBy: { ...ISIS, type: 'local' } }])] },
    ],
    [
      'the resolving route has one next hop',
      { routes: [bgpRoute([hop])], beside: { ...table('192.0.2.101'), ...narrow } },
    ],
    [
      'the second level is wide enough',
      { routes: [bgpRoute([hop])], beside: { ...two, ...configured('max-paths-level-2 2') } },
    ],
    [
      'the chain shows both ways, whatever the limit says',
      {
        routes: [bgpRoute([{ ...hop, via: [way('192.0.2.1'), way('192.0.2.2')] }])],
        beside: { ...two, ...narrow },
      },
    ],
    [
      'a tunnel resolves the next hop',
      { routes: [bgpRoute([{ ...hop, resolvedBy: VXLAN }])], beside: { ...two, ...narrow } },
    ],
    [
      'tunnels resolve all next hops: no other table is needed',
      { routes: [bgpRoute([{ ...hop, resolvedBy: VXLAN }])] },
    ],
    [
      'from 24.7 on there is no second level',
      {
        routes: [bgpRoute([hop])],
        beside: {
          ...two,
          [SUMMARY]: summaryPrinted([64, 1]),
          'show version': versionPrinted('24.7.1'),
        },
      },
    ],
  ],
  finds: [
    [
      'a next hop whose resolving route has two, and a summary that allows one',
      {
        routes: [bgpRoute([{ ...hop, via: [way('192.0.2.1')] }])],
        beside: { ...two, ...narrow },
      },
      [
        {
          message:
            'multipath allows 1 way to each BGP next hop, and what resolves 198.51.100.21 has more: 198.51.100.21/32 has 2',
          severity: 'warning',
          labels: [
            '`Max number of multipaths`',
            'the next hops of 198.51.100.21/32, which resolves',
            'the next hops of the prefix, and what resolves them',
          ],
          notes: ['`Max number of multipaths` limits the ways to each next hop up to 24.3'],
          onlyLines: [
            'info detail from state network-instance ip-vrf1 protocols bgp afi-safi ipv4-unicast multipath',
            'set / network-instance ip-vrf1 protocols bgp afi-safi ipv4-unicast multipath max-paths-level-2 64',
          ],
        },
      ],
    ],
    [
      'a next hop whose resolving route has three, and a configuration of two',
      {
        routes: [bgpRoute([hop])],
        beside: {
          ...table('192.0.2.101', '192.0.2.102', '192.0.2.103'),
          ...configured('max-paths-level-2 2'),
        },
      },
      [
        {
          message:
            'multipath allows 2 ways to each BGP next hop, and what resolves 198.51.100.21 has more: 198.51.100.21/32 has 3',
          notes: ['`max-paths-level-2`'],
        },
      ],
    ],
  ],
  unknown: [
    ['no route table was given', { routes: [bgpRoute([hop])] }, ['tables']],
    [
      'one of two next hops is in a connected subnet, and no other table was given',
      { routes: [bgpRoute([hop, { ...hop, resolvedBy: { ...ISIS, type: 'local' } }])] },
      ['tables'],
    ],
    [
      'a release that has the second level, and nothing tells its limit',
      { routes: [bgpRoute([hop])], beside: { ...two, ...VERSION } },
      ['bgpConfig'],
    ],
    [
      'a configuration without a limit, of a release that is not told',
      { routes: [bgpRoute([hop])], beside: { ...two, ...configured('allow-multiple-as true') } },
      ['version'],
    ],
    [
      'nothing tells the limit of the second level',
      { routes: [bgpRoute([hop])], beside: { ...two, [SUMMARY]: summaryPrinted([64, 1]) } },
      ['version', 'bgpConfig'],
    ],
  ],
});
