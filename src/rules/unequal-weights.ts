import type { InstalledRoute } from '#facts/leaf.js';
import { activeRoute, isFromTable, nextHopsPlace } from '#facts/leaf-selectors.js';
import { list } from '#text/words.js';
import { hasRoute, NO_ROUTE } from './exemptions.js';
import { model } from './references.js';
import { SEE_NEXT_HOP_GROUPS } from './remedies.js';
import { type Draft, filledFor, leafRule, quote, type ViewWith } from './rule.js';

/** Next hops of one route that do not get equal shares. */
export const unequalWeights = leafRule({
  id: 'unequal-weights',
  title: 'Unequal ECMP weights',
  severity: 'note',
  catalogue: [],
  certainty: 'certain',
  docs: {
    what: 'Finds active routes whose next hops have different ECMP weights.',
    why: 'Weights share traffic in proportion, so all paths can be in use while some nodes get more than others. Meant so when a next hop stands for several nodes; a surprise when the weights came with link-bandwidth communities.',
    limits:
      'Only the detail report prints weights. They are what was programmed, not the shares that the hash makes of it.',
    references: [
      model(
        'srl_nokia-ip-route-tables, next-hop-group next-hop weight',
        'the weight of a next hop is that which was asked for, not that of the datapath; it is there from 21.11 on',
      ),
    ],
    examples: ['one-leaf-has-three-nodes', 'combined-with-evpn'],
  },
  needs: ['routeTable'],
  exempt: [
    NO_ROUTE,
    {
      because: 'the route in use has one next hop',
      when: (facts) => hasRoute(facts, ({ nextHops }) => nextHops.length === 1),
    },
  ],
  lacks: ({ facts }) => (isFromTable(facts) ? ['routeTable'] : []),
  remedies: [SEE_NEXT_HOP_GROUPS],
  evaluate: ({ facts }) => {
    const route = activeRoute(facts);
    const weights = new Set(route?.nextHops.map(({ weight }) => weight));
    if (route === null || weights.size < 2 || weights.has(null)) return [];
    const shares = route.nextHops.map(({ text, weight }) => `${text} has ${weight}`);
    return [
      {
        path: null,
        message: `the next hops of the route have different weights: ${list(shares)}`,
        evidence: weightsQuoted(facts, route),
        notes: [],
        remedies: filledFor(facts, [SEE_NEXT_HOP_GROUPS]),
      },
    ];
  },
});

/** Every weight where it is printed; else the place of the next hops. */
function weightsQuoted(
  { routeTable }: ViewWith<'routeTable'>['facts'],
  route: InstalledRoute,
): Draft['evidence'] {
  const [first, ...others] = route.nextHops.flatMap((hop) =>
    hop.spans === undefined
      ? []
      : [quote(routeTable, hop.spans.weight, `the weight of ${hop.text}`)],
  );
  return [
    first ?? quote(routeTable, nextHopsPlace(route), 'its next hops, each with its weight'),
    ...others,
  ];
}
