import type { InstalledRoute, LeafFacts } from '#facts/leaf.js';
import { activeRoute, isFromBgp, ownerOf } from '#facts/leaf-selectors.js';
import { sessionsOf } from '#facts/sessions.js';
import { verb } from '#text/words.js';
import { SEE_RECEIVED } from './neighbor-remedies.js';
import { model } from './references.js';
import { SEE_NEIGHBORS, SEE_ROUTES } from './remedies.js';
import { filledFor, leafRule, quote } from './rule.js';
import { WHY_NOTHING_IS_HEARD, whyNothingIsHeard } from './why-no-session.js';

const REMEDIES = [SEE_NEIGHBORS, SEE_RECEIVED];

/** What explains it whatever its sessions do. */
const OTHERS = [
  'learned-in-default-alone',
  'no-evpn-session',
  'evpn-route-not-announced',
  'vtep-unreachable',
  'route-target-mismatch',
];

/** BGP was asked for the prefix and has nothing. */
export const noPath = leafRule({
  id: 'no-path',
  title: 'No BGP path',
  severity: 'error',
  catalogue: [],
  symptomOf: [
    'F48',
    'F49',
    'F51',
    'F52',
    'F53',
    'F54',
    'F55',
    'F60',
    'F66',
    'F69',
    'F71',
    'F72',
    'F76',
  ],
  certainty: 'certain',
  docs: {
    what: 'Finds leaves whose whole BGP report holds no path for the prefix.',
    why: 'No node announces the prefix to this leaf: its sessions are down, they do not carry the family, an import policy took the paths away, or the nodes do not announce it.',
    limits:
      'The report does not say which of these it is: sessions and received routes do; it follows from sessions that are down only where none is up that may carry the family. Where a route of another owner forwards, as on a leaf without nodes of its own, the finding is a note.',
    references: [
      model(
        'srl_nokia-rib-bgp, local-rib',
        'BGP holds a path for each neighbor that announces the prefix, valid or not',
      ),
      model(
        'srl_nokia-bgp, dynamic-neighbors',
        'a session of a node is accepted where its address is in a range that is listed, and its AS is allowed',
      ),
    ],
    examples: ['nobody-announces'],
  },
  needs: ['bgpRoutes'],
  explainedBy: [...OTHERS, ...WHY_NOTHING_IS_HEARD],
  remedies: [...REMEDIES, SEE_ROUTES],
  evaluate: (view) => {
    const { facts } = view;
    const { bgpRoutes } = facts;
    const { paths, spans, receivedPaths } = bgpRoutes.report;
    if (paths.length > 0 || receivedPaths !== 0 || !bgpRoutes.complete) return [];
    const other = routeOfOther(facts);
    return [
      {
        severity: other === null ? 'error' : 'note',
        path: null,
        message: `the leaf holds no BGP path for ${facts.prefix}`,
        evidence: [quote(bgpRoutes, spans.receivedPaths, 'the report is whole, and counts none')],
        notes: [...noteOn(facts, other), ...noteOnSessions(facts)],
        explainedBy: [...OTHERS, ...whyNothingIsHeard(view)],
        remedies: filledFor(facts, [
          ...REMEDIES,
          ...(facts.routeTable === undefined ? [SEE_ROUTES] : []),
        ]),
      },
    ];
  },
});

/** A route that forwards although BGP has no path. */
function routeOfOther(facts: LeafFacts): InstalledRoute | null {
  const route = activeRoute(facts);
  return route === null || isFromBgp(route) ? null : route;
}

function noteOn({ routeTable }: LeafFacts, other: InstalledRoute | null): readonly string[] {
  if (routeTable === undefined)
    return [
      'whether a route of another owner forwards is told by the route table, which is not here',
    ];
  return other === null
    ? []
    : [
        `the route of \`${ownerOf(other)}\` forwards, as it should where no node peers with this leaf`,
      ];
}

/** Sessions that are up leave what the nodes announce, and what is accepted of it. */
function noteOnSessions(facts: LeafFacts): readonly string[] {
  if (facts.sessions?.complete !== true) return [];
  const all = sessionsOf(facts);
  const up = all.filter((session) => session.up === true).length;
  if (all.length === 0)
    return ['the network-instance has no session at all, as on a leaf without nodes of its own'];
  if (all.length === 1)
    return [`the one session of the network-instance is ${up === 1 ? 'up' : 'not up'}`];
  return [`${up} of ${all.length} sessions of the network-instance ${verb(up, 'is', 'are')} up`];
}
