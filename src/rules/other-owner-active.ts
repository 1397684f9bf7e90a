import { inspect } from './remedies.js';
import { filledFor, type LeafRule, quote } from './rule.js';

const SEE_ALL = inspect('all routes for this prefix, of all owners', [
  'show network-instance {network-instance} route-table {family} prefix {prefix} detail',
]);

/** The route in use belongs to another manager than BGP. */
export const otherOwnerActive: LeafRule = {
  id: 'other-owner-active',
  title: 'Another owner holds the route',
  severity: 'warning',
  scope: 'leaf',
  catalogue: ['F15'],
  docs: {
    what: 'Finds prefixes with valid BGP paths whose active route belongs to another owner.',
    why: 'BGP paths carry traffic only while BGP owns the route. A static route that was left over (preference 5), an ARP entry of an address inside a connected subnet (preference 1), or EVPN takes the prefix away.',
    limits: 'Says who owns the route, not who configured it.',
    references: ['SR Linux YANG srl_nokia-ip-route-tables'],
    examples: ['static-route-in-front', 'leaf1-evpn-path-is-shorter'],
  },
  needs: ['bgpRoutes', 'routeTable'],
  remedies: [SEE_ALL],
  evaluate: ({ facts }) => {
    const { bgpRoutes, routeTable } = facts;
    const valid = bgpRoutes?.report.paths.filter(({ flags }) => flags.includes('valid')) ?? [];
    const active = routeTable?.report.find((route) => route.active === true);
    if (bgpRoutes === undefined || routeTable === undefined || active === undefined) return [];
    if (valid.length === 0 || active.routeOwner === null || active.routeType === 'bgp') return [];
    const { routeOwner, routeType, preference, spans } = active;
    return [
      {
        path: null,
        message: `\`${routeOwner}\`, not BGP, owns the route: type \`${routeType ?? 'not printed'}\`${preference === null ? '' : `, preference ${preference}`}`,
        evidence: [
          quote(routeTable, spans.routeOwner, 'the owner of the active route'),
          quote(
            bgpRoutes,
            bgpRoutes.report.spans.receivedPaths,
            'what BGP received for the same prefix',
          ),
        ],
        notes: [],
        remedies: filledFor(facts, [SEE_ALL]),
      },
    ];
  },
};
