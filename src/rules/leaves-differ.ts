import { isLocal } from '#decision/printed.js';
import {
  activeRoute,
  installedNextHops,
  isFromBgp,
  isUsed,
  nextHopsPlace,
  ownerOf,
} from '#facts/leaf-selectors.js';
import { count, list } from '#text/words.js';
import { inferred, LOWER_PREFERENCE_WINS } from './references.js';
import { inspect } from './remedies.js';
import { fabricRule, filledFor, type Quote, quote, type ViewWith } from './rule.js';
import { WHY_IDLE } from './why-idle.js';
import { WHY_NO_SESSION, whyNodesAreMissing } from './why-no-session.js';

const COMPARE = inspect('compare the configurations and the sessions of the leaves', [
  'info from running network-instance {network-instance}',
  'show network-instance {network-instance} protocols bgp neighbor',
]);

/** What explains a narrow leaf by the paths that it has, or lacks. */
const OF_PATHS: readonly string[] = [
  ...WHY_IDLE,
  'next-hop-unresolved',
  'no-path',
  'evpn-route-not-announced',
];

/** One leaf spreads over more next hops than another. */
export const leavesDiffer = fabricRule({
  id: 'leaves-differ',
  title: 'Leaves differ',
  severity: 'note',
  catalogue: ['F31'],
  symptomOf: ['F32', 'F33'],
  certainty: 'certain',
  docs: {
    what: 'Compares the leaves of one prefix: over how many next hops each spreads, and what its own paths say about why.',
    why: 'Traffic is spread by the leaf it enters. Leaves differ when nodes peer with one of them, when their configurations drifted apart, or when the EVPN route of one leaf shuts out the paths of the other.',
    limits:
      'It compares what the leaves use, not why: where configurations are given, `configuration-drift` quotes in what they differ. Where a leaf gave no route table, its Used paths are counted.',
    references: [
      LOWER_PREFERENCE_WINS,
      inferred(
        'placement of nodes',
        'each leaf spreads over the nodes that peer with it, so that different numbers are no fault as such',
      ),
    ],
    examples: ['three-nodes-beside-one', 'leaf1-evpn-path-is-shorter', 'evpn-ecmp-left-at-one'],
  },
  needs: ['bgpRoutes'],
  explainedBy: [...OF_PATHS, ...WHY_NO_SESSION],
  remedies: [COMPARE],
  evaluate: (views) => {
    const [first, ...others] = views.map(leafOf);
    if (first === undefined) return [];
    const leaves = [first, ...others];
    const widest = Math.max(...leaves.map(({ width }) => width));
    const narrow = leaves.filter(({ width }) => width < widest);
    if (narrow.length === 0) return [];
    return [
      {
        path: null,
        message: list(leaves.map(({ says }) => says)),
        evidence: [first.quote, ...others.map((leaf) => leaf.quote)],
        notes: [...heardBy(leaves), ...sharesOf(leaves), ...changesOf(leaves)],
        remedies: filledFor(first.view.facts, [COMPARE]),
        explainedOn: narrow.map(({ view }) => view.facts.name),
        explainedBy: [
          ...OF_PATHS,
          ...narrow.flatMap(({ view }) => whyNodesAreMissing(view, views)),
        ],
      },
    ];
  },
});

interface Leaf {
  readonly view: ViewWith<'bgpRoutes'>;
  readonly width: number;
  readonly says: string;
  readonly neighbors: readonly string[];
  readonly quote: Quote;
}

/** The route table says how wide a leaf spreads; without it, its Used paths do. */
function leafOf(view: ViewWith<'bgpRoutes'>): Leaf {
  const { bgpRoutes, routeTable, name } = view.facts;
  const { paths, spans } = bgpRoutes.report;
  const neighbors = paths.flatMap((path) => (isLocal(path) ? [] : (path.neighbor ?? [])));
  const route = activeRoute(view.facts);
  const installed = installedNextHops(view.facts);
  if (routeTable === undefined || route === null || installed === null) {
    const width = paths.filter(isUsed).length;
    const says = `${name} uses ${width} of ${count(paths.length, 'path')}`;
    const label = `${name}: paths received`;
    return { view, width, says, neighbors, quote: quote(bgpRoutes, spans.receivedPaths, label) };
  }
  const says = `${name} spreads over ${count(installed, 'next hop')} of \`${ownerOf(route)}\``;
  const span = nextHopsPlace(route);
  return {
    view,
    width: installed,
    says,
    neighbors,
    quote: quote(routeTable, span, `${name}: next hops of its route`),
  };
}

/** Different neighbors are no fault by themselves: they say where nodes peer. */
function heardBy(leaves: readonly Leaf[]): readonly string[] {
  const sets = new Set(leaves.map(({ neighbors }) => [...neighbors].sort().join(' ')));
  if (sets.size === 1)
    return [
      'the leaves hear the same neighbors, so the difference is in what each leaf makes of them',
    ];
  return leaves.map(
    ({ view, neighbors }) =>
      `${view.facts.name} hears ${neighbors.length === 0 ? 'no neighbor' : list(neighbors)}`,
  );
}

/**
 * Where each leaf spreads over all of its own nodes, and every leaf gets as much, the nodes do not. The
 * next hops of one leaf are no nodes of another.
 */
function sharesOf(leaves: readonly Leaf[]): readonly string[] {
  const heard = leaves.flatMap(({ neighbors }) => neighbors);
  const apart = new Set(heard).size === heard.length;
  if (!apart || !leaves.every(spreadsOverOwn)) return [];
  const shares = leaves.map(
    ({ view, width }) => `each node of ${view.facts.name} gets 1 part in ${leaves.length * width}`,
  );
  const all = leaves.length === 2 ? 'both' : `all ${leaves.length}`;
  return [
    `where traffic reaches ${all} leaves evenly, the nodes do not get equal shares: ${list(shares)}`,
  ];
}

function spreadsOverOwn({ view, width, neighbors }: Leaf): boolean {
  const route = activeRoute(view.facts);
  return route !== null && isFromBgp(route) && width > 0 && width === neighbors.length;
}

/** Who was first shows where one leaf's route shut out the paths of another. */
function changesOf(leaves: readonly Leaf[]): readonly string[] {
  const changes = leaves.flatMap(({ view }) => {
    const when = activeRoute(view.facts)?.lastChange ?? null;
    return when === null ? [] : [`${view.facts.name} at ${when}`];
  });
  return changes.length < leaves.length ? [] : [`the route last changed on ${list(changes)}`];
}
