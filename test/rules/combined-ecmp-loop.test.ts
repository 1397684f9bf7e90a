import { combinedEcmpLoop } from '#rules/combined-ecmp-loop.js';
import { evpnConfigured } from '../support/evpn.js';
import type { LeafSpec } from '../support/leaf.js';
import { best } from '../support/path.js';
import { bgpRoute } from '../support/route.js';
import { describeRule } from '../support/rule-table.js';

const ON = evpnConfigured({ vpn: 'combined-ecmp {\n }' });
const DOWN_TO_A_DEPTH = {
  'info depth 6 from running network-instance ip-vrf1': Object.values(evpnConfigured({})).join(''),
};
const OFF = evpnConfigured({});
const vxlan = (address: string) => ({ address, text: address, type: 'indirect/vxlan' });
const routerId = (address: string) => ({
  'info from running network-instance default protocols bgp': `    router-id ${address}`,
});
const mixed = (
  name: string,
  far: string,
  beside: NonNullable<LeafSpec['beside']> = ON,
): LeafSpec => ({
  name,
  paths: [best()],
  routes: [bgpRoute(['192.0.2.21', vxlan(far)])],
  beside,
});
const [A, B, C] = ['198.51.100.1', '198.51.100.2', '198.51.100.3'];
const SAYS =
  'each share the load of the prefix between nodes and each other by `combined-ecmp`: a packet may pass back and forth until its TTL ends';

describeRule(combinedEcmpLoop, {
  passes: [
    ['one leaf combines', [mixed('leaf1', B), mixed('leaf2', A, OFF)]],
    [
      'the other one has nodes alone',
      [
        mixed('leaf1', B),
        { name: 'leaf2', paths: [best()], routes: [bgpRoute(['192.0.2.31'])], beside: ON },
      ],
    ],
    [
      'both combine with a third one, and not with each other',
      [mixed('leaf1', C, { ...ON, ...routerId(A) }), mixed('leaf2', C, { ...ON, ...routerId(B) })],
    ],
  ],
  finds: [
    [
      'two leaves that lead to each other',
      [mixed('leaf1', B, { ...ON, ...routerId(A) }), mixed('leaf2', A, { ...ON, ...routerId(B) })],
      [
        {
          message: `leaf1 and leaf2 ${SAYS}`,
          severity: 'error',
          quotes: ['combined-ecmp', '2', 'combined-ecmp', '2'],
          labels: [
            'leaf1: `network-instance ip-vrf1 protocols bgp-vpn combined-ecmp`',
            'leaf1: next hops of its route, 198.51.100.2 among them',
            'leaf2: `network-instance ip-vrf1 protocols bgp-vpn combined-ecmp`',
            'leaf2: next hops of its route, 198.51.100.1 among them',
          ],
          onlyLines: ['delete / network-instance ip-vrf1 protocols bgp-vpn combined-ecmp'],
        },
      ],
    ],
    [
      'them beside a third one that leads to one of them, with EVPN off',
      [
        mixed('leaf1', B, { ...ON, ...routerId(A) }),
        mixed('leaf2', A, { ...ON, ...routerId(B) }),
        mixed('leaf3', A, { ...OFF, ...routerId(C) }),
      ],
      [{ message: `leaf1 and leaf2 ${SAYS}` }],
    ],
  ],
  unknown: [
    [
      'the configuration of one of two that lead to each other does not print whether it combines',
      [
        mixed('leaf1', B, { ...DOWN_TO_A_DEPTH, ...routerId(A) }),
        mixed('leaf2', A, { ...ON, ...routerId(B) }),
      ],
      ['evpnConfig'],
    ],
    [
      'the table of one of two does not say which route is in use',
      [
        {
          ...mixed('leaf1', B, { ...ON, ...routerId(A) }),
          routes: [
            bgpRoute(['192.0.2.21', vxlan(B)], { active: null }),
            bgpRoute(['192.0.2.22'], { active: null }),
          ],
        },
        mixed('leaf2', A, { ...ON, ...routerId(B) }),
      ],
      [],
    ],
    [
      'two leaves whose addresses are not told: both may lead to a third one',
      [mixed('leaf1', C), mixed('leaf2', C)],
      ['evpnTable'],
    ],
    [
      'one leaf tells its address, and nothing shows that it leads back',
      [mixed('leaf1', B, { ...ON, ...routerId(A) }), mixed('leaf2', A)],
      ['evpnTable'],
    ],
    [
      'a leaf without its configuration',
      [mixed('leaf1', B), mixed('leaf2', A, {})],
      ['evpnConfig'],
    ],
  ],
});
