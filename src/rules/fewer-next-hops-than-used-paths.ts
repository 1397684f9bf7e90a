import { list, verb } from '#text/words.js';
import {
  APART,
  addressesOf,
  type Counted,
  counts,
  countsQuoted,
  nextHopCount,
} from './next-hop-count.js';
import { inferred, model } from './references.js';
import { SEE_NEXT_HOP_GROUPS } from './remedies.js';
import { filledFor, leafRule } from './rule.js';

/** BGP uses more next hops than the route has. */
export const fewerNextHopsThanUsedPaths = leafRule({
  id: 'fewer-next-hops-than-used-paths',
  title: 'Fewer next hops than Used paths',
  severity: 'warning',
  catalogue: [],
  symptomOf: ['F20', 'F21'],
  certainty: 'certain',
  docs: {
    what: 'Finds routes of BGP with fewer next hops than its Used paths have.',
    why: 'BGP believes that it spreads over all of them; traffic does not. The route table may lag behind, a next hop may be unresolved in the next-hop-group, or the datapath may be short of ECMP members.',
    limits:
      'Compares numbers of distinct next hops, so two paths with one next hop count once. The two reports are taken one after the other; a change in between looks the same.',
    references: [
      model(
        'srl_nokia-ip-route-tables, next-hop-group',
        'a member of a next-hop-group that is not resolved carries nothing',
      ),
      inferred(
        'how the reports are made',
        'each BGP next hop in use is one next hop of the route, and paths with one next hop count once',
      ),
    ],
    examples: ['third-next-hop-missing', 'fib-operation-pending'],
  },
  needs: ['bgpRoutes', 'routeTable'],
  explainedBy: [
    'combined-ecmp-too-narrow',
    'incomplete-report',
    'fib-operation-failed',
    'fib-operation-pending',
    'resilient-hash-width',
    'next-hop-group-impaired',
  ],
  remedies: [SEE_NEXT_HOP_GROUPS],
  evaluate: ({ facts }) => {
    const counted = nextHopCount(facts);
    if (counted === null || counted.installed >= counted.wanted.length) return [];
    return [
      {
        path: null,
        message: counts(counted),
        evidence: countsQuoted(facts, counted),
        notes: [...missing(counted), APART],
        remedies: filledFor(facts, [SEE_NEXT_HOP_GROUPS]),
      },
    ];
  },
});

function missing({ wanted, route }: Counted): readonly string[] {
  const there = addressesOf(route);
  const absent = wanted.filter((address) => there?.includes(address) === false);
  const are = verb(absent.length, 'is', 'are');
  return absent.length === 0 ? [] : [`${list(absent)} ${are} not among the next hops of the route`];
}
