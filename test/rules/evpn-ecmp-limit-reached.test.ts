import { evpnEcmpLimitReached } from '#rules/evpn-ecmp-limit-reached.js';
import { evpnAnswer, evpnConfigured, imports } from '../support/evpn.js';
import type { LeafSpec } from '../support/leaf.js';
import { bgpRoute, evpnRoute } from '../support/route.js';
import { describeRule } from '../support/rule-table.js';

const OTHER = { nextHop: '198.51.100.3' };
const THIRD = { nextHop: '198.51.100.4' };
const vxlan = (address: string) => ({ address, text: address, type: 'indirect/vxlan' });
const toOne = (beside: NonNullable<LeafSpec['beside']>): LeafSpec => ({
  routes: [evpnRoute()],
  beside,
});
const both = evpnAnswer({}, OTHER);
const without = (line: string) =>
  Object.fromEntries(
    Object.entries(both).map(([command, answer]) => [
      command,
      answer.replace(new RegExp(`^.*${line}\\n`, 'm'), ''),
    ]),
  );

describeRule(evpnEcmpLimitReached, {
  passes: [
    ['one leaf announces', toOne(evpnAnswer({}))],
    [
      'the other one ties not, by local preference',
      toOne(evpnAnswer({ localPreference: 200 }, OTHER)),
    ],
    [
      'the other one ties not, by the length of its AS path',
      toOne(evpnAnswer({}, { ...OTHER, asPath: '[65001, 65001]' })),
    ],
    [
      'the other one is of another network-instance',
      toOne(evpnAnswer({}, { ...OTHER, communities: 'target:65500:9' })),
    ],
    ['the other one is not valid', toOne(evpnAnswer({}, { ...OTHER, flags: '<>' }))],
    [
      'two neighbors tell of one leaf',
      toOne(evpnAnswer({ neighbor: '198.51.100.11' }, { neighbor: '198.51.100.12' })),
    ],
    [
      'both are of one route distinguisher, which another rule tells',
      toOne(
        evpnAnswer(
          { distinguisher: '198.51.100.2:4' },
          { ...OTHER, distinguisher: '198.51.100.2:4' },
        ),
      ),
    ],
    [
      'more are allowed, so that something else keeps the other one out',
      toOne({ ...both, ...evpnConfigured({ evpn: 'ecmp 8' }) }),
    ],
    [
      'all are installed',
      {
        routes: [evpnRoute({ nextHops: ['198.51.100.2', '198.51.100.3'].map(vxlan) })],
        beside: both,
      },
    ],
    ['the next hop of the other one was cut off', toOne(without('BGP next-hop    : 198.51.100.3'))],
    [
      'the route distinguisher of the other one was cut off',
      toOne(without('Route Distinguisher: 198.51.100.3:4')),
    ],
    ['BGP has the route', { routes: [bgpRoute(['192.0.2.21'])], beside: both }],
  ],
  finds: [
    [
      'one of two leaves by default',
      toOne({ ...both, ...evpnConfigured({}) }),
      [
        {
          message:
            '2 leaves announce the prefix equally well by EVPN, and the route goes to 198.51.100.2 and not to 198.51.100.3: `ecmp` of `bgp-evpn` is 1 by default',
          severity: 'error',
          path: null,
          quotes: ['1', null, '198.51.100.2', '198.51.100.3'],
          onlyNotes: [],
          onlyLines: [
            'set / network-instance ip-vrf1 protocols bgp-evpn bgp-instance 1 ecmp 8',
            'set / network-instance ip-vrf1 protocols bgp-evpn bgp-instance 1 ecmp 64',
          ],
        },
      ],
    ],
    [
      'two of three leaves, as configured',
      {
        routes: [
          evpnRoute({
            nextHops: [
              { text: '198.51.100.2/32', type: 'indirect/vxlan' },
              { text: '198.51.100.3/32', type: 'indirect/vxlan' },
            ],
            declaredNextHops: null,
          }),
        ],
        beside: {
          ...evpnAnswer({}, OTHER, THIRD),
          ...evpnConfigured({ evpn: 'ecmp 2', instance: imports('target:65500:4') }),
        },
      },
      [
        {
          message:
            '3 leaves announce the prefix equally well by EVPN, and the route goes to 198.51.100.2 and 198.51.100.3 and not to 198.51.100.4: `ecmp` of `bgp-evpn` is 2',
          severity: 'warning',
          quotes: ['[198.51.100.2/32, 198.51.100.3/32]', '2', '198.51.100.2', '198.51.100.4'],
        },
      ],
    ],
    [
      'one of three leaves, two neighbors telling of one of those that are left',
      toOne({
        ...evpnAnswer({}, OTHER, { ...OTHER, neighbor: '198.51.100.12' }, THIRD),
        ...evpnConfigured({}),
      }),
      [
        {
          message:
            '3 leaves announce the prefix equally well by EVPN, and the route goes to 198.51.100.2 and not to 198.51.100.3 or 198.51.100.4: `ecmp` of `bgp-evpn` is 1 by default',
          quotes: ['1', null, '198.51.100.2', '198.51.100.3', '198.51.100.4'],
        },
      ],
    ],
    [
      'one of two leaves, as the reports alone leave it',
      toOne(both),
      [
        {
          message:
            '2 leaves announce the prefix equally well by EVPN, and the route goes to 198.51.100.2 and not to 198.51.100.3: by all that these reports show, `ecmp` of `bgp-evpn` is 1',
          quotes: ['1', '198.51.100.2', '198.51.100.3'],
          notes: ['`ecmp` there would prove it'],
          lines: ['info from running network-instance ip-vrf1 protocols bgp-evpn'],
        },
      ],
    ],
  ],
  unknown: [
    ['the EVPN routes were not given', { routes: [evpnRoute()] }, ['evpnRoutes']],
    [
      'the table prints what resolves the next hop, and that is no host route',
      {
        routes: [evpnRoute({ nextHops: [{ text: '198.51.100.0/24', type: 'indirect/vxlan' }] })],
        beside: { ...both, ...evpnConfigured({ instance: imports('target:65500:4') }) },
      },
      ['routeTable'],
    ],
    [
      'the table does not say which of two routes is in use',
      {
        routes: [evpnRoute({ active: null }), bgpRoute(['192.0.2.21'], { active: null })],
        beside: both,
      },
      ['routeTable'],
    ],
    [
      'no report tells which EVPN routes the leaf takes in',
      toOne(evpnAnswer(OTHER, THIRD)),
      ['evpnState'],
    ],
  ],
});
