import { isLocal } from '#decision/printed.js';
import type { InstalledRoute } from '#facts/leaf.js';
import { inspect, KEEP_EVPN_OUT, PREFER_EBGP } from './remedies.js';
import { type Draft, filledFor, type LeafRule, type LeafView, quote } from './rule.js';
import { paths, verb } from './words.js';

const PROOF = inspect('prove where the local path comes from', [
  'info from state network-instance {network-instance} bgp-rib afi-safi {family}',
]);

/** An EVPN route, copied into BGP by an export policy, wins by its empty AS path. */
export const evpnCopyShutsOutBgpPaths: LeafRule = {
  id: 'evpn-copy-shuts-out-bgp-paths',
  title: 'EVPN copy shuts out BGP paths',
  severity: 'error',
  scope: 'leaf',
  catalogue: ['F01', 'F33'],
  docs: {
    what: 'Finds prefixes where a local copy of an EVPN route is the best path and the paths of the nodes lose to it by AS path length.',
    why: 'An export policy that accepts everything also pulls EVPN routes into the BGP table (neighbor 0.0.0.0). The copy has an empty AS path, so with equal preferences it beats every path of a node. BGP then installs nothing, the leaf announces no EVPN route of its own, and the state locks in: whichever leaf was first keeps all traffic.',
    limits:
      'The reports do not print the protocol a local path came from. That the active route is the EVPN one, while the best BGP path is local, shows it; the BGP state of the leaf (origin-protocol) proves it.',
    references: ['docs/decision.md', 'RFC 4271 section 9.1'],
    examples: ['leaf1-evpn-path-is-shorter'],
  },
  needs: ['bgpRoutes', 'routeTable'],
  remedies: [PREFER_EBGP, ...KEEP_EVPN_OUT, PROOF],
  evaluate: (view) => {
    const route = view.facts.routeTable?.report.find(
      ({ active, routeType }) => active !== false && routeType === 'bgp-evpn',
    );
    return route === undefined ? [] : found(view, route);
  },
};

function found(view: LeafView, route: InstalledRoute): readonly Draft[] {
  const { facts, judgement } = view;
  const { bgpRoutes, routeTable } = facts;
  const best = judgement?.best ?? null;
  const losers =
    judgement?.paths.filter(
      ({ path, cause }) => cause?.step === 'as-path-length' && !isLocal(path),
    ) ?? [];
  if (
    best === null ||
    !isLocal(best) ||
    losers.length === 0 ||
    bgpRoutes === undefined ||
    routeTable === undefined
  )
    return [];
  const numbers = losers.map(({ path }) => path.number);
  const [first] = losers;
  const far = route.nextHops.map(({ address, text }) => address ?? text).join(', ');
  return [
    {
      path: null,
      message: `the EVPN route of ${far}, copied into BGP as path ${best.number} with an empty AS path, shuts out ${paths(numbers)}`,
      evidence: [
        quote(bgpRoutes, best.spans.neighbor, `path ${best.number} is a local copy`),
        quote(bgpRoutes, best.spans.asPath ?? best.spans.origin, 'its AS path is empty: length 0'),
        quote(
          bgpRoutes,
          first?.path.spans.asPath,
          `path ${first?.path.number}: length ${first?.cause?.mine}`,
        ),
        quote(routeTable, route.spans.routeOwner, 'the route in use belongs to EVPN'),
      ],
      notes: [
        `${paths(numbers)} ${verb(numbers.length, 'has', 'have')} no part in forwarding on this leaf, and the leaf announces no EVPN route of its own for them`,
        'the report does not print the protocol of the local path; `origin-protocol bgp-evpn` in the BGP state of the leaf would prove it',
      ],
      remedies: remediesFor(view, route),
    },
  ];
}

function remediesFor({ facts }: LeafView, { preference }: InstalledRoute): Draft['remedies'] {
  const below = preference === null || preference < 2 ? 169 : preference - 1;
  return filledFor(facts, [PREFER_EBGP, ...KEEP_EVPN_OUT, PROOF], { preference: below });
}
