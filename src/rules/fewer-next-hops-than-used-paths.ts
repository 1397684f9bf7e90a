import { nextHopCount } from './next-hop-count.js';
import { inspect } from './remedies.js';
import { filledFor, type LeafRule, quote } from './rule.js';
import { count } from './words.js';

const SEE_STATE = inspect('the next-hop-group of the route', [
  'info from state network-instance {network-instance} route-table next-hop-group *',
]);

/** BGP uses more next hops than the route has. */
export const fewerNextHopsThanUsedPaths: LeafRule = {
  id: 'fewer-next-hops-than-used-paths',
  title: 'Fewer next hops than Used paths',
  severity: 'warning',
  scope: 'leaf',
  catalogue: ['F20'],
  docs: {
    what: 'Finds routes of BGP with fewer next hops than its Used paths have.',
    why: 'BGP believes that it spreads over all of them; traffic does not. The route table may lag behind, or the datapath may be short of ECMP members.',
    limits: 'The two reports are taken one after the other; a change in between looks the same.',
    references: ['SR Linux YANG srl_nokia-ip-route-tables'],
    examples: ['fib-operation-pending'],
  },
  needs: ['bgpRoutes', 'routeTable'],
  remedies: [SEE_STATE],
  evaluate: ({ facts }) => {
    const counted = nextHopCount(facts);
    if (counted === null || counted.installed >= counted.wanted) return [];
    const { told, used, wanted, route, installed } = counted;
    return [
      {
        path: null,
        message: `${count(used.length, 'path')} with ${count(wanted, 'next hop')} ${used.length === 1 ? 'is' : 'are'} Used, and the route has ${count(installed, 'next hop')}`,
        evidence: [
          quote(
            told.table,
            route.spans.declaredNextHops ?? route.spans.nextHops ?? route.span,
            'what the route has',
          ),
          ...used.map(({ spans, number }) =>
            quote(told.bgp, spans.flags, `path ${number} is Used`),
          ),
        ],
        notes: [
          'the two reports are taken one after the other: a change in between looks the same',
        ],
        remedies: filledFor(facts, [SEE_STATE]),
      },
    ];
  },
};
