import { invalidBecause } from './invalid-because.js';
import { elsewhere, inspect } from './remedies.js';

export const nextHopUnresolved = invalidBecause({
  id: 'next-hop-unresolved',
  title: 'Next hop unresolved',
  severity: 'error',
  reason: 'next-hop-unresolved',
  catalogue: ['F27'],
  docs: {
    what: 'Finds paths that are invalid because of `next-hop-unresolved`.',
    why: "The next hop of a path must be reachable in the same network-instance. A static route to a node's loopback that exists on one leaf alone, or an irb interface that is down, takes the node out.",
    limits: 'Needs the detail report: without `detail` no reason is printed.',
    references: ['SR Linux YANG srl_nokia-rib-bgp, invalid-reason'],
    examples: ['invalid-paths'],
  },
  remedies: [
    inspect(
      'what should resolve the next hop',
      ['show network-instance {network-instance} route-table {family} route {next-hop}'],
      '>=21.3 <26',
    ),
    elsewhere('restore the route to the next hop in this network-instance'),
  ],
});
