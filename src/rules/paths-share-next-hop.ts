import type { BgpPath } from '#facts/bgp-route.js';
import { inspect } from './remedies.js';
import { filledFor, type LeafRule, quote } from './rule.js';
import { paths } from './words.js';

const SEE_NEIGHBORS = inspect('whether a node peers twice', [
  'show network-instance {network-instance} protocols bgp neighbor',
]);

/** Several valid paths lead to one next hop: one member of ECMP. */
export const pathsShareNextHop: LeafRule = {
  id: 'paths-share-next-hop',
  title: 'Paths share a next hop',
  severity: 'note',
  scope: 'leaf',
  catalogue: ['F17'],
  docs: {
    what: 'Finds valid paths with the same next hop.',
    why: 'ECMP spreads over next hops, not over paths: two paths through one next hop are one member. Usual when a node peers twice, or when a route server keeps the next hop.',
    limits: 'Harmless when both paths lead to the same node; the reports do not name nodes.',
    references: ['SR Linux YANG srl_nokia-ip-route-tables, next-hop-group'],
    examples: ['node-peers-twice'],
  },
  needs: ['bgpRoutes'],
  remedies: [SEE_NEIGHBORS],
  evaluate: ({ facts }) => {
    const told = facts.bgpRoutes;
    const groups = new Map<string, BgpPath[]>();
    for (const path of told?.report.paths ?? []) {
      if (path.nextHop !== null && path.flags.includes('valid'))
        groups.set(path.nextHop, [...(groups.get(path.nextHop) ?? []), path]);
    }
    return [...groups].flatMap(([nextHop, members]) => {
      const [first, ...others] = members;
      if (told === undefined || first === undefined || others.length === 0) return [];
      return [
        {
          path: null,
          message: `${paths(members.map(({ number }) => number))} lead to one next hop, ${nextHop}`,
          evidence: [
            quote(told, first.spans.nextHop, `path ${first.number}`),
            ...others.map((path) => quote(told, path.spans.nextHop, `path ${path.number}`)),
          ],
          notes: [],
          remedies: filledFor(facts, [SEE_NEIGHBORS]),
        },
      ];
    });
  },
};
