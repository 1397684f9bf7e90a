import { ownersNotCombined } from '#rules/owners-not-combined.js';
import { type EvpnSpec, evpnAnswer, evpnConfigured, imports } from '../support/evpn.js';
import type { LeafSpec } from '../support/leaf.js';
import { best, local, sharing } from '../support/path.js';
import { bgpRoute, evpnRoute } from '../support/route.js';
import { describeRule } from '../support/rule-table.js';

const ON = evpnConfigured({ vpn: 'combined-ecmp {\n }', instance: imports('target:65500:4') });
const OFF = evpnConfigured({ instance: imports('target:65500:4') });
const vxlan = { address: '198.51.100.2', text: '198.51.100.2', type: 'indirect/vxlan' };
const apart = (evpn: EvpnSpec, config = ON): LeafSpec => ({
  paths: [best(), sharing()],
  routes: [bgpRoute(['192.0.2.21', '192.0.2.22'])],
  beside: { ...config, ...evpnAnswer(evpn) },
});

describeRule(ownersNotCombined, {
  passes: [
    ['nothing printed differs', apart({})],
    [
      'one has a MED of 0, and the other none',
      { ...apart({}), paths: [best({ med: 0 }), sharing({ med: 0 })] },
    ],
    ['it is off', apart({ localPreference: 200 }, OFF)],
    [
      'the best path of BGP is not in use',
      { ...apart({ localPreference: 200 }), paths: [best({ flags: ['best', 'valid'] })] },
    ],
    [
      'the best path is a local copy',
      { ...apart({ localPreference: 200 }), paths: [local(), sharing()] },
    ],
    ['no EVPN route comes in', apart({ localPreference: 200, communities: 'target:65500:9' })],
    [
      'they are merged',
      {
        paths: [best()],
        routes: [bgpRoute(['192.0.2.21', vxlan])],
        beside: { ...ON, ...evpnAnswer({ localPreference: 200 }) },
      },
    ],
    [
      'one of several EVPN routes has all in common',
      {
        ...apart({}),
        beside: { ...ON, ...evpnAnswer({ localPreference: 200 }, { nextHop: '198.51.100.3' }) },
      },
    ],
    [
      'the copy of the EVPN route is the best path',
      { paths: [local()], routes: [evpnRoute()], beside: { ...ON, ...evpnAnswer({}) } },
    ],
  ],
  finds: [
    [
      'another local preference',
      apart({ localPreference: 200 }),
      [
        {
          message:
            '`combined-ecmp` merges nothing: path 1 and the EVPN route of 198.51.100.2 differ in local preference (100 against 200)',
          severity: 'warning',
          quotes: ['combined-ecmp', '100', '200'],
          labels: [
            '`network-instance ip-vrf1 protocols bgp-vpn combined-ecmp`',
            'path 1: its local preference',
            'the EVPN route: its local preference',
          ],
        },
      ],
    ],
    [
      'a MED that the EVPN route does not have',
      { ...apart({}), paths: [best({ med: 50 }), sharing({ med: 50 })] },
      [
        {
          message:
            '`combined-ecmp` merges nothing: path 1 and the EVPN route of 198.51.100.2 differ in MED (50 against none)',
          quotes: ['combined-ecmp', '50', 'No MED'],
        },
      ],
    ],
    [
      'another AS path of the same length, and another origin',
      {
        ...apart({ asPath: '[65002]' }),
        paths: [best({ origin: 'incomplete', localPreference: null }), sharing()],
      },
      [
        {
          message:
            '`combined-ecmp` merges nothing: path 1 and the EVPN route of 198.51.100.2 differ in AS path ([65001] against [65002]) and origin (incomplete against igp)',
        },
      ],
    ],
  ],
  unknown: [
    [
      'the table does not say which of two routes is active',
      {
        ...apart({ localPreference: 200 }),
        routes: [bgpRoute(['192.0.2.21'], { active: null }), evpnRoute({ active: null })],
      },
      [],
    ],
    [
      'nothing tells which EVPN routes come in',
      apart({ localPreference: 200 }, evpnConfigured({ vpn: 'combined-ecmp {\n }' })),
      ['evpnState'],
    ],
    [
      'the EVPN routes were not given',
      { paths: [best()], routes: [bgpRoute(['192.0.2.21'])], beside: ON },
      ['evpnRoutes'],
    ],
  ],
});
