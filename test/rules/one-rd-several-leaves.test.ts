import { oneRdSeveralLeaves } from '#rules/one-rd-several-leaves.js';
import { evpnAnswer, evpnConfigured } from '../support/evpn.js';
import { evpnRoute } from '../support/route.js';
import { describeRule } from '../support/rule-table.js';

const MAC = 'target:65500:4, mac-nh:00:00:5e:00:53:0';
const ONE = { communities: `${MAC}2` };
const OTHER = { nextHop: '198.51.100.3', communities: `${MAC}3` };
const SHARED = { distinguisher: '65500:4' };

const having = (distinguisher: string) =>
  evpnConfigured({ instance: `route-distinguisher {\n rd ${distinguisher}\n }` });

describeRule(oneRdSeveralLeaves, {
  passes: [
    ['each leaf has its own', { beside: evpnAnswer(ONE, OTHER) }],
    [
      'two neighbors tell of one leaf',
      {
        beside: evpnAnswer(
          { ...ONE, neighbor: '198.51.100.11' },
          { ...ONE, neighbor: '198.51.100.12' },
        ),
      },
    ],
    [
      'neighbors on the way put themselves into the next hop of one leaf',
      {
        beside: evpnAnswer({ ...ONE, ...SHARED }, { ...OTHER, ...SHARED, communities: `${MAC}2` }),
      },
    ],
    [
      'who routes behind the next hops is not printed',
      { beside: evpnAnswer(SHARED, { nextHop: '198.51.100.3', ...SHARED }) },
    ],
  ],
  finds: [
    [
      'two leaves under one, as what follows where the input has both of them',
      [
        {
          beside: {
            ...having('65500:1'),
            ...evpnAnswer({ ...ONE, ...SHARED }, { ...OTHER, ...SHARED }),
          },
        },
        { name: 'leaf2', beside: having('65500:4') },
        { name: 'leaf3', beside: having('65500:4') },
      ],
      [
        {
          message:
            '198.51.100.2 and 198.51.100.3 announce the prefix under one route distinguisher, `65500:4`',
          roots: ['equal-route-distinguishers'],
        },
      ],
    ],
    [
      'two leaves under one',
      { beside: evpnAnswer({ ...ONE, ...SHARED }, { ...OTHER, ...SHARED }) },
      [
        {
          message:
            '198.51.100.2 and 198.51.100.3 announce the prefix under one route distinguisher, `65500:4`',
          severity: 'error',
          path: null,
          quotes: ['198.51.100.2', '198.51.100.3'],
          labels: ['2', '3'].map((last) => `a next hop, with \`mac-nh:00:00:5e:00:53:0${last}\``),
          notes: ['the change is for one of those leaves, not for this one'],
          lines: [
            'delete / network-instance ip-vrf1 protocols bgp-vpn bgp-instance 1 route-distinguisher',
          ],
          roots: [],
        },
      ],
    ],
    [
      'two leaves under one, told by two route reflectors each, beside a third with its own',
      {
        beside: evpnAnswer(
          { ...ONE, ...SHARED, neighbor: '198.51.100.11' },
          { ...OTHER, ...SHARED, neighbor: '198.51.100.12' },
          { ...ONE, ...SHARED, neighbor: '198.51.100.13', flags: '<Valid,>' },
          { nextHop: '198.51.100.4', communities: `${MAC}4` },
        ),
      },
      [
        {
          message:
            '198.51.100.2 and 198.51.100.3 announce the prefix under one route distinguisher, `65500:4`',
        },
      ],
    ],
  ],
  unknown: [['no EVPN route was asked for', { routes: [evpnRoute()] }, ['evpnRoutes']]],
});
