import type { InstalledNextHop, InstalledRoute, LeafFacts } from '#facts/leaf.js';
import { activeRoute, isFromBgp, isFromTable } from '#facts/leaf-selectors.js';
import { multipathSettings, type Setting } from '#facts/multipath.js';
import { isWithin } from '#facts/release.js';
import { resolvingRow, type ToldRow, waysShown } from '#facts/resolving.js';
import type { Wanted } from '#facts/telling.js';
import { count, list } from '#text/words.js';
import { hasRoute, NO_ROUTE, ROUTE_NOT_FROM_BGP } from './exemptions.js';
import { quoteSetting } from './quote-setting.js';
import { model, observed } from './references.js';
import { SEE_MULTIPATH, WIDEN_MULTIPATH, WIDTH } from './remedies.js';
import { type Draft, filledFor, leafRule, quote, type ViewWith } from './rule.js';

const REMEDIES = [...SEE_MULTIPATH, ...WIDEN_MULTIPATH] as const;

/** Up to 24.3: a next hop is reached over fewer ways than the route that resolves it has. */
export const secondLevelLeftAtOne = leafRule({
  id: 'second-level-left-at-one',
  title: 'Second level of multipath left at one',
  severity: 'warning',
  catalogue: ['F05'],
  certainty: 'likely',
  docs: {
    what: 'Finds BGP next hops that are resolved by a route with several next hops of its own, where the second level of multipath allows fewer.',
    why: 'Up to 24.3 two limits apply: `max-paths-level-1` counts BGP next hops, and `max-paths-level-2` counts the ways to each of them. The second is one unless configured, so the loopback of a node, or a leaf, that two links lead to is reached over one of them. From 24.7 on there is no second limit.',
    limits:
      'What a next-hop-group holds is in its state alone; here the limit stands beside the route that resolves. Where the chain of the next hop shows more ways than the limit, nothing is said.',
    references: [
      model(
        'srl_nokia-bgp, multipath max-paths-level-2',
        'up to 24.3 this many next hops resolve each BGP next hop, 1 unless configured; from 24.7 on the leaf is gone',
      ),
      observed(
        'output of SR Linux 23.10',
        'the BGP summary prints both levels, the first one first',
      ),
    ],
    examples: ['second-level-left-at-one'],
  },
  needs: ['routeTable', 'tables'],
  exempt: [
    NO_ROUTE,
    ROUTE_NOT_FROM_BGP,
    {
      because: 'the release has no second level: it is 24.7 or later',
      when: ({ version }) => !isWithin(version?.report.release, '<24.7'),
    },
    {
      because: 'each next hop is resolved by a connected subnet, which has one way, or by a tunnel',
      when: (facts) =>
        hasRoute(facts, ({ nextHops }) =>
          nextHops.every(({ resolvedBy: by }) => by?.by === 'tunnel' || by?.type === 'local'),
        ),
    },
  ],
  lacks: ({ facts }) => [
    ...(isFromTable(facts) ? (['routeTable'] as const) : []),
    ...limitUntold(facts),
  ],
  remedies: REMEDIES,
  evaluate: ({ facts }) => {
    const route = activeRoute(facts);
    const limit = multipathSettings(facts).perNextHop;
    if (route === null || limit === null || !isFromBgp(route)) return [];
    const [first, ...others] = route.nextHops.flatMap((hop): Narrow[] => {
      const by = resolvingRow(facts, hop);
      const cut = by !== null && by.row.nextHops.length > limit.value;
      return cut && waysShown(hop) <= limit.value ? [{ hop, by }] : [];
    });
    return first === undefined ? [] : [draft(facts, { route, limit }, [first, ...others])];
  },
});

/** What would tell the limit, which up to 24.3 is one unless configured. */
function limitUntold(facts: LeafFacts): readonly Wanted[] {
  if (multipathSettings(facts).perNextHop !== null) return [];
  const { version, bgpConfig } = facts;
  return [
    ...(version === undefined ? (['version'] as const) : []),
    ...(version === undefined && bgpConfig !== undefined ? [] : (['bgpConfig'] as const)),
  ];
}

/** A next hop with the wider route that resolves it. */
interface Narrow {
  readonly hop: InstalledNextHop;
  readonly by: ToldRow;
}

interface Found {
  readonly route: InstalledRoute;
  readonly limit: Setting<number>;
}

function draft(
  facts: ViewWith<'routeTable'>['facts'],
  { route, limit }: Found,
  narrow: readonly [Narrow, ...Narrow[]],
): Draft {
  const hops = narrow.map(({ hop }) => hop.text);
  const routes = [...new Map(narrow.map(({ by }) => [by.row.prefix, by])).values()];
  const ways = routes.map(({ row }) => `${row.prefix} has ${row.nextHops.length}`);
  return {
    path: null,
    message: `multipath allows ${count(limit.value, 'way')} to each BGP next hop, and what resolves ${list(hops)} has more: ${list(ways)}`,
    evidence: [
      quoteSetting(limit),
      ...routes.map(({ row, told }) =>
        quote(told, row.spans.nextHops, `the next hops of ${row.prefix}, which resolves`),
      ),
      quote(
        facts.routeTable,
        route.spans.nextHops ?? route.span,
        'the next hops of the prefix, and what resolves them',
      ),
    ],
    notes: [
      `\`${limit.by === 'summary' ? 'Max number of multipaths' : 'max-paths-level-2'}\` limits the ways to each next hop up to 24.3; the next hops themselves are limited by the first level`,
    ],
    remedies: filledFor(facts, [...SEE_MULTIPATH, ...WIDEN_SECOND], { width: WIDTH }),
  };
}

/** The lines for the second level, which releases from 24.7 on do not have. */
const WIDEN_SECOND = WIDEN_MULTIPATH.flatMap(({ lines, ...remedy }) => {
  const second = lines.filter((line) => line.includes('max-paths-level-2'));
  return second.length === 0 ? [] : [{ ...remedy, lines: second }];
});
