import { combinedEcmpTooNarrow } from '#rules/combined-ecmp-too-narrow.js';
import { type EvpnSpec, evpnAnswer, evpnConfigured, imports } from '../support/evpn.js';
import type { LeafSpec } from '../support/leaf.js';
import { best, local, path, sharing } from '../support/path.js';
import { versionPrinted } from '../support/printed.js';
import { bgpRoute, evpnRoute } from '../support/route.js';
import { describeRule } from '../support/rule-table.js';

const vxlan = { address: '198.51.100.2', text: '198.51.100.2', type: 'indirect/vxlan' };
const width = (maximum: string) => ({
  'info from running network-instance ip-vrf1 protocols bgp': `    afi-safi ipv4-unicast {
        multipath {
            ${maximum}
        }
    }`,
});
const configured = (evpn: string, maximum: string, vpn = 'combined-ecmp {\n }') => ({
  'show version': versionPrinted('24.10.1'),
  ...evpnConfigured({ vpn, evpn, instance: imports('target:65500:4') }),
  ...width(maximum),
});
const EVPN_LINES = ['set / network-instance ip-vrf1 protocols bgp-evpn bgp-instance 1 ecmp 64'];
const BGP_LINES = [
  'set / network-instance ip-vrf1 protocols bgp afi-safi ipv4-unicast multipath maximum-paths 64',
];
const NO_WIDTH = evpnConfigured({
  vpn: 'combined-ecmp {\n }',
  instance: imports('target:65500:4'),
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
    [
      'less is installed than the smaller limit, so that something else keeps them out',
      combined(['192.0.2.21'], configured('ecmp 2', 'maximum-paths 64')),
    ],
    [
      'the EVPN route does not tie, and the limit of BGP cuts the paths of the nodes alone',
      combined(['192.0.2.21'], configured('ecmp 8', 'maximum-paths 1'), { localPreference: 200 }),
    ],
    [
      'the best path is that of another protocol, and no width of BGP is needed',
      {
        ...combined(['192.0.2.21'], NO_WIDTH),
        paths: [local(), path({ tieBreakReason: 'as-path-length' })],
      },
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
          onlyLines: EVPN_LINES,
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
          onlyLines: BGP_LINES,
        },
      ],
    ],
    [
      'both limits where they are equal, since widening one of them would not help',
      combined(['192.0.2.21'], configured('', 'allow-multiple-as true')),
      [
        {
          message:
            '2 next hops of BGP and 1 of EVPN tie, and the route has 1: the smallest limit counts for all of them',
          quotes: ['1', null, null, '<best,valid,used>', '198.51.100.2'],
          onlyLines: [...EVPN_LINES, ...BGP_LINES],
        },
      ],
    ],
  ],
  unknown: [
    ['the width of BGP is not told', combined(['192.0.2.21'], NO_WIDTH), ['bgpConfig']],
    [
      'no one path is called the best',
      { ...combined(['192.0.2.21'], NO_WIDTH), paths: [path(), path()] },
      [],
    ],
    [
      'the table does not say which of two routes is in use',
      {
        ...combined([], configured('', 'maximum-paths 64')),
        routes: [bgpRoute(['192.0.2.21'], { active: null }), evpnRoute({ active: null })],
      },
      [],
    ],
    [
      'the configuration is printed down to a depth, and not whether they share the load',
      combined(['192.0.2.21'], {
        ...width('maximum-paths 64'),
        'info depth 6 from running network-instance ip-vrf1': Object.values(
          evpnConfigured({ evpn: 'ecmp 1', instance: imports('target:65500:4') }),
        ).join(''),
      }),
      ['evpnConfig'],
    ],
    [
      'no report tells which EVPN routes the leaf takes in',
      combined(['192.0.2.21'], {
        ...configured('', 'maximum-paths 64'),
        ...evpnConfigured({ vpn: 'combined-ecmp {\n }' }),
      }),
      ['evpnState'],
    ],
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
