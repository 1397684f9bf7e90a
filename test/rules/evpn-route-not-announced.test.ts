import { expect, test } from 'vitest';
import { evpnRouteNotAnnounced } from '#rules/evpn-route-not-announced.js';
import { evpnAnswer, evpnConfigured } from '../support/evpn.js';
import { fabricSessions } from '../support/fabric.js';
import type { LeafSpec } from '../support/leaf.js';
import { best, invalid, local, path, sharing } from '../support/path.js';
import { bgpRoute, evpnRoute, type RouteSpec, staticRoute } from '../support/route.js';
import { describeRule, judged } from '../support/rule-table.js';

const routerId = (address: string) => ({
  'info from running network-instance default protocols bgp': `    router-id ${address}`,
});
const hearing = (
  beside: LeafSpec['beside'] = {},
  route: RouteSpec = bgpRoute(['192.0.2.21', '192.0.2.22']),
): LeafSpec => ({
  name: 'leaf1',
  paths: [best(), sharing()],
  routes: [route],
  beside: { ...routerId('198.51.100.1'), ...beside },
});
const leaf2: LeafSpec = {
  name: 'leaf2',
  paths: [],
  routes: [],
  beside: routerId('198.51.100.2'),
};
const leaf3 = (beside: NonNullable<LeafSpec['beside']>): LeafSpec => ({
  name: 'leaf3',
  paths: [],
  routes: [],
  beside,
});
const ONE_RD = 'route-distinguisher {\n rd 65500:41\n }';
const SAYS = 'leaf1 hears 2 neighbors announce the prefix, and leaf3 has no EVPN route of it';

describeRule(evpnRouteNotAnnounced, {
  passes: [
    ['the other leaf has it', [hearing(), leaf3(evpnAnswer({ nextHop: '198.51.100.1' }))]],
    [
      'the other leaf has it under the route distinguisher configured',
      [
        hearing(evpnConfigured({ instance: 'route-distinguisher {\n rd 65500:41\n }' })),
        leaf3(evpnAnswer({ nextHop: '198.51.100.9', distinguisher: '65500:41' })),
      ],
    ],
    [
      'no leaf in the input accounts for what the other leaf has',
      [hearing(), leaf3(evpnAnswer({ nextHop: '198.51.100.2' }))],
    ],
    [
      'one of two other leaves has it',
      [
        hearing(),
        leaf3(evpnAnswer({ nextHop: '198.51.100.1' })),
        { ...leaf3(evpnAnswer()), name: 'leaf4' },
      ],
    ],
    [
      'what the other leaf has may be of two leaves with one route distinguisher',
      [
        hearing(evpnConfigured({ instance: ONE_RD })),
        {
          ...leaf2,
          beside: {
            ...routerId('198.51.100.2'),
            ...evpnConfigured({ instance: ONE_RD }),
            ...evpnAnswer(),
          },
        },
        leaf3(evpnAnswer({ nextHop: '198.51.100.9', distinguisher: '65500:41' })),
      ],
    ],
    [
      'the leaf hears no node that counts',
      [{ ...hearing(), paths: [local(), invalid(['as-loop'])] }, leaf3(evpnAnswer())],
    ],
  ],
  finds: [
    [
      'a leaf with EVPN disabled, beside another one that announces',
      [
        hearing(evpnConfigured({ evpn: 'admin-state disable' })),
        leaf2,
        leaf3(evpnAnswer({ nextHop: '198.51.100.2' })),
      ],
      [
        {
          message: `${SAYS}: its \`bgp-evpn\` is disabled`,
          severity: 'error',
          path: null,
          quotes: ['bgp_mgr', 'disable', null],
          lines: [
            'set / network-instance ip-vrf1 protocols bgp-evpn bgp-instance 1 admin-state enable',
          ],
          roots: [],
        },
      ],
    ],
    [
      'a leaf without EVPN in its configuration',
      [
        hearing({ 'info from running network-instance ip-vrf1': '    type ip-vrf' }),
        leaf3(evpnAnswer()),
      ],
      [
        {
          message: `${SAYS}: \`bgp-evpn\` is not configured in ip-vrf1`,
          quotes: ['bgp_mgr', null, null],
        },
      ],
    ],
    [
      'a leaf that exports by policy, as far as told',
      [hearing(evpnConfigured({ instance: 'export-policy out' })), leaf3(evpnAnswer())],
      [{ message: SAYS, quotes: ['bgp_mgr', 'out', null], notes: ['what `out` lets out'] }],
    ],
    [
      'a leaf of which nothing says why, though another owner has its route',
      [hearing({}, staticRoute()), leaf3(evpnAnswer())],
      [
        {
          message: SAYS,
          severity: 'error',
          notes: ['why it is not announced is not in these reports'],
          lines: ['info from state network-instance ip-vrf1 protocols bgp-evpn'],
          roots: ['other-owner-active'],
        },
      ],
    ],
    [
      'a leaf whose own route came by EVPN, as what follows from the copy',
      [
        {
          ...hearing({}, evpnRoute()),
          paths: [local(), path({ tieBreakReason: 'as-path-length' })],
        },
        leaf2,
        leaf3(evpnAnswer({ nextHop: '198.51.100.2' })),
      ],
      [
        {
          message:
            'leaf1 hears 1 neighbor announce the prefix, and leaf3 has no EVPN route of it: its own route in use came by EVPN, and is not announced again',
          severity: 'warning',
          roots: ['evpn-copy-shuts-out-bgp-paths'],
        },
      ],
    ],
    [
      'a leaf without a route in use, and says so',
      [{ ...hearing(), routes: [] }, leaf3(evpnAnswer())],
      [
        {
          message: SAYS,
          severity: 'error',
          quotes: [null, null],
          labels: [
            'leaf1: no active route for 203.0.113.10/32',
            'leaf3: no EVPN route of type 5 of leaf1 for 203.0.113.10/32',
          ],
        },
      ],
    ],
    [
      'a leaf that hears one node twice, as what follows where the other leaf has no session for EVPN',
      [
        { ...hearing(), paths: [best(), sharing({ neighbor: '192.0.2.21' })] },
        leaf3({
          ...evpnConfigured({}),
          ...evpnAnswer(),
          ...fabricSessions({ peer: '198.51.100.101', state: 'idle' }),
        }),
      ],
      [
        {
          message: 'leaf1 hears 1 neighbor announce the prefix, and leaf3 has no EVPN route of it',
          roots: ['no-evpn-session'],
        },
      ],
    ],
  ],
  unknown: [
    [
      'no BGP report of the leaf was given',
      [{ name: 'leaf1', routes: [bgpRoute(['192.0.2.21'])] }, leaf3(evpnAnswer())],
      ['bgpRoutes'],
    ],
    ['no other leaf was asked for its EVPN routes', [hearing(), leaf2], ['evpnRoutes']],
    [
      'no route table of the leaf was given',
      [{ name: 'leaf1', paths: [best(), sharing()] }, leaf3(evpnAnswer())],
      ['routeTable'],
    ],
  ],
});

test('an EVPN route that is missing was looked for in the EVPN report of the other leaf', () => {
  const { findings } = judged([hearing(), leaf3(evpnAnswer())]);
  const [found] = findings.filter(({ rule }) => rule === 'evpn-route-not-announced');
  expect(found?.evidence.map(({ file, text }) => [file, text])).toEqual([
    ['leaf1.txt', 'bgp_mgr'],
    ['leaf3-beside.txt', null],
  ]);
});
