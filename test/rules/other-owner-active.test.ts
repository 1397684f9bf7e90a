import { otherOwnerActive } from '#rules/other-owner-active.js';
import { best, invalid, local, path, sharing } from '../support/path.js';
import { bgpRoute, evpnRoute, staticRoute } from '../support/route.js';
import { describeRule } from '../support/rule-table.js';

const chosen = [best({ flags: ['best', 'valid'] }), path({ flags: ['best', 'valid'] })];

describeRule(otherOwnerActive, {
  passes: [
    ['BGP owns the route', { paths: [best()], routes: [bgpRoute(['192.0.2.21'])] }],
    [
      'another route is there and not active',
      { paths: [best()], routes: [bgpRoute(['192.0.2.21']), evpnRoute({ active: false })] },
    ],
    [
      'the oldest prints have an owner and no type',
      {
        paths: [best()],
        routes: [bgpRoute(['192.0.2.21'], { routeType: null, routeOwner: 'bgp' })],
      },
    ],
    [
      'the newest prints have a type and no owner',
      { paths: [best()], routes: [bgpRoute(['192.0.2.21'], { routeOwner: null })] },
    ],
    [
      'no neighbor has a path: the copy is that of the owner',
      { paths: [local()], routes: [evpnRoute()] },
    ],
    ['no path of a neighbor is valid', { paths: [invalid(['as-loop'])], routes: [staticRoute()] }],
    ['no route is active', { paths: chosen, routes: [staticRoute({ active: false })] }],
  ],
  finds: [
    [
      'a static route, with the line that configures it',
      {
        paths: chosen,
        routes: [staticRoute()],
        beside: {
          'info from running network-instance ip-vrf1': `    static-routes {
        route 203.0.113.9/32 {
            next-hop-group other
        }
        route 203.0.113.10/32 {
            next-hop-group left-over
        }
    }`,
          'info from running network-instance ip-vrf1 static-routes': `    route 203.0.113.9/32 {
        next-hop-group other
    }
    route 203.0.113.10/32 {
        next-hop-group left-over
    }`,
        },
      },
      [
        {
          message: '`static_route_mgr`, not BGP, owns the route: type `static`, preference 5',
          quotes: ['static_route_mgr', '<best,valid>', 'route 203.0.113.10/32'],
          labels: [
            'the owner of the active route',
            'path 1 is valid, too',
            'it is configured: `network-instance ip-vrf1 static-routes route 203.0.113.10/32`',
          ],
        },
      ],
    ],
    [
      'an aggregate, with the line that configures it',
      {
        prefix: '203.0.113.0/24',
        paths: chosen,
        routes: [
          staticRoute({ routeType: 'aggregate', routeOwner: 'aggregate_mgr', preference: 130 }),
        ],
        beside: {
          'info from running network-instance ip-vrf1 aggregate-routes': `    route 203.0.113.0/24 {
        summary-only true
    }`,
        },
      },
      [
        {
          message: '`aggregate_mgr`, not BGP, owns the route: type `aggregate`, preference 130',
          quotes: ['aggregate_mgr', '<best,valid>', 'route 203.0.113.0/24'],
        },
      ],
    ],
    [
      'a static route, and deletes it',
      { paths: chosen, routes: [staticRoute(), bgpRoute(['192.0.2.21'], { active: false })] },
      [
        {
          message: '`static_route_mgr`, not BGP, owns the route: type `static`, preference 5',
          severity: 'warning',
          quotes: ['static_route_mgr', '<best,valid>'],
          lines: ['delete / network-instance ip-vrf1 static-routes route 203.0.113.10/32'],
        },
      ],
    ],
    [
      'a static route in the oldest prints, which have an owner and no type',
      { paths: chosen, routes: [staticRoute({ routeType: null })] },
      [
        {
          message: '`static_route_mgr`, not BGP, owns the route: preference 5',
          lines: ['delete / network-instance ip-vrf1 static-routes route 203.0.113.10/32'],
        },
      ],
    ],
    [
      'an EVPN route of the best preference that can be set, which BGP can have as well',
      {
        paths: [best({ flags: ['best', 'valid'] }), sharing({ flags: ['best', 'valid'] })],
        routes: [evpnRoute({ preference: 1 })],
      },
      [
        {
          message: '`bgp_evpn_mgr`, not BGP, owns the route: type `bgp-evpn`, preference 1',
          lines: ['set / network-instance ip-vrf1 protocols bgp preference ebgp 1'],
        },
      ],
    ],
    [
      'an EVPN route that wins in the table, and prefers BGP',
      {
        paths: [best({ flags: ['best', 'valid'] }), sharing({ flags: ['best', 'valid'] })],
        routes: [evpnRoute()],
      },
      [
        {
          message: '`bgp_evpn_mgr`, not BGP, owns the route: type `bgp-evpn`, preference 170',
          roots: [],
          lines: ['set / network-instance ip-vrf1 protocols bgp preference ebgp 169'],
        },
      ],
    ],
    [
      'an EVPN route whose copy shuts out the paths, with that as the root and its advice not repeated',
      { paths: [local(), path({ tieBreakReason: 'as-path-length' })], routes: [evpnRoute()] },
      [
        {
          message: '`bgp_evpn_mgr`, not BGP, owns the route: type `bgp-evpn`, preference 170',
          roots: ['evpn-copy-shuts-out-bgp-paths'],
          onlyLines: [],
        },
      ],
    ],
    [
      'an ARP entry in a table that prints a type alone, which is told once',
      {
        paths: chosen,
        routes: [staticRoute({ routeType: 'arp-nd', routeOwner: null, preference: null })],
      },
      [
        {
          message: '`arp-nd`, not BGP, owns the route',
          remedies: [
            'take the address out of the connected subnets, or stop answering ARP for it (MetalLB: no L2Advertisement beside the BGPAdvertisement)',
          ],
        },
      ],
    ],
    [
      'any other owner, and shows all routes',
      {
        paths: chosen,
        routes: [staticRoute({ routeType: null, routeOwner: 'isis_mgr', preference: 18 })],
      },
      [
        {
          message: '`isis_mgr`, not BGP, owns the route: preference 18',
          onlyLines: [
            'show network-instance ip-vrf1 route-table ipv4-unicast prefix 203.0.113.10/32 detail',
          ],
        },
      ],
    ],
  ],
  unknown: [
    [
      'the table prints neither owner nor type of the route',
      { paths: chosen, routes: [staticRoute({ routeType: null, routeOwner: null })] },
      [],
    ],
    ['no route table was given', { paths: chosen }, ['routeTable']],
    ['no BGP report was given', { routes: [staticRoute()] }, ['bgpRoutes']],
    [
      'the table does not say which of two routes is active',
      {
        paths: chosen,
        routes: [staticRoute({ active: null }), bgpRoute(['192.0.2.21'], { active: null })],
      },
      [],
    ],
  ],
});
