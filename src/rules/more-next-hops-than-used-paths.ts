import { list, verb } from '#text/words.js';
import {
  APART,
  addressesOf,
  type Counted,
  counts,
  countsQuoted,
  nextHopCount,
} from './next-hop-count.js';
import { guide, inferred } from './references.js';
import { SEE_NEXT_HOP_GROUPS } from './remedies.js';
import { filledFor, leafRule } from './rule.js';

/** The route has more next hops than BGP uses. */
export const moreNextHopsThanUsedPaths = leafRule({
  id: 'more-next-hops-than-used-paths',
  title: 'More next hops than Used paths',
  severity: 'note',
  catalogue: [],
  certainty: 'certain',
  docs: {
    what: 'Finds routes of BGP with more next hops than its Used paths have.',
    why: 'A next hop that no Used path has comes from elsewhere: `combined-ecmp` with EVPN routes (24.7 on), or from a moment before or after the BGP report.',
    limits:
      'Backup next hops and the deeper lines of a resolving chain do not count: one next hop that resolves to several is still one here. The two reports are taken one after the other; a change in between looks the same.',
    references: [
      guide(
        '24.10 VPN Services Guide, combined ECMP',
        'a route of BGP holds EVPN next hops, too, where `combined-ecmp` is set',
      ),
      inferred(
        'how next hops resolve',
        'a next hop that is resolved by several others adds all of them',
      ),
    ],
    examples: ['evpn-beside-nodes', 'combined-with-evpn'],
  },
  needs: ['bgpRoutes', 'routeTable'],
  remedies: [SEE_NEXT_HOP_GROUPS],
  evaluate: ({ facts }) => {
    const counted = nextHopCount(facts);
    // A report that was cut may have lost the very paths that are looked for.
    if (counted === null || !facts.bgpRoutes.complete) return [];
    if (counted.installed <= counted.wanted.length) return [];
    return [
      {
        path: null,
        message: counts(counted),
        evidence: countsQuoted(facts, counted),
        notes: [...added(counted), APART],
        remedies: filledFor(facts, [SEE_NEXT_HOP_GROUPS]),
      },
    ];
  },
});

function added({ wanted, route }: Counted): readonly string[] {
  const more = route.nextHops.filter(
    ({ address }) => address !== null && !wanted.includes(address),
  );
  if (addressesOf(route) === null || more.length === 0) return [];
  const names = list(more.map(({ text }) => text));
  const tunnels = more.every(({ resolvedBy }) => resolvedBy?.type === 'vxlan');
  const evpn = tunnels ? ', and VXLAN resolves what is more: EVPN shares the load with BGP' : '';
  return [
    `${names} ${verb(more.length, 'is the next hop', 'are the next hops')} of no Used path${evpn}`,
  ];
}
