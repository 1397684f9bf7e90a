import { isUsed } from '#facts/leaf-selectors.js';
import { DETECT_BY_BFD, KEEP_STALE_SHORTER } from './neighbor-remedies.js';
import { model, rfc } from './references.js';
import { SEE_GROUPS, SEE_NEIGHBOR } from './remedies.js';
import { filledFor, leafRule, quote } from './rule.js';

const REMEDIES = [SEE_NEIGHBOR, SEE_GROUPS, KEEP_STALE_SHORTER, DETECT_BY_BFD];

/** A path kept for a neighbor that restarts. */
export const stalePath = leafRule({
  id: 'stale-path',
  title: 'Stale path',
  severity: 'warning',
  catalogue: ['F23'],
  certainty: 'certain',
  docs: {
    what: 'Finds paths with the Stale flag.',
    why: 'Graceful restart keeps the paths of a neighbor that went away, 360 seconds by default. If the node is really gone, its share of the traffic is lost that long.',
    limits: 'Does not know whether the neighbor comes back.',
    references: [
      rfc(
        '4724 section 4.2',
        'the routes of a peer that restarts are kept, marked as stale, until it tells them anew or time runs out',
      ),
      model(
        'srl_nokia-bgp, graceful-restart',
        'stale routes are kept for 360 seconds unless configured',
      ),
    ],
    examples: ['several-reasons'],
  },
  needs: ['bgpRoutes'],
  remedies: REMEDIES,
  evaluate: ({ facts }) =>
    facts.bgpRoutes.report.paths
      .filter(({ flags }) => flags.includes('stale'))
      .map((path) => ({
        path: path.number,
        message: `path ${path.number} from ${path.neighbor ?? 'an unknown neighbor'} is stale${isUsed(path) ? ' and still Used' : ''}`,
        evidence: [quote(facts.bgpRoutes, path.spans.flags, 'kept while its neighbor restarts')],
        notes: [],
        remedies: filledFor(facts, REMEDIES, { neighbor: path.neighbor }),
      })),
});
