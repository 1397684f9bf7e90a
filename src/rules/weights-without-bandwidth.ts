import { isLocal } from '#decision/printed.js';
import type { BgpPath } from '#facts/bgp-route.js';
import { wholeTree } from '#facts/config-sessions.js';
import { type WeightsConfig, weightsOf } from '#facts/config-weights.js';
import type { LeafFacts } from '#facts/leaf.js';
import { isUsed } from '#facts/leaf-selectors.js';
import { familyOf } from '#facts/prefix.js';
import type { ToldTree } from '#facts/surroundings.js';
import { paths, verb } from '#text/words.js';
import { hasRoute } from './exemptions.js';
import { model } from './references.js';
import { BGP, configure, SEE_BGP_CONFIGURATION, SEE_NEIGHBOR } from './remedies.js';
import { type Draft, filledFor, leafRule, type Quote, quote, type ViewWith } from './rule.js';

const ADD_BANDWIDTH = configure(
  'give every path of the nodes one share as it comes in',
  [
    `${BGP} group {group} afi-safi {family} {family} link-bandwidth add-next-hop-count-to-received-bgp-routes 1`,
  ],
  '>=23.7',
  'platforms without unequal ECMP do not have it; the shares of all prefixes of the group change',
);
const REMEDIES = [SEE_BGP_CONFIGURATION, SEE_NEIGHBOR, ADD_BANDWIDTH] as const;

/** Weighted ECMP is enabled, and some of the paths in use carry no bandwidth to weigh by. */
export const weightsWithoutBandwidth = leafRule({
  id: 'weights-without-bandwidth',
  title: 'Weights without bandwidth',
  severity: 'warning',
  catalogue: ['F19'],
  certainty: 'likely',
  docs: {
    what: 'Finds prefixes for which weighted ECMP is enabled, while a path in use carries no community at all, and so no link bandwidth.',
    why: 'Weights come from the link-bandwidth community, and BGP uses them only when all paths that share the load carry it. One node without it, and all get equal shares.',
    limits:
      'Only a path without any community is sure to carry no bandwidth, since how a bandwidth is printed differs. Where the leaf itself adds one to the paths of a group, or the route has weights, nothing is said.',
    references: [
      model(
        'srl_nokia-bgp, weighted-ecmp',
        'unequal shares are possible only where all routes that multipath can take carry a link bandwidth',
      ),
    ],
    examples: ['weights-without-bandwidth'],
  },
  needs: ['bgpRoutes', 'bgpConfig'],
  exempt: [
    {
      because:
        'the BGP report is whole, and fewer than two paths of neighbors in it are in use, or each of these carries a community',
      when: ({ bgpRoutes }) => {
        const sharing = bgpRoutes?.report.paths.filter(sharesLoad) ?? [];
        const bare = sharing.filter(({ communities }) => communities.length === 0);
        return bgpRoutes?.complete === true && (sharing.length < 2 || bare.length === 0);
      },
    },
    {
      because: 'the route in use has weights',
      when: (facts) =>
        hasRoute(facts, ({ nextHops }) => nextHops.some(({ weight }) => weight !== null)),
    },
  ],
  lacks: ({ facts }) => (wholeTree(facts) === null ? ['bgpConfig'] : []),
  remedies: REMEDIES,
  evaluate: ({ facts }) => {
    const bare = facts.bgpRoutes.report.paths.filter(
      (path) => sharesLoad(path) && path.communities.length === 0,
    );
    const [first, ...others] = bare;
    const asked = requestedIn(facts);
    const whole = facts.bgpRoutes.complete;
    if (first === undefined || asked === null || !whole) return [];
    return [draft(facts, [first, ...others], asked)];
  },
});

const sharesLoad = (path: BgpPath): boolean => isUsed(path) && !isLocal(path);

interface Asked {
  readonly tree: ToldTree;
  readonly requested: WeightsConfig['requested'];
}

/** Where it is enabled, as long as no report says that the leaf adds a bandwidth by itself. */
function requestedIn({ bgpConfig = [], networkInstance, prefix }: LeafFacts): Asked | null {
  const all = bgpConfig.map((tree) => ({
    tree,
    weights: weightsOf(tree.report, networkInstance ?? '', `${familyOf(prefix)}-unicast`),
  }));
  if (all.some(({ weights }) => weights !== null && weights.added.length > 0)) return null;
  const [asked] = all.flatMap(({ tree, weights }) =>
    weights === null || weights.requested.length === 0
      ? []
      : [{ tree, requested: weights.requested }],
  );
  return asked ?? null;
}

function draft(
  facts: ViewWith<'bgpRoutes'>['facts'],
  [first, ...others]: readonly [BgpPath, ...BgpPath[]],
  { tree, requested }: Asked,
): Draft {
  const bare = [first, ...others];
  const numbers = bare.map(({ number }) => number);
  const neighbor = others.length === 0 ? first.neighbor : null;
  return {
    path: others.length === 0 ? first.number : null,
    message: `weighted ECMP is enabled, and ${paths(numbers)} ${verb(numbers.length, 'carries', 'carry')} no community, and so no bandwidth to weigh by: all share alike`,
    evidence: [
      bareQuoted(facts, first),
      ...others.map((path) => bareQuoted(facts, path)),
      ...requested.map(({ span, path }) => quote(tree, span, `\`${path}\``)),
    ],
    notes: ['weights are used only when every path that shares the load carries a bandwidth'],
    remedies: filledFor(facts, REMEDIES, neighbor === null ? {} : { neighbor }),
  };
}

const bareQuoted = (
  { bgpRoutes }: ViewWith<'bgpRoutes'>['facts'],
  { spans, number }: BgpPath,
): Quote => quote(bgpRoutes, spans.communities ?? spans.flags, `path ${number}, Used`);
