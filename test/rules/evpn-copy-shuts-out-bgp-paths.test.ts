import { evpnCopyShutsOutBgpPaths } from '#rules/evpn-copy-shuts-out-bgp-paths.js';
import { best, local, path, sharing } from '../support/path.js';
import { versionPrinted } from '../support/printed.js';
import { bgpRoute, evpnRoute, staticRoute, VXLAN } from '../support/route.js';
import { describeRule } from '../support/rule-table.js';

const behind = path({ tieBreakReason: 'as-path-length' });
const shutOut = [local(), behind, path()];
const message =
  'path 1, from no neighbor and with an empty AS path (length 0 against 1), shuts out paths 2 and 3; by all that these reports show, it is a copy of the EVPN route of 198.51.100.2';

const POLICIES = 'info from running routing-policy';
const BGP = 'info from running network-instance ip-vrf1 protocols bgp';
const GROUP = {
  [BGP]: `    autonomous-system 65010
    group nodes {
        export-policy [
            export-all
        ]
    }`,
};
const ACCEPTS_ALL = {
  [POLICIES]: `    policy export-all {
        default-action {
            policy-result accept
        }
    }`,
};
const RIB =
  'info from state network-instance ip-vrf1 bgp-rib afi-safi ipv4-unicast ipv4-unicast local-rib';
const inRib = (neighbor: string, protocol: string): string =>
  `    route 203.0.113.10/32 neighbor ${neighbor} origin-protocol ${protocol} path-id 0 {
        used-route true
    }`;
const ORIGIN = {
  [RIB]: [
    inRib('0.0.0.0', 'static'),
    inRib('0.0.0.0', 'bgp-evpn'),
    inRib('192.0.2.23', 'bgp'),
  ].join('\n'),
};
const textOnly = { address: null, text: '198.51.100.2/32', resolvedBy: VXLAN };

describeRule(evpnCopyShutsOutBgpPaths, {
  passes: [
    [
      'BGP owns the route',
      { paths: [best(), sharing()], routes: [bgpRoute(['192.0.2.21', '192.0.2.22'])] },
    ],
    ['the copy is that of a static route', { paths: shutOut, routes: [staticRoute()] }],
    [
      'the state of the leaf says that the local path came from elsewhere',
      {
        paths: shutOut,
        routes: [evpnRoute()],
        beside: { [RIB]: [inRib('0.0.0.0', 'static'), inRib('192.0.2.22', 'bgp')].join('\n') },
      },
    ],
    ['no neighbor announces the prefix', { paths: [local()], routes: [evpnRoute()] }],
    [
      'the best path is that of a node, and EVPN wins in the route table',
      {
        paths: [best(), path({ tieBreakReason: 'as-path-length', asPath: [65001, 65001] })],
        routes: [evpnRoute()],
      },
    ],
    [
      'the copy wins by local preference, not by its AS path',
      {
        paths: [local({ localPreference: 200 }), path({ tieBreakReason: 'local-pref' })],
        routes: [evpnRoute()],
      },
    ],
    [
      'the EVPN route is not the active one',
      {
        paths: [best(), path({ neighbor: '0.0.0.0', tieBreakReason: 'rtm-pref' })],
        routes: [bgpRoute(['192.0.2.21']), evpnRoute({ active: false })],
      },
    ],
  ],
  finds: [
    [
      'the export policy and the origin of the copy, where configuration and state are given',
      {
        paths: shutOut,
        routes: [evpnRoute()],
        beside: {
          'show version': versionPrinted('24.10.1'),
          ...GROUP,
          ...ACCEPTS_ALL,
          ...ORIGIN,
        },
      },
      [
        {
          message:
            'path 1, from no neighbor and with an empty AS path (length 0 against 1), shuts out paths 2 and 3; it is a copy of the EVPN route of 198.51.100.2, which export policy `export-all` lets into BGP',
          quotes: [
            '0.0.0.0',
            'igp',
            '[65001]',
            'bgp_evpn_mgr',
            'route 203.0.113.10/32 neighbor 0.0.0.0 origin-protocol bgp-evpn path-id 0',
            'accept',
            'export-all',
          ],
          onlyNotes: [
            'this leaf sends everything to 198.51.100.2 and nothing straight to 192.0.2.22 and 192.0.2.23',
            'the router prints `peer-router-id` on path 3: that compares with the path sorted just ahead, not with the best path',
          ],
          labels: [
            'path 1 comes from no neighbor: a local copy',
            'its AS path: length 0',
            'path 2: length 1',
            'the route in use is of EVPN',
            'the origin of the local path is EVPN',
            'policy `export-all` accepts EVPN routes',
            'export policy `export-all` of group `nodes`',
          ],
          onlyLines: [
            'set / network-instance ip-vrf1 protocols bgp preference ebgp 169',
            'set / network-instance ip-vrf1 protocols bgp preference ibgp 169',
            'set / routing-policy policy export-all statement 10 match protocol bgp-evpn',
            'set / routing-policy policy export-all statement 10 action policy-result reject',
            'set / network-instance ip-vrf1 protocols bgp group nodes export-policy [ {new-policy} ]',
            'set / network-instance ip-vrf1 protocols bgp-vpn combined-ecmp',
            'set / network-instance ip-vrf1 protocols bgp-evpn bgp-instance 1 ecmp 8',
          ],
        },
      ],
    ],
    [
      'a policy that two groups and BGP itself use: its line is quoted once, and which group is open',
      {
        paths: shutOut,
        routes: [evpnRoute()],
        beside: {
          ...ACCEPTS_ALL,
          [BGP]: `    export-policy export-all
    group nodes {
        export-policy export-all
    }
    group others {
        export-policy export-all
    }`,
        },
      },
      [
        {
          message: `${message}, which export policy \`export-all\` lets into BGP`,
          labels: [
            'path 1 comes from no neighbor: a local copy',
            'its AS path: length 0',
            'path 2: length 1',
            'the route in use is of EVPN',
            'policy `export-all` accepts EVPN routes',
            'export policy `export-all`',
            'export policy `export-all` of group `nodes`',
            'export policy `export-all` of group `others`',
          ],
          lines: [
            `info from running network-instance ip-vrf1 protocols bgp`,
            'set / routing-policy policy export-all statement 10 match protocol bgp-evpn',
            'set / network-instance ip-vrf1 protocols bgp group {group} export-policy [ {new-policy} ]',
          ],
        },
      ],
    ],
    [
      'a policy that a group and BGP itself use: the group is the only one to fill in',
      {
        paths: shutOut,
        routes: [evpnRoute()],
        beside: {
          ...ACCEPTS_ALL,
          [BGP]: `    export-policy export-all
    group nodes {
        export-policy export-all
    }`,
        },
      },
      [
        {
          message: `${message}, which export policy \`export-all\` lets into BGP`,
          lines: [
            'set / network-instance ip-vrf1 protocols bgp group nodes export-policy [ {new-policy} ]',
          ],
        },
      ],
    ],
    [
      'a copy of which the state prints nothing, beside the paths of the nodes',
      {
        paths: shutOut,
        routes: [evpnRoute()],
        beside: { [RIB]: inRib('192.0.2.22', 'bgp') },
      },
      [{ message, notes: ['`origin-protocol bgp-evpn` in the BGP state'] }],
    ],
    [
      'that nobody is left without a share where the next hops of the paths were cut off',
      {
        paths: [local(), path({ tieBreakReason: 'as-path-length', nextHop: null })],
        routes: [evpnRoute({ nextHops: [textOnly] })],
      },
      [
        {
          message:
            'path 1, from no neighbor and with an empty AS path (length 0 against 1), shuts out path 2; by all that these reports show, it is a copy of the EVPN route of 198.51.100.2/32',
          notes: ['this leaf sends everything to 198.51.100.2/32\n'],
        },
      ],
    ],
    [
      'the export policies in use, where their lines are not given',
      { paths: shutOut, routes: [evpnRoute()], beside: GROUP },
      [
        {
          message,
          notes: [
            'export policies in use are `export-all`; whether they let EVPN routes out, `routing-policy` would tell',
          ],
          lines: ['set / routing-policy policy {policy} statement 10 match protocol bgp-evpn'],
        },
      ],
    ],
    [
      'that the configuration given does not explain the copy',
      {
        paths: shutOut,
        routes: [evpnRoute()],
        beside: {
          ...GROUP,
          [POLICIES]: ACCEPTS_ALL[POLICIES].replace('accept', 'reject'),
        },
      },
      [
        {
          message,
          notes: ['no export policy in the configuration given lets EVPN routes out'],
        },
      ],
    ],
    [
      'paths of nodes behind the copy, and prefers them again',
      { paths: shutOut, routes: [evpnRoute()] },
      [
        {
          message,
          path: null,
          severity: 'error',
          quotes: ['0.0.0.0', 'igp', '[65001]', 'bgp_evpn_mgr'],
          notes: [
            'this leaf sends everything to 198.51.100.2 and nothing straight to 192.0.2.22 and 192.0.2.23',
            'the router prints `peer-router-id` on path 3: that compares with the path sorted just ahead, not with the best path',
            '`origin-protocol bgp-evpn` in the BGP state of this leaf would prove it',
            'which export policy lets the EVPN route into BGP is not in these reports',
          ],
          lines: [
            'set / network-instance ip-vrf1 protocols bgp preference ebgp 169',
            'set / network-instance ip-vrf1 protocols bgp preference ibgp 169',
            'info from running network-instance ip-vrf1 protocols bgp',
            'set / routing-policy policy {policy} statement 10 match protocol bgp-evpn',
            'set / routing-policy policy {policy} statement 10 action reject',
            'set / routing-policy policy {policy} statement 10 action policy-result reject',
            'set / network-instance ip-vrf1 protocols bgp group {group} export-policy {new-policy}',
            'set / network-instance ip-vrf1 protocols bgp group {group} export-policy [ {new-policy} ]',
            'set / network-instance ip-vrf1 protocols bgp-vpn combined-ecmp',
            'set / network-instance ip-vrf1 protocols bgp-evpn bgp-instance 1 ecmp 8',
            'info from state network-instance ip-vrf1 bgp-rib afi-safi ipv4-unicast ipv4-unicast local-rib route 203.0.113.10/32 neighbor * origin-protocol * path-id *',
          ],
        },
      ],
    ],
    [
      'the same where the table prints no preference, and in IPv6',
      {
        prefix: '2001:db8::10/128',
        networkInstance: null,
        paths: [local({ neighbor: '::' }), behind, path()],
        routes: [evpnRoute({ preference: null })],
      },
      [
        {
          message,
          lines: [
            'set / network-instance {network-instance} protocols bgp preference ebgp 169',
            'info from state network-instance {network-instance} bgp-rib ipv6-unicast local-rib routes 2001:db8::10/128 neighbor * origin-protocol *',
          ],
        },
      ],
    ],
    [
      'a copy that brings a shorter AS path along',
      {
        paths: [
          local({ asPath: [65001] }),
          path({ asPath: [65002, 65001], tieBreakReason: 'as-path-length' }),
        ],
        routes: [evpnRoute()],
      },
      [
        {
          message:
            'path 1, from no neighbor and with a shorter AS path (length 1 against 2), shuts out path 2; by all that these reports show, it is a copy of the EVPN route of 198.51.100.2',
          notes: ['sends everything to 198.51.100.2 and nothing straight to 192.0.2.22\n'],
        },
      ],
    ],
  ],
  unknown: [
    ['no route table was given', { paths: shutOut }, ['routeTable']],
    ['no BGP report was given', { routes: [evpnRoute()] }, ['bgpRoutes']],
    [
      'the table does not say which of two routes is active',
      {
        paths: shutOut,
        routes: [evpnRoute({ active: null }), bgpRoute(['192.0.2.22'], { active: null })],
      },
      [],
    ],
  ],
});
