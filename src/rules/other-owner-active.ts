import { isLocal } from '#decision/printed.js';
import { entriesAt, spotAt } from '#facts/config-nodes.js';
import type { InstalledRoute, LeafFacts } from '#facts/leaf.js';
import {
  activeRoute,
  isFromBgp,
  isFromEvpn,
  isOwnerPrinted,
  isValid,
  ownerOf,
  ownerPlace,
} from '#facts/leaf-selectors.js';
import { canonicalPrefix } from '#facts/prefix.js';
import type { Remedy } from '#findings/finding.js';
import { justBelow, PREFER_EBGP, PREFER_IBGP } from './evpn-remedies.js';
import { DEFAULT_PREFERENCES, LOWER_PREFERENCE_WINS } from './references.js';
import { DELETE_STATIC, elsewhere, SEE_ROUTES } from './remedies.js';
import { filledFor, leafRule, type Quote, quote } from './rule.js';

const MOVE_ADDRESS = elsewhere(
  'take the address out of the connected subnets, or stop answering ARP for it (MetalLB: no L2Advertisement beside the BGPAdvertisement)',
);

/** The route in use belongs to another owner than BGP. */
export const otherOwnerActive = leafRule({
  id: 'other-owner-active',
  title: 'Another owner holds the route',
  severity: 'warning',
  catalogue: ['F15'],
  certainty: 'certain',
  docs: {
    what: 'Finds prefixes with valid paths of neighbors whose active route belongs to another owner.',
    why: 'BGP paths carry traffic only while BGP owns the route. A static route that was left over (preference 5), an ARP entry of an address inside a connected subnet (preference 1), an aggregate of the same length, or EVPN takes the prefix away.',
    limits:
      'Says who owns the route, not who configured it; the line of a static route or of an aggregate is quoted where the configuration is given.',
    references: [LOWER_PREFERENCE_WINS, DEFAULT_PREFERENCES],
    examples: ['address-answered-by-arp', 'static-route-in-front', 'leaf1-evpn-path-is-shorter'],
  },
  needs: ['bgpRoutes', 'routeTable'],
  explainedBy: ['evpn-copy-shuts-out-bgp-paths', 'evpn-copy-wins-by-local-preference'],
  remedies: [SEE_ROUTES, DELETE_STATIC, MOVE_ADDRESS, PREFER_EBGP, PREFER_IBGP],
  evaluate: ({ facts }) => {
    const { bgpRoutes, routeTable } = facts;
    const heard = bgpRoutes.report.paths.filter((path) => isValid(path) && !isLocal(path));
    const active = activeRoute(facts);
    const [first] = heard;
    if (first === undefined || active === null) return [];
    // Where neither owner nor type is printed it may be BGP that holds it.
    if (!isOwnerPrinted(active) || isFromBgp(active)) return [];
    const { routeOwner, routeType, preference } = active;
    // Where no owner is printed, the type stands for it already.
    const words = [
      ...(routeType === null || routeOwner === null ? [] : [`type \`${routeType}\``]),
      ...(preference === null ? [] : [`preference ${preference}`]),
    ].join(', ');
    return [
      {
        path: null,
        message: `\`${ownerOf(active)}\`, not BGP, owns the route${words === '' ? '' : `: ${words}`}`,
        evidence: [
          quote(routeTable, ownerPlace(active), 'the owner of the active route'),
          quote(bgpRoutes, first.spans.flags, `path ${first.number} is valid, too`),
          ...configuredIn(facts, active),
        ],
        notes: [],
        remedies: filledFor(facts, remediesFor(active), { preference: justBelow(preference) }),
      },
    ];
  },
});

/** The list in which a network-instance configures routes of a type. */
const LISTS: Readonly<Record<string, string>> = {
  static: 'static-routes',
  aggregate: 'aggregate-routes',
};

/** The line that configures the route, where a configuration at hand prints it. */
function configuredIn(
  { instanceConfig, networkInstance, prefix }: LeafFacts,
  active: InstalledRoute,
): readonly Quote[] {
  const list = LISTS[typeOf(active)];
  if (list === undefined) return [];
  const way = ['network-instance', networkInstance ?? '', list];
  const found = (instanceConfig ?? []).flatMap((tree) =>
    entriesAt(spotAt(tree.report, way), 'route')
      .filter(({ value }) => canonicalPrefix(value.way.at(-1) ?? '') === prefix)
      .map(({ span, path }) => quote(tree, span, `it is configured: \`${path}\``)),
  );
  return found.slice(0, 1);
}

/** `static`, where the oldest prints have `static_route_mgr` alone. */
const typeOf = ({ routeType, routeOwner }: InstalledRoute): string =>
  (routeType ?? routeOwner ?? '').replace(/_.*$/, '');

function remediesFor(active: InstalledRoute): readonly Remedy[] {
  if (isFromEvpn(active)) return [PREFER_EBGP, PREFER_IBGP];
  const type = typeOf(active);
  if (type === 'static') return [DELETE_STATIC];
  return type.startsWith('arp') ? [MOVE_ADDRESS] : [SEE_ROUTES];
}
