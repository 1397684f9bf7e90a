import type { Asked, Keys, Place } from './asked.js';

const bgpRoutes: Place = {
  words: {
    prefix: {
      key: [
        'prefix',
        {
          ends: bgp(false),
          words: { detail: { ends: bgp(true) } },
        },
      ],
    },
  },
};

function bgp(detail: boolean): (keys: Keys) => Asked {
  return ({ name, prefix }) => ({ what: 'bgp-route', networkInstance: name, prefix, detail });
}

const evpnRoutes: Place = {
  words: {
    'route-type': {
      words: {
        '5': { words: { prefix: { key: ['prefix', { words: { detail: { ends: evpn } } }] } } },
      },
    },
  },
};

function evpn({ name, prefix }: Keys): Asked {
  return { what: 'evpn-route', networkInstance: name, prefix };
}

/** What stands behind `show network-instance NAME protocols bgp`. */
export const bgpCommands: Place = {
  words: {
    routes: {
      words: {
        ipv4: bgpRoutes,
        ipv6: bgpRoutes,
        'l3vpn-ipv4-unicast': bgpRoutes,
        'l3vpn-ipv6-unicast': bgpRoutes,
        evpn: evpnRoutes,
      },
    },
    neighbor: { ends: ({ name }) => ({ what: 'sessions', networkInstance: name }) },
    summary: { ends: ({ name }) => ({ what: 'bgp-summary', networkInstance: name }) },
  },
};
