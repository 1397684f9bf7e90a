import { combinedEcmpTooNarrow } from '#rules/combined-ecmp-too-narrow.js';
import { type EvpnSpec, evpnAnswer, evpnConfigured, imports } from '../support/evpn.js';
import type { LeafSpec } from '../support/leaf.js';
import { best, path, sharing } from '../support/path.js';
import { bgpRoute } from '../support/route.js';
import { describeRule } from '../support/rule-table.js';

const vxlan = { address: '198.51.100.2', text: '198.51.100.2', type: 'indirect/vxlan' };
const configured = (evpn: string, width: string, vpn = 'combined-ecmp {\n }') => ({
  ...evpnConfigured({ vpn, evpn, instance: imports('target:65500:4') }),
  'info from running network-instance ip-vrf1 protocols bgp': `    afi-safi ipv4-unicast {
        multipath {
            ${width}
        }
    }`,
});
const combined = (
  hops: Parameters<typeof bgpRoute>[0],
  config: NonNullable<LeafSpec['beside']>,
  evpn: EvpnSpec = {},
): LeafSpec => ({
  paths: [best(), sharing()],
  routes: [bgpRoute(hops)],
  beside: { ...config, ...evpnAnswer(evpn) },
});

describeRule(combinedEcmpTooNarrow, {
  passes: [
    [
      'all that tie are installed',
      combined(['192.0.2.21', '192.0.2.22', vxlan], configured('ecmp 8', 'maximum-paths 64')),
    ],
    [
      'what is installed is not the smaller limit',
      combined(['192.0.2.21', '192.0.2.22'], configured('ecmp 8', 'maximum-paths 64')),
    ],
    [
      'the EVPN route does not tie',
      combined(['192.0.2.21', '192.0.2.22'], configured('ecmp 2', 'maximum-paths 64'), {
        localPreference: 200,
      }),
    ],
    ['it is off', combined(['192.0.2.21'], configured('', 'maximum-paths 1', ''))],
    [
      'an iBGP path does not tie with the eBGP path, whatever else they have in common',
      {
        ...combined(['192.0.2.21', vxlan], configured('ecmp 8', 'maximum-paths 2')),
        paths: [best(), path({ tieBreakReason: 'ebgp-route' })],
      },
    ],
    [
      'the next hop of the other path costs more',
      {
        ...combined(['192.0.2.21', vxlan], configured('ecmp 8', 'maximum-paths 2')),
        paths: [best(), path({ tieBreakReason: 'next-hop-cost' })],
      },
    ],
  ],
  finds: [
    [
      'a combination of a single member, by default',
      combined(['192.0.2.21'], configured('', 'maximum-paths 64')),
      [
        {
          message:
            '2 next hops of BGP and 1 of EVPN tie, and the route has 1: the smallest limit counts for all of them',
          severity: 'warning',
          quotes: ['1', null, '<best,valid,used>', '198.51.100.2'],
          lines: ['set / network-instance ip-vrf1 protocols bgp-evpn bgp-instance 1 ecmp 8'],
        },
      ],
    ],
    [
      'a width of BGP that is the smaller one',
      combined(['192.0.2.21', vxlan], configured('ecmp 8', 'maximum-paths 2')),
      [
        {
          message:
            '2 next hops of BGP and 1 of EVPN tie, and the route has 2: the smallest limit counts for all of them',
          quotes: ['2', '2', '<best,valid,used>', '198.51.100.2'],
          lines: [
            'set / network-instance ip-vrf1 protocols bgp afi-safi ipv4-unicast multipath maximum-paths 64',
          ],
        },
      ],
    ],
  ],
  unknown: [
    [
      'the EVPN routes were not given',
      {
        paths: [best()],
        routes: [bgpRoute(['192.0.2.21'])],
        beside: configured('', 'maximum-paths 64'),
      },
      ['evpnRoutes'],
    ],
  ],
});
