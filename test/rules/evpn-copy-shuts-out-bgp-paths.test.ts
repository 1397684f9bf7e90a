import { evpnCopyShutsOutBgpPaths } from '#rules/evpn-copy-shuts-out-bgp-paths.js';
import { best, local, path, sharing } from '../support/path.js';
import { bgpRoute, evpnRoute, staticRoute } from '../support/route.js';
import { describeRule } from '../support/rule-table.js';

const behind = path({ tieBreakReason: 'as-path-length' });
const shutOut = [local(), behind, path()];
const message =
  'path 1, from no neighbor and with an empty AS path (length 0 against 1), shuts out paths 2 and 3; by all that these reports show, it is a copy of the EVPN route of 198.51.100.2';

describeRule(evpnCopyShutsOutBgpPaths, {
  passes: [
    [
      'BGP owns the route',
      { paths: [best(), sharing()], routes: [bgpRoute(['192.0.2.21', '192.0.2.22'])] },
    ],
    ['the copy is that of a static route', { paths: shutOut, routes: [staticRoute()] }],
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
          ],
          lines: [
            'set / network-instance ip-vrf1 protocols bgp preference ebgp 169',
            'set / network-instance ip-vrf1 protocols bgp preference ibgp 169',
            'info from running network-instance ip-vrf1 protocols bgp',
            'set / routing-policy policy {policy} statement 10 match protocol bgp-evpn',
            'set / routing-policy policy {policy} statement 10 action reject',
            'set / routing-policy policy {policy} statement 10 action policy-result reject',
            'set / network-instance ip-vrf1 protocols bgp group {group} export-policy {policy}',
            'set / network-instance ip-vrf1 protocols bgp group {group} export-policy [ {policy} ]',
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
