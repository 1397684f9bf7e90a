import { RESILIENT_WIDTH } from './remedies.js';
import { filledFor, type LeafRule, quote } from './rule.js';

/** A resilient hash keeps the route at its own, smaller width. */
export const resilientHashWidth: LeafRule = {
  id: 'resilient-hash-width',
  title: 'Resilient hash limits the width',
  severity: 'warning',
  scope: 'leaf',
  catalogue: ['F18'],
  docs: {
    what: 'Finds routes under a resilient hash when several BGP paths are Used.',
    why: 'A resilient-hash-prefix has a width of its own, `max-paths`, which is one unless configured: the route then forwards over that many next hops, whatever BGP chose.',
    limits: 'The configured width is not in the report; only that the resilient hash applies.',
    references: ['SR Linux YANG srl_nokia-network-instance, ip-load-balancing'],
    examples: ['resilient-hash'],
  },
  needs: ['bgpRoutes', 'routeTable'],
  remedies: [RESILIENT_WIDTH],
  evaluate: ({ facts }) => {
    const { bgpRoutes, routeTable } = facts;
    const used = bgpRoutes?.report.paths.filter(({ flags }) => flags.includes('used')) ?? [];
    const route = routeTable?.report.find(
      ({ active, resilientHash }) => active !== false && resilientHash === true,
    );
    if (
      bgpRoutes === undefined ||
      routeTable === undefined ||
      route === undefined ||
      used.length < 2
    )
      return [];
    return [
      {
        path: null,
        message: `a resilient hash applies, and its own width, not the ${used.length} Used paths, says how many next hops carry traffic`,
        evidence: [
          quote(routeTable, route.spans.resilientHash, 'the route is under a resilient hash'),
          ...used.map(({ spans, number }) =>
            quote(bgpRoutes, spans.flags, `path ${number} is Used`),
          ),
        ],
        notes: ['the width is `max-paths` of the resilient-hash-prefix, one unless configured'],
        remedies: filledFor(facts, [RESILIENT_WIDTH], { width: used.length }),
      },
    ];
  },
};
