import type { Judgement } from '#decision/judgement.js';
import { isLocal } from '#decision/printed.js';
import type { BgpPath } from '#facts/bgp-route.js';
import { importedTo } from '#facts/evpn-imported.js';
import { evpnSettings } from '#facts/evpn-settings.js';
import type { LeafFacts } from '#facts/leaf.js';
import { activeRoute, installedNextHops, nextHopsPlace } from '#facts/leaf-selectors.js';
import { type Setting, widthFor } from '#facts/multipath.js';
import { differencesBetween } from '#facts/owners-compared.js';
import type { MultipathStatus } from '#findings/diagnosis.js';
import type { Remedy } from '#findings/finding.js';
import { count } from '#text/words.js';
import { combinedUntold, isCombined } from './combined-asked.js';
import { WIDEN_EVPN } from './evpn-remedies.js';
import {
  IN_DEFAULT,
  NO_ROUTE,
  NOT_COMBINED,
  ROUTE_NOT_FROM_BGP,
  WITHOUT_EVPN,
} from './exemptions.js';
import { quoteSetting } from './quote-setting.js';
import { guide } from './references.js';
import { WIDEN_MULTIPATH, WIDTH } from './remedies.js';
import { filledFor, leafRule, quote } from './rule.js';

const REMEDIES = [...WIDEN_EVPN, ...WIDEN_MULTIPATH];

/** BGP and EVPN share the load over as few next hops as the smallest of their limits allows. */
export const combinedEcmpTooNarrow = leafRule({
  id: 'combined-ecmp-too-narrow',
  title: 'Combined ECMP too narrow',
  severity: 'warning',
  catalogue: ['F42'],
  certainty: 'likely',
  docs: {
    what: 'Finds BGP routes under `combined-ecmp` with fewer next hops than tie, as many as the smaller limit of BGP and EVPN allows.',
    why: 'A combined route has no width of its own: the smallest of the limits of those who share counts for all next hops together. `ecmp` of `bgp-evpn` is one unless configured, so that a combination may have a single member.',
    limits: 'Speaks only where both limits are told and the smaller one is what is installed.',
    references: [
      guide(
        '24.10, VPN Services Guide, Combined ECMP',
        'the width of a combined route is the minimum of the configured maxima of the owners that take part',
      ),
    ],
    examples: ['combined-ecmp-too-narrow'],
  },
  needs: ['bgpRoutes', 'routeTable', 'evpnRoutes', 'evpnConfig'],
  exempt: [IN_DEFAULT, WITHOUT_EVPN, NOT_COMBINED, NO_ROUTE, ROUTE_NOT_FROM_BGP],
  lacks: ({ facts, judgement: { best } }) => [
    ...combinedUntold(facts),
    ...(best !== null && !isLocal(best) && widthFor(facts, best) === null
      ? (['bgpConfig'] as const)
      : []),
  ],
  remedies: REMEDIES,
  evaluate: ({ facts, judgement }) => {
    const { best } = judgement;
    const route = activeRoute(facts);
    const installed = installedNextHops(facts);
    if (!isCombined(facts) || route === null || best === null || isLocal(best)) return [];
    const limits = smallest(facts, best);
    const limit = limits[0]?.setting.value;
    const nodes = hopsOf(nodesLike(judgement));
    const leaves = leavesLike(facts, best);
    const all = nodes.length + leaves.length;
    if (limit !== installed || leaves.length === 0 || all <= limit) return [];
    return [
      {
        path: null,
        message: `${count(nodes.length, 'next hop')} of BGP and ${leaves.length} of EVPN tie, and the route has ${installed}: the smallest limit counts for all of them`,
        evidence: [
          quote(facts.routeTable, nextHopsPlace(route), 'what is installed'),
          ...limits.map(({ setting }) => quoteSetting(setting)),
          quote(facts.bgpRoutes, best.spans.flags, `path ${best.number}: the best`),
          ...leaves.map(({ told, path }) => quote(told, path.spans.nextHop, 'a leaf that ties')),
        ],
        notes: [],
        remedies: limits.flatMap(({ widen }) => filledFor(facts, widen, { width: WIDTH })),
      },
    ];
  },
});

interface Limit {
  readonly setting: Setting<number>;
  readonly widen: readonly Remedy[];
}

/** The smaller limit, or both where they are equal: widening one of two would not help. None unless both are told. */
function smallest(facts: LeafFacts, best: BgpPath): readonly Limit[] {
  const { ecmp } = evpnSettings(facts);
  const width = widthFor(facts, best);
  if (ecmp === null || width === null) return [];
  const least = Math.min(ecmp.value, width.value);
  const both: readonly Limit[] = [
    { setting: ecmp, widen: WIDEN_EVPN },
    { setting: width, widen: WIDEN_MULTIPATH },
  ];
  return both.filter(({ setting }) => setting.value === least);
}

/** Paths of nodes that share the load, or that nothing but a width keeps from it. */
const nodesLike = ({ paths }: Judgement): readonly BgpPath[] =>
  paths.flatMap(({ path, multipath }) =>
    TYING.includes(multipath) && !isLocal(path) ? [path] : [],
  );

const TYING: readonly MultipathStatus[] = ['in-use', 'eligible', 'cut-by-maximum'];

const hopsOf = (paths: readonly BgpPath[]): readonly (string | null)[] => [
  ...new Set(paths.map(({ nextHop }) => nextHop)),
];

/** One path of each leaf that ties with the best path of BGP. */
function leavesLike(facts: LeafFacts, best: BgpPath) {
  const like = (importedTo(facts) ?? []).filter(
    ({ path }) => differencesBetween(best, path).length === 0,
  );
  return [...new Map(like.map((one) => [one.path.nextHop, one])).values()];
}
