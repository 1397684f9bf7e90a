import { isLocal } from '#decision/printed.js';
import type { BgpPath, BgpRoute } from '#facts/bgp-route.js';
import { isValid } from '#facts/leaf-selectors.js';
import type { Told } from '#facts/told.js';
import { count, list, paths } from '#text/words.js';
import { hasRoute } from './exemptions.js';
import { model } from './references.js';
import { elsewhere, SEE_NEIGHBORS } from './remedies.js';
import { type Draft, filledFor, leafRule, quote, type ViewWith } from './rule.js';

const PEER_HERE = elsewhere(
  'let the nodes peer in the network-instance of their clients: move their neighbors, or what accepts them (`dynamic-neighbors`), and their group there',
);
const LEAK = elsewhere(
  'or leak the prefix from `default` (`inter-instance-policies`, 23.3 on, where the platform has it)',
);
const REMEDIES = [PEER_HERE, LEAK, SEE_NEIGHBORS] as const;

/** The nodes announce the prefix, and the leaf learns it in the network-instance default. */
export const learnedInDefaultAlone = leafRule({
  id: 'learned-in-default-alone',
  title: 'Learned in default alone',
  severity: 'error',
  catalogue: ['F46'],
  certainty: 'certain',
  docs: {
    what: 'Finds prefixes that a leaf has no route for in the network-instance asked about, while BGP in the network-instance `default` holds valid paths of neighbors.',
    why: 'A path belongs to the network-instance in which its session is. Where the nodes peer with the leaf in `default`, as with a loopback of the underlay, and the clients are in an ip-vrf, the clients have no route, however many paths there are.',
    limits:
      'Asks about `default` alone; the same prefix in another ip-vrf may be that of somebody else. A route that another owner brings into the network-instance, as by leaking or EVPN, keeps it silent.',
    references: [
      model(
        'srl_nokia-network-instance, inter-instance-policies',
        'routes go from one network-instance to another where a policy leaks them, from 23.3 on',
      ),
    ],
    examples: ['learned-in-default-alone'],
  },
  needs: ['bgpRoutes', 'fabricBgpRoutes'],
  exempt: [
    {
      because: 'it is about the network-instance `default` itself',
      when: ({ networkInstance }) => networkInstance === 'default',
    },
    {
      because: 'BGP holds a path in the network-instance asked about, or a route is in use there',
      when: (facts) =>
        facts.bgpRoutes?.report.paths[0] !== undefined || hasRoute(facts, () => true),
    },
  ],
  lacks: ({ facts }) => (holdsNothing(facts.bgpRoutes) ? [] : ['bgpRoutes']),
  remedies: REMEDIES,
  evaluate: ({ facts }) => {
    if (!holdsNothing(facts.bgpRoutes)) return [];
    const [first, ...others] = facts.fabricBgpRoutes.report.paths.flatMap(learnedAs);
    return first === undefined ? [] : [draft(facts, [first, ...others])];
  },
});

/** A valid path with the neighbor that it is known to come from. */
interface Learned {
  readonly path: BgpPath;
  readonly neighbor: string;
}

function learnedAs(path: BgpPath): readonly Learned[] {
  const { neighbor } = path;
  return neighbor === null || isLocal(path) || !isValid(path) ? [] : [{ path, neighbor }];
}

/** A whole report without a path. */
const holdsNothing = ({ complete, report }: Told<BgpRoute>): boolean =>
  complete && report.paths.length === 0 && report.receivedPaths === 0;

function draft(
  facts: ViewWith<'bgpRoutes' | 'fabricBgpRoutes'>['facts'],
  learned: readonly [Learned, ...Learned[]],
): Draft {
  const { bgpRoutes, fabricBgpRoutes, networkInstance, routeTable } = facts;
  const neighbors = [...new Set(learned.map(({ neighbor }) => neighbor))];
  return {
    severity: routeTable === undefined ? 'warning' : 'error',
    path: null,
    message: `the leaf holds ${count(learned.length, 'valid path')} of ${list(neighbors)} in network-instance \`default\`, and none in ${networkInstance === null ? 'this one' : `\`${networkInstance}\``}`,
    evidence: [
      quote(
        bgpRoutes,
        bgpRoutes.report.spans.receivedPaths,
        'this network-instance has no path for the prefix',
      ),
      ...learned.map(({ path }) =>
        quote(
          fabricBgpRoutes,
          path.spans.neighbor,
          `in \`default\`: ${paths([path.number])}, valid`,
        ),
      ),
    ],
    notes: routeTable === undefined ? [OTHERS_UNTOLD] : [],
    remedies: filledFor({ ...facts, networkInstance: 'default' }, REMEDIES),
  };
}

const OTHERS_UNTOLD =
  'whether a route of another owner forwards is told by the route table, which is not here';
