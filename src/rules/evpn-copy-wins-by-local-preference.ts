import type { BgpPath } from '#facts/bgp-route.js';
import { vtepsOf } from '#facts/evpn-announced.js';
import { importedTo } from '#facts/evpn-imported.js';
import type { InstalledRoute } from '#facts/leaf.js';
import { ownerPlace } from '#facts/leaf-selectors.js';
import { list, paths } from '#text/words.js';
import { evpnCopyWinningAt } from './evpn-copy.js';
import { justBelow, PREFER_EBGP, PREFER_IBGP, SEE_ORIGIN_PROTOCOL } from './evpn-remedies.js';
import type { Lost } from './lost-at-step.js';
import { ladderStep } from './references.js';
import { type Draft, filledFor, leafRule, type Quote, quote, type ViewWith } from './rule.js';

const REMEDIES = [PREFER_EBGP, PREFER_IBGP, ...SEE_ORIGIN_PROTOCOL] as const;

/** A copy of the EVPN route wins over the paths of the nodes by its higher local preference. */
export const evpnCopyWinsByLocalPreference = leafRule({
  id: 'evpn-copy-wins-by-local-preference',
  title: 'EVPN copy wins by local preference',
  severity: 'error',
  catalogue: ['F41'],
  certainty: 'likely',
  docs: {
    what: 'Finds prefixes where a local path is the best one by its local preference, while the route in use is of EVPN.',
    why: 'Another leaf, or a policy of `bgp-vpn` here, raised the local preference of the EVPN route. Its copy in BGP then beats every path of a node before AS paths are compared, BGP installs nothing, and the leaf sends all traffic to another one.',
    limits:
      'BGP routes do not print the protocol a local path came from: that the route in use is of EVPN shows it, `origin-protocol` in the state proves it. Who raised the local preference is on the other leaf or in its policies.',
    references: [ladderStep('rtm-pref'), ladderStep('local-pref')],
    examples: ['evpn-copy-wins-by-local-preference'],
  },
  needs: ['bgpRoutes', 'routeTable'],
  remedies: REMEDIES,
  evaluate: (view) => {
    const copy = evpnCopyWinningAt('local-pref', view);
    return copy === null ? [] : [draft(view.facts, copy.route, copy.best, copy.losers)];
  },
});

type Facts = ViewWith<'bgpRoutes' | 'routeTable'>['facts'];

function draft(
  facts: Facts,
  route: InstalledRoute,
  best: BgpPath,
  losers: readonly [Lost, ...Lost[]],
): Draft {
  const { bgpRoutes, routeTable } = facts;
  const [{ path, cause }] = losers;
  const far = route.nextHops.map(({ address, text }) => address ?? text);
  return {
    path: null,
    message: `path ${best.number}, from no neighbor and with local preference ${cause.best} against ${list([...new Set(losers.map((one) => String(one.cause.mine)))])}, shuts out ${paths(losers.map((one) => one.path.number))}; by all that these reports show, it is a copy of the EVPN route of ${list(far)}`,
    evidence: [
      quote(bgpRoutes, best.spans.localPreference, `path ${best.number}: its local preference`),
      quote(bgpRoutes, best.spans.neighbor, `path ${best.number} comes from no neighbor`),
      quote(bgpRoutes, path.spans.localPreference, `path ${path.number}: its local preference`),
      quote(routeTable, ownerPlace(route), 'the route in use is of EVPN'),
      ...announcedWith(facts, route, best),
    ],
    notes: [],
    remedies: filledFor(facts, REMEDIES, { preference: justBelow(route.preference) }),
  };
}

/** The EVPN route that arrived with this local preference. */
function announcedWith(
  facts: Facts,
  route: InstalledRoute,
  { localPreference }: BgpPath,
): readonly Quote[] {
  const vteps = vtepsOf(route) ?? [];
  const [found] = (importedTo(facts) ?? []).filter(
    ({ path: { nextHop, ...path } }) =>
      nextHop !== null && vteps.includes(nextHop) && path.localPreference === localPreference,
  );
  return found === undefined
    ? []
    : [quote(found.told, found.path.spans.localPreference, 'the EVPN route arrived with it')];
}
