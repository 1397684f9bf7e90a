import type { ReasonMeaning } from './value-meaning.js';

/** Printed by the last steps at which paths must tie: owner, session type, and the next hop. */
export const MIDDLE_REASONS: readonly ReasonMeaning[] = [
  {
    name: 'owner',
    meaning:
      'The route of this path belongs to an owner that ranks lower: BGP goes before labeled BGP, and labeled BGP before VPN routes, EVPN among them.',
    grade: 'SR OS',
    multipath: 'no',
    lookAt: [
      'a path with neighbor 0.0.0.0, and the route type of the prefix: `show network-instance {network-instance} route-table {family} prefix {prefix} detail`',
    ],
    caveat: 'With `bgp-vpn combined-ecmp` (from 24.7) routes of several owners can share the load.',
  },
  {
    name: 'eigp-labeled',
    meaning:
      'One of the two paths is labeled and the other is not. The name is spelled as SR Linux spells it.',
    grade: 'inferred',
    multipath: 'no',
    lookAt: [
      'whether one of the paths was learned in a labeled family: the address families of the session',
    ],
    caveat: 'No source tells which of the two goes first.',
  },
  {
    name: 'vpn-route',
    meaning: 'This path was imported from a VPN family, and a plain BGP path goes first.',
    grade: 'SR OS',
    multipath: 'no',
    lookAt: [
      'routes of type `bgp-evpn` and `bgp-ipvpn`: `show network-instance {network-instance} route-table {family} prefix {prefix} detail`',
    ],
    caveat:
      'With `bgp-vpn combined-ecmp` (from 24.7) VPN routes can share the load with BGP routes.',
  },
  {
    name: 'ebgp-route',
    meaning: 'This path came over iBGP, and a path that came over eBGP goes first.',
    grade: 'SR OS',
    multipath: 'no',
    lookAt: [
      'the type of both sessions: `show network-instance {network-instance} protocols bgp neighbor`',
    ],
    caveat: 'The BGP report of a prefix does not print the session type.',
  },
  {
    name: 'next-hop-cost',
    meaning:
      'The route or tunnel that resolves the next hop of this path has the higher metric, and the lower one goes first.',
    grade: 'SR OS',
    multipath: 'no',
    lookAt: [
      'the metric of the routes that resolve the two next hops: `show network-instance {network-instance} route-table all`',
    ],
    caveat: 'The BGP report does not print this metric.',
  },
  {
    name: 'next-hop-type',
    meaning:
      'The next hop of this path is resolved by a route, that of the path ahead by a tunnel, and the tunnel goes first.',
    grade: 'SR OS',
    multipath: 'no',
    lookAt: [
      '`resolved by` behind the next hops: `show network-instance {network-instance} route-table {family} prefix {prefix} detail`',
      'the tunnels there are: `show network-instance {network-instance} tunnel-table all`',
    ],
    caveat: 'The BGP report does not print how a next hop is resolved.',
  },
];
