import { inspect } from './remedies.js';
import { type FabricRule, filledFor, type LeafView, type Quote, quote } from './rule.js';
import { count, list } from './words.js';

const COMPARE = inspect('compare the two configurations', [
  'info from running network-instance {network-instance}',
  'show network-instance {network-instance} protocols bgp neighbor',
]);

/** One leaf spreads over more next hops than another. */
export const leavesDiffer: FabricRule = {
  id: 'leaves-differ',
  title: 'Leaves differ',
  severity: 'note',
  scope: 'fabric',
  catalogue: ['F31', 'F32', 'F33'],
  docs: {
    what: 'Compares the leaves of one prefix: how many next hops each has, and what its own paths say about why.',
    why: 'Traffic is spread by the leaf it enters. Leaves differ when nodes peer with one of them, when their configurations drifted apart, or when the EVPN route of one leaf shuts out the paths of the other.',
    limits: 'Configurations are not in these reports, so drift can be suspected, not shown.',
    references: [],
    examples: ['leaf1-evpn-path-is-shorter'],
  },
  needs: ['bgpRoutes'],
  remedies: [COMPARE],
  evaluate: (views) => {
    const leaves = views.flatMap(widthOf);
    const widths = new Set(leaves.map(({ width }) => width));
    const [first, ...others] = leaves;
    if (first === undefined || widths.size < 2) return [];
    return [
      {
        path: null,
        message: list(
          leaves.map(
            ({ name, width, received }) => `${name} uses ${width} of ${count(received, 'path')}`,
          ),
        ),
        evidence: [first.quote, ...others.map((leaf) => leaf.quote)],
        notes: sources(leaves),
        remedies: filledFor(first.view.facts, [COMPARE]),
      },
    ];
  },
};

interface Leaf {
  readonly name: string;
  readonly view: LeafView;
  readonly width: number;
  readonly received: number;
  readonly neighbors: readonly string[];
  readonly quote: Quote;
}

function widthOf(view: LeafView): readonly Leaf[] {
  const { bgpRoutes, name } = view.facts;
  if (bgpRoutes === undefined) return [];
  const { paths, spans } = bgpRoutes.report;
  const width = paths.filter(({ flags }) => flags.includes('used')).length;
  const neighbors = paths.flatMap(({ neighbor }) =>
    neighbor === null || neighbor === '0.0.0.0' ? [] : [neighbor],
  );
  return [
    {
      name,
      view,
      width,
      received: paths.length,
      neighbors,
      quote: quote(bgpRoutes, spans.receivedPaths, `${name}: received`),
    },
  ];
}

/** Different neighbors are no fault by themselves: they say where nodes peer. */
function sources(leaves: readonly Leaf[]): readonly string[] {
  const sets = new Set(leaves.map(({ neighbors }) => [...neighbors].sort().join(' ')));
  if (sets.size === 1)
    return [
      'the leaves hear the same neighbors, so the difference is in what each leaf makes of them',
    ];
  return leaves.map(
    ({ name, neighbors }) =>
      `${name} hears ${neighbors.length === 0 ? 'no neighbor' : list(neighbors)}`,
  );
}
