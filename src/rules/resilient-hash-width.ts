import { activeRoute, isFromTable } from '#facts/leaf-selectors.js';
import type { Setting } from '#facts/multipath.js';
import { resilientWidth } from '#facts/resilient-hash.js';
import { verb } from '#text/words.js';
import { NO_ROUTE, ROUTE_NOT_FROM_BGP } from './exemptions.js';
import { RESILIENT_WIDTH, SEE_RESILIENT_HASH } from './forwarding-remedies.js';
import { type Counted, nextHopCount } from './next-hop-count.js';
import { quoteSetting } from './quote-setting.js';
import { model } from './references.js';
import { type Draft, filledFor, leafRule, quote, type ViewWith } from './rule.js';

const REMEDIES = [SEE_RESILIENT_HASH, RESILIENT_WIDTH];

/** A resilient hash may keep the route at its own, smaller width. */
export const resilientHashWidth = leafRule({
  id: 'resilient-hash-width',
  title: 'Resilient hash may limit the width',
  severity: 'warning',
  catalogue: ['F18'],
  certainty: 'likely',
  docs: {
    what: 'Finds routes under a resilient hash when BGP uses several next hops.',
    why: 'A resilient-hash-prefix has a width of its own, `max-paths`, which is one unless configured: the route then forwards over that many next hops, whatever BGP chose.',
    limits:
      'The configured width is in the configuration alone; without it the report says only that the resilient hash applies. A width that is large enough looks the same, so the finding is a note unless the route has fewer next hops than BGP uses.',
    references: [
      model(
        'srl_nokia-network-instance, ip-load-balancing resilient-hash-prefix',
        '`max-paths` is 1 unless configured, and holds for the prefix and for all longer ones',
      ),
      model(
        'srl_nokia-platform-linecard-fib, next-hop oper-state',
        '`up-unused` is a next hop that is resolved and carries nothing, as beyond the width of a resilient hash',
      ),
    ],
    examples: ['resilient-hash', 'resilient-hash-of-width-two'],
  },
  needs: ['bgpRoutes', 'routeTable'],
  exempt: [NO_ROUTE, ROUTE_NOT_FROM_BGP],
  lacks: ({ facts }) =>
    isFromTable(facts) && activeRoute(facts)?.resilientHash === null ? ['routeTable'] : [],
  remedies: REMEDIES,
  evaluate: ({ facts }) => {
    const counted = nextHopCount(facts);
    if (counted === null || counted.route.resilientHash !== true) return [];
    const { used, wanted, route, installed } = counted;
    const width = resilientWidth(facts);
    if (wanted.length < 2 || (width !== null && width.value >= wanted.length)) return [];
    if (width !== null) return [narrowed(facts, counted, width)];
    const narrow = installed < wanted.length;
    return [
      {
        severity: narrow ? 'warning' : 'note',
        path: null,
        message: `the route is under a resilient hash, whose own width says how many of the ${wanted.length} next hops that BGP uses carry traffic`,
        evidence: [
          quote(facts.routeTable, route.spans.resilientHash, 'the resilient hash applies'),
          ...used.map((path) =>
            quote(facts.bgpRoutes, path.spans.flags, `path ${path.number} is Used`),
          ),
        ],
        notes: [
          'that width is `max-paths` of the resilient-hash-prefix, one unless configured, and is not in these reports',
          ...(narrow
            ? []
            : ['where it is as large as that, all is well: the reports look the same']),
        ],
        remedies: filledFor(facts, REMEDIES, { width: wanted.length }),
      },
    ];
  },
});

/** The configuration says that the width is too small. */
function narrowed(
  facts: ViewWith<'bgpRoutes' | 'routeTable'>['facts'],
  { wanted, route, used }: Counted,
  width: Setting<number>,
): Draft {
  return {
    severity: 'warning',
    path: null,
    message: `a resilient hash of width ${width.value} applies to the route, so ${wanted.length - width.value} of the ${wanted.length} next hops that BGP uses ${verb(wanted.length - width.value, 'carries', 'carry')} no traffic`,
    evidence: [
      quoteSetting(width),
      quote(facts.routeTable, route.spans.resilientHash, 'the resilient hash applies'),
      ...used.map((path) =>
        quote(facts.bgpRoutes, path.spans.flags, `path ${path.number} is Used`),
      ),
    ],
    notes: [],
    remedies: filledFor(facts, [RESILIENT_WIDTH], {
      width: wanted.length,
      'resilient-hash-prefix': prefixIn(width.name),
    }),
  };
}

/** The list entry that the setting stands in. */
const prefixIn = (name: string): string | undefined =>
  / resilient-hash-prefix (\S+) /.exec(name)?.[1];
