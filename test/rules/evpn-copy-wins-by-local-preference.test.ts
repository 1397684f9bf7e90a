import { evpnCopyWinsByLocalPreference } from '#rules/evpn-copy-wins-by-local-preference.js';
import { evpnAnswer, evpnConfigured, imports } from '../support/evpn.js';
import { best, local, path } from '../support/path.js';
import { bgpRoute, evpnRoute, staticRoute } from '../support/route.js';
import { describeRule } from '../support/rule-table.js';

const lost = path({ tieBreakReason: 'local-pref' });
const copy = local({ localPreference: 200 });

describeRule(evpnCopyWinsByLocalPreference, {
  passes: [
    [
      'a path of a node is the best',
      { paths: [best({ localPreference: 200 }), lost], routes: [bgpRoute(['192.0.2.21'])] },
    ],
    ['the local path is of another owner', { paths: [copy, lost], routes: [staticRoute()] }],
    [
      'it wins by its AS path',
      { paths: [local(), path({ tieBreakReason: 'as-path-length' })], routes: [evpnRoute()] },
    ],
  ],
  finds: [
    [
      'a copy with a higher one than the nodes',
      { paths: [copy, lost, path()], routes: [evpnRoute()] },
      [
        {
          message:
            'path 1, from no neighbor and with local preference 200 against 100, shuts out paths 2 and 3; by all that these reports show, it is a copy of the EVPN route of 198.51.100.2',
          severity: 'error',
          path: null,
          quotes: ['200', '0.0.0.0', '100', 'bgp_evpn_mgr'],
          lines: ['set / network-instance ip-vrf1 protocols bgp preference ebgp 169'],
          roots: [],
        },
      ],
    ],
    [
      'the EVPN route that brought it',
      {
        paths: [copy, lost],
        routes: [evpnRoute()],
        beside: evpnAnswer(
          { distinguisher: '198.51.100.2:4' },
          { distinguisher: '198.51.100.2:9', localPreference: 200 },
        ),
      },
      [
        {
          message:
            'path 1, from no neighbor and with local preference 200 against 100, shuts out path 2; by all that these reports show, it is a copy of the EVPN route of 198.51.100.2',
          quotes: ['200', '0.0.0.0', '100', 'bgp_evpn_mgr', '200'],
        },
      ],
    ],
    [
      'no words of a leaf that the route does not lead to',
      {
        paths: [copy, lost],
        routes: [evpnRoute()],
        beside: evpnAnswer({}, { nextHop: '198.51.100.3', localPreference: 200 }),
      },
      [
        {
          message:
            'path 1, from no neighbor and with local preference 200 against 100, shuts out path 2; by all that these reports show, it is a copy of the EVPN route of 198.51.100.2',
          quotes: ['200', '0.0.0.0', '100', 'bgp_evpn_mgr'],
        },
      ],
    ],
    [
      'that the route prints no leaf that could have brought it, and brings no words of others',
      {
        paths: [copy, lost],
        routes: [evpnRoute({ nextHops: [{ text: '198.51.100.0/24', type: 'indirect/vxlan' }] })],
        beside: {
          ...evpnAnswer({ localPreference: 200 }),
          ...evpnConfigured({ instance: imports('target:65500:4') }),
        },
      },
      [
        {
          message:
            'path 1, from no neighbor and with local preference 200 against 100, shuts out path 2; by all that these reports show, it is a copy of the EVPN route of 198.51.100.0/24',
          quotes: ['200', '0.0.0.0', '100', 'bgp_evpn_mgr'],
        },
      ],
    ],
  ],
  unknown: [['no route table was given', { paths: [copy, lost] }, ['routeTable']]],
});
