import { isLocal } from '#decision/printed.js';
import type { BgpPath } from '#facts/bgp-route.js';
import { isValid } from '#facts/leaf-selectors.js';
import { paths } from '#text/words.js';
import { inferred } from './references.js';
import { SEE_NEIGHBORS } from './remedies.js';
import { filledFor, leafRule, quote } from './rule.js';

/** Several valid paths lead to one next hop: one member of ECMP. */
export const pathsShareNextHop = leafRule({
  id: 'paths-share-next-hop',
  title: 'Paths share a next hop',
  severity: 'note',
  catalogue: ['F17'],
  certainty: 'certain',
  docs: {
    what: 'Finds valid paths with the same next hop.',
    why: 'ECMP spreads over next hops, not over paths: two paths through one next hop are one member. Usual when a node peers twice, or when a route server keeps the next hop.',
    limits: 'Harmless when both paths lead to the same node; the reports do not name nodes.',
    references: [
      inferred(
        'how next-hop-groups are made',
        'two paths with one next hop give one member of the group',
      ),
    ],
    examples: ['node-peers-twice'],
  },
  needs: ['bgpRoutes'],
  remedies: [SEE_NEIGHBORS],
  evaluate: ({ facts }) =>
    byNextHop(facts.bgpRoutes.report.paths).flatMap(([nextHop, [first, ...others]]) =>
      first === undefined || others.length === 0
        ? []
        : [
            {
              path: null,
              message: `${paths([first, ...others].map(({ number }) => number))} lead to one next hop, ${nextHop}`,
              evidence: [
                quote(facts.bgpRoutes, first.spans.nextHop, `path ${first.number}`),
                ...others.map((path) =>
                  quote(facts.bgpRoutes, path.spans.nextHop, `path ${path.number}`),
                ),
              ] as const,
              notes: [],
              remedies: filledFor(facts, [SEE_NEIGHBORS]),
            },
          ],
    ),
});

function byNextHop(all: readonly BgpPath[]): readonly [string, readonly BgpPath[]][] {
  const groups = new Map<string, BgpPath[]>();
  for (const path of all.filter((one) => isValid(one) && !isLocal(one)))
    if (path.nextHop !== null)
      groups.set(path.nextHop, [...(groups.get(path.nextHop) ?? []), path]);
  return [...groups];
}
