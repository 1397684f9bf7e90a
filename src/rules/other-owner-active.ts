import { isLocal } from '#decision/printed.js';
import type { InstalledRoute } from '#facts/leaf.js';
import { activeRoute, isFromBgp, isFromEvpn, isValid, ownerOf } from '#facts/leaf-selectors.js';
import type { Remedy } from '#findings/finding.js';
import { justBelow, PREFER_EBGP, PREFER_IBGP } from './evpn-remedies.js';
import { DEFAULT_PREFERENCES, LOWER_PREFERENCE_WINS } from './references.js';
import { DELETE_STATIC, elsewhere, SEE_ROUTES } from './remedies.js';
import { filledFor, leafRule, quote } from './rule.js';

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
    limits: 'Says who owns the route, not who configured it.',
    references: [LOWER_PREFERENCE_WINS, DEFAULT_PREFERENCES],
    examples: ['static-route-in-front', 'leaf1-evpn-path-is-shorter'],
  },
  needs: ['bgpRoutes', 'routeTable'],
  explainedBy: ['evpn-copy-shuts-out-bgp-paths'],
  remedies: [SEE_ROUTES, DELETE_STATIC, MOVE_ADDRESS, PREFER_EBGP, PREFER_IBGP],
  evaluate: ({ facts }) => {
    const { bgpRoutes, routeTable } = facts;
    const heard = bgpRoutes.report.paths.filter((path) => isValid(path) && !isLocal(path));
    const active = activeRoute(facts);
    const [first] = heard;
    if (first === undefined || active === null || isFromBgp(active)) return [];
    const { routeType, preference, spans } = active;
    const words = [
      ...(routeType === null ? [] : [`type \`${routeType}\``]),
      ...(preference === null ? [] : [`preference ${preference}`]),
    ].join(', ');
    return [
      {
        path: null,
        message: `\`${ownerOf(active)}\`, not BGP, owns the route${words === '' ? '' : `: ${words}`}`,
        evidence: [
          quote(
            routeTable,
            spans.routeOwner ?? spans.routeType ?? active.span,
            'the owner of the active route',
          ),
          quote(bgpRoutes, first.spans.flags, `path ${first.number} is valid, too`),
        ],
        notes: [],
        remedies: filledFor(facts, remediesFor(active), { preference: justBelow(preference) }),
      },
    ];
  },
});

function remediesFor(active: InstalledRoute): readonly Remedy[] {
  if (isFromEvpn(active)) return [PREFER_EBGP, PREFER_IBGP];
  const type = (active.routeType ?? active.routeOwner ?? '').replace(/_.*$/, '');
  if (type === 'static') return [DELETE_STATIC];
  return type.startsWith('arp') ? [MOVE_ADDRESS] : [SEE_ROUTES];
}
