import { DAMP_NO_MORE, STEADY_THE_NEIGHBOR } from './neighbor-remedies.js';
import { model, rfc } from './references.js';
import { SEE_NEIGHBOR } from './remedies.js';
import { filledFor, leafRule, quote } from './rule.js';

const REMEDIES = [SEE_NEIGHBOR, STEADY_THE_NEIGHBOR, DAMP_NO_MORE];

/** A path under route flap damping. */
export const pathDamped = leafRule({
  id: 'path-damped',
  title: 'Path under flap damping',
  severity: 'warning',
  catalogue: ['F22'],
  certainty: 'certain',
  docs: {
    what: 'Finds paths whose line `Route Flap Damping` says something.',
    why: 'A path that came and went too often is held back until it has been quiet long enough, even while its session is up (24.3 on).',
    limits:
      'What the line says besides `None` is quoted as printed; its wording is not documented. Releases and platforms without the line say nothing about damping.',
    references: [
      rfc(
        '2439',
        'a route that flaps collects penalties, and is suppressed until they have decayed',
      ),
      model(
        'srl_nokia-rib-bgp, route-flap-damping',
        'a path says whether it is suppressed, from 24.3 on',
      ),
    ],
    examples: ['flapping-node-is-damped', 'several-reasons'],
  },
  needs: ['bgpRoutes'],
  needsDetail: true,
  remedies: REMEDIES,
  evaluate: ({ facts }) =>
    facts.bgpRoutes.report.paths
      .filter(({ routeFlapDamping }) => routeFlapDamping !== null)
      .map((path) => ({
        path: path.number,
        message: `path ${path.number} from ${path.neighbor ?? 'an unknown neighbor'} is under route flap damping: \`${path.routeFlapDamping}\``,
        evidence: [quote(facts.bgpRoutes, path.spans.routeFlapDamping, 'the router says so')],
        notes: [],
        remedies: filledFor(facts, REMEDIES, { neighbor: path.neighbor }),
      })),
});
