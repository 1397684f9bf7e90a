import { inspect } from './remedies.js';
import { filledFor, type LeafRule, quote } from './rule.js';

const SEE_NEIGHBOR = inspect('whether the session is up', [
  'show network-instance {network-instance} protocols bgp neighbor {neighbor} detail',
]);

/** A path kept for a neighbor that restarts. */
export const stalePath: LeafRule = {
  id: 'stale-path',
  title: 'Stale path',
  severity: 'warning',
  scope: 'leaf',
  catalogue: ['F23'],
  docs: {
    what: 'Finds paths with the Stale flag.',
    why: 'Graceful restart keeps the paths of a neighbor that went away, 360 seconds by default. If the node is really gone, its share of the traffic is lost that long.',
    limits: 'Does not know whether the neighbor comes back.',
    references: ['RFC 4724', 'SR Linux YANG srl_nokia-bgp, graceful-restart'],
    examples: ['several-reasons'],
  },
  needs: ['bgpRoutes'],
  remedies: [SEE_NEIGHBOR],
  evaluate: ({ facts }) => {
    const told = facts.bgpRoutes;
    return (told?.report.paths ?? []).flatMap((path) =>
      told === undefined || !path.flags.includes('stale')
        ? []
        : [
            {
              path: path.number,
              message: `path ${path.number} from ${path.neighbor ?? 'an unknown neighbor'} is stale${path.flags.includes('used') ? ' and still carries traffic' : ''}`,
              evidence: [quote(told, path.spans.flags, 'kept by graceful restart')] as const,
              notes: [],
              remedies: filledFor(facts, [SEE_NEIGHBOR], { neighbor: path.neighbor }),
            },
          ],
    );
  },
};
