import { inspect } from './remedies.js';
import { filledFor, type LeafRule, quote } from './rule.js';

const SEE_NEIGHBOR = inspect('how often the neighbor flaps', [
  'show network-instance {network-instance} protocols bgp neighbor {neighbor} detail',
]);

/** A path under route flap damping. */
export const pathDamped: LeafRule = {
  id: 'path-damped',
  title: 'Path under flap damping',
  severity: 'warning',
  scope: 'leaf',
  catalogue: ['F22'],
  docs: {
    what: 'Finds paths whose line `Route Flap Damping` says something.',
    why: 'A path that came and went too often is held back until it has been quiet long enough, even while its session is up (24.3 on).',
    limits:
      'What the line says besides `None` is quoted as printed; its wording is not documented.',
    references: ['RFC 2439', 'SR Linux YANG srl_nokia-rib-bgp, route-flap-damping'],
    examples: ['several-reasons'],
  },
  needs: ['bgpRoutes'],
  remedies: [SEE_NEIGHBOR],
  evaluate: ({ facts }) => {
    const told = facts.bgpRoutes;
    return (told?.report.paths ?? []).flatMap((path) =>
      told === undefined || path.routeFlapDamping === null
        ? []
        : [
            {
              path: path.number,
              message: `path ${path.number} is under route flap damping: \`${path.routeFlapDamping}\``,
              evidence: [quote(told, path.spans.routeFlapDamping, 'the router says so')] as const,
              notes: [],
              remedies: filledFor(facts, [SEE_NEIGHBOR], { neighbor: path.neighbor }),
            },
          ],
    );
  },
};
