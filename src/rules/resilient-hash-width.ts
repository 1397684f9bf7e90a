import { nextHopCount } from './next-hop-count.js';
import { RESILIENT_WIDTH } from './remedies.js';
import { filledFor, leafRule, quote } from './rule.js';

/** A resilient hash keeps the route at its own, smaller width. */
export const resilientHashWidth = leafRule({
  id: 'resilient-hash-width',
  title: 'Resilient hash limits the width',
  severity: 'warning',
  catalogue: ['F18'],
  docs: {
    what: 'Finds routes under a resilient hash when BGP uses several next hops.',
    why: 'A resilient-hash-prefix has a width of its own, `max-paths`, which is one unless configured: the route then forwards over that many next hops, whatever BGP chose.',
    limits: 'The configured width is not in the report; only that the resilient hash applies.',
    references: ['SR Linux YANG srl_nokia-network-instance, ip-load-balancing'],
    examples: ['resilient-hash'],
  },
  needs: ['bgpRoutes', 'routeTable'],
  remedies: [RESILIENT_WIDTH],
  evaluate: ({ facts }) => {
    const counted = nextHopCount(facts);
    if (counted === null || counted.route.resilientHash !== true) return [];
    const { used, wanted, route } = counted;
    if (wanted.length < 2) return [];
    return [
      {
        path: null,
        message: `the route is under a resilient hash, whose own width, not the ${wanted.length} next hops that BGP uses, says how many carry traffic`,
        evidence: [
          quote(facts.routeTable, route.spans.resilientHash, 'the resilient hash applies'),
          ...used.map((path) =>
            quote(facts.bgpRoutes, path.spans.flags, `path ${path.number} is Used`),
          ),
        ],
        notes: [
          'that width is `max-paths` of the resilient-hash-prefix, one unless configured, and is not in these reports',
        ],
        remedies: filledFor(facts, [RESILIENT_WIDTH], { width: wanted.length }),
      },
    ];
  },
});
