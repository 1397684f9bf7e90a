import { isLocal } from '#decision/printed.js';
import type { BgpPath } from '#facts/bgp-route.js';
import { leavesAmong } from '#facts/combined.js';
import type { Announced } from '#facts/evpn-announced.js';
import { importedTo } from '#facts/evpn-imported.js';
import { evpnSettings } from '#facts/evpn-settings.js';
import { activeRoute, isUsed } from '#facts/leaf-selectors.js';
import type { Setting } from '#facts/multipath.js';
import { type AttributeDifference, differencesBetween } from '#facts/owners-compared.js';
import { list } from '#text/words.js';
import { combinedUntold } from './combined-asked.js';
import {
  hasRoute,
  IN_DEFAULT,
  NO_ROUTE,
  NOT_COMBINED,
  ROUTE_NOT_FROM_BGP,
  WITHOUT_EVPN,
} from './exemptions.js';
import { quoteSetting } from './quote-setting.js';
import { guide } from './references.js';
import { elsewhere } from './remedies.js';
import { type Draft, leafRule, quote, type ViewWith } from './rule.js';

const ALIGN = elsewhere(
  'make the attributes equal where they arise: by the import policies of the nodes on both leaves, or the policies of `bgp-vpn`',
);

/** `combined-ecmp` is on, and the routes of BGP and EVPN differ in what has to be equal. */
export const ownersNotCombined = leafRule({
  id: 'owners-not-combined',
  title: 'BGP and EVPN not combined',
  severity: 'warning',
  catalogue: ['F44'],
  certainty: 'likely',
  docs: {
    what: 'Finds BGP routes that share no load with the EVPN routes for the prefix although `combined-ecmp` is on, and the attributes in which the two differ.',
    why: 'Only paths with equal local preference, AS path, origin and MED are merged; one that differs leaves the route to one of the two alone. That BGP has it alone is what is found here.',
    limits:
      'Compares the best path of BGP with each EVPN route that this network-instance takes in. Where nothing printed differs it is silent: the platform may lack the feature. A MED of 0 beside none counts as no difference, since nobody knows.',
    references: [
      guide(
        '24.10, VPN Services Guide, Combined ECMP',
        'the paths of the owners must be equal in route-table preference, local preference, AS path, origin and MED',
      ),
    ],
    examples: ['owners-not-combined'],
  },
  needs: ['bgpRoutes', 'routeTable', 'evpnRoutes', 'evpnConfig'],
  exempt: [
    IN_DEFAULT,
    WITHOUT_EVPN,
    NOT_COMBINED,
    NO_ROUTE,
    ROUTE_NOT_FROM_BGP,
    {
      because: 'the route in use has other leaves among its next hops: it is combined',
      when: (facts) => hasRoute(facts, (route) => leavesAmong(route).length > 0),
    },
  ],
  lacks: ({ facts }) => combinedUntold(facts),
  remedies: [ALIGN],
  evaluate: ({ facts, judgement: { best } }) => {
    const { combinedEcmp } = evpnSettings(facts);
    if (combinedEcmp?.value !== true || activeRoute(facts) === null) return [];
    if (best === null || isLocal(best) || !isUsed(best)) return [];
    const compared = (importedTo(facts) ?? []).map((one) => ({
      one,
      differences: differencesBetween(best, one.path),
    }));
    const [first] = compared;
    const apart = compared.every(({ differences }) => differences.length > 0);
    return first === undefined || !apart ? [] : [draft(facts, { combinedEcmp, best }, first)];
  },
});

interface Found {
  readonly combinedEcmp: Setting<boolean>;
  readonly best: BgpPath;
}

interface Compared {
  readonly one: Announced;
  readonly differences: readonly AttributeDifference[];
}

function draft(
  facts: ViewWith<'bgpRoutes' | 'evpnRoutes'>['facts'],
  { combinedEcmp, best }: Found,
  { one, differences }: Compared,
): Draft {
  const values = differences.flatMap(({ key, name }) => [
    quote(facts.bgpRoutes, best.spans[key] ?? best.span, `path ${best.number}: its ${name}`),
    quote(one.told, one.path.spans[key] ?? one.path.span, `the EVPN route: its ${name}`),
  ]);
  const words = differences.map(({ name, bgp, evpn }) => `${name} (${bgp} against ${evpn})`);
  return {
    path: null,
    message: `\`combined-ecmp\` merges nothing: path ${best.number} and the EVPN route of ${one.path.nextHop} differ in ${list(words)}`,
    evidence: [quoteSetting(combinedEcmp), ...values],
    notes: [],
    remedies: [ALIGN],
  };
}
