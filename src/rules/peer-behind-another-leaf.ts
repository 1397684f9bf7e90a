import type { BgpPath } from '#facts/bgp-route.js';
import type { InstalledNextHop, InstalledRoute } from '#facts/leaf.js';
import { activeRoute, isFromTable } from '#facts/leaf-selectors.js';
import { isSameAddress } from '#facts/sessions.js';
import { NO_ROUTE, ROUTE_NOT_FROM_BGP } from './exemptions.js';
import { inferred, model } from './references.js';
import { elsewhere, SEE_NEXT_HOP } from './remedies.js';
import { type Draft, filledFor, leafRule, quote, type ViewWith } from './rule.js';

const PEER_NEARBY = elsewhere(
  'let nodes peer with an address that one leaf alone has, as its loopback, and choose the peers by rack (`nodeSelectors` of the `BGPPeer` in MetalLB); an anycast gateway is on every leaf',
);
const REMEDIES = [SEE_NEXT_HOP, PEER_NEARBY] as const;

/** Sessions with nodes that the leaf reaches through another leaf. */
export const peerBehindAnotherLeaf = leafRule({
  id: 'peer-behind-another-leaf',
  title: 'Peer behind another leaf',
  severity: 'note',
  catalogue: ['F45'],
  certainty: 'likely',
  docs: {
    what: 'Finds nodes whose session is with this leaf, while the route table reaches them by EVPN.',
    why: 'The node is attached to another leaf: its traffic crosses the fabric to this leaf and back. That happens where nodes peer with an anycast gateway over a stretched subnet, or moved.',
    limits:
      'Where nodes peer with several leaves on purpose, it is as it should be. Needs the detail report of the route table, which prints what resolves a next hop.',
    references: [
      model(
        'srl_nokia-ip-route-tables, next-hop resolving-route',
        'an indirect next hop names the route that resolves it, with its type',
      ),
      inferred(
        'EVPN routes are those of other leaves',
        'a host that is reached by `bgp-evpn` is attached to another leaf',
      ),
    ],
    examples: ['peer-behind-another-leaf'],
  },
  needs: ['bgpRoutes', 'routeTable'],
  exempt: [NO_ROUTE, ROUTE_NOT_FROM_BGP],
  lacks: ({ facts }) => (isFromTable(facts) ? ['routeTable'] : []),
  remedies: REMEDIES,
  evaluate: (view) => {
    const route = activeRoute(view.facts);
    if (route === null) return [];
    return route.nextHops.filter(isByEvpn).flatMap((hop) => {
      const path = view.facts.bgpRoutes.report.paths.find((one) => isOver(one, hop));
      return path === undefined ? [] : [draft(view, { route, path, hop })];
    });
  },
});

type View = ViewWith<'bgpRoutes' | 'routeTable'>;

const isByEvpn = ({ resolvedBy }: InstalledNextHop): boolean => resolvedBy?.type === 'bgp-evpn';

/** The node announces itself as next hop. */
const isOver = ({ neighbor, nextHop }: BgpPath, { address }: InstalledNextHop): boolean =>
  neighbor !== null && address !== null && neighbor === nextHop && isSameAddress(neighbor, address);

interface Found {
  readonly route: InstalledRoute;
  readonly path: BgpPath;
  readonly hop: InstalledNextHop;
}

function draft({ facts }: View, { route, path, hop }: Found): Draft {
  return {
    path: path.number,
    message: `the session with ${path.neighbor} is with this leaf, which reaches it by a route of EVPN`,
    evidence: [
      quote(facts.bgpRoutes, path.spans.neighbor, `path ${path.number} came over a session here`),
      quote(
        facts.routeTable,
        route.spans.nextHops ?? route.span,
        `${hop.text} is resolved by ${hop.resolvedBy?.prefix} (\`bgp-evpn\`)`,
      ),
    ],
    notes: [],
    remedies: filledFor(facts, REMEDIES, { 'next-hop': path.nextHop }),
  };
}
