import { COMMANDS } from '#facts/commands.js';
import type { Remedy } from '#findings/finding.js';
import { configure, inspect, spelled } from './remedies.js';

/** What to do where EVPN and the paths of nodes compete for one prefix. */

const NI = 'set / network-instance {network-instance} protocols';
const POLICY = 'set / routing-policy policy {policy}';

/** One below the preference of EVPN, so that the route table decides before AS paths are compared. */
export const PREFER_EBGP = configure(
  'prefer paths of eBGP peers over EVPN routes, on every leaf of the prefix',
  [`${NI} bgp preference ebgp {preference}`],
  '>=21.3',
  'it applies to every eBGP route of this network-instance: a peer that announces prefixes of the fabric would win over EVPN, so filter what peers may announce',
);

export const PREFER_IBGP = configure(
  'the same for nodes that peer by iBGP',
  [`${NI} bgp preference ibgp {preference}`],
  '>=21.3',
  'it applies to every iBGP route of this network-instance',
);

/** What wins over a preference; zero is for the routes of the leaf's own interfaces. */
export const justBelow = (preference: number | null): number =>
  Math.max(1, (preference ?? DEFAULT_PREFERENCE) - 1);

/** Of EVPN and of BGP alike. */
const DEFAULT_PREFERENCE = 170;

const TELLS_LESS =
  'the nodes no longer learn the routes of other leaves over BGP: give them a default route first';

/** A copy is there because a policy in use accepts it. */
export const KEEP_EVPN_OUT = keepEvpnOut('');

/** Without the copy BGP chooses among the nodes; the route table still has to prefer the result. */
export const AND_KEEP_EVPN_OUT = keepEvpnOut('and ');

function keepEvpnOut(lead: string): readonly Remedy[] {
  return spelled(
    `${lead}keep EVPN routes out of what the nodes are told, so that BGP holds no copy of them: add a statement to the export policy in use`,
    `statement 10 may be taken: use a free number, ahead of what accepts the routes; others may use the policy, too; ${TELLS_LESS}`,
    {
      '>=21.3 <22.11': [
        `${POLICY} statement 10 match protocol bgp-evpn`,
        `${POLICY} statement 10 action reject`,
      ],
      '>=22.11': [
        `${POLICY} statement 10 match protocol bgp-evpn`,
        `${POLICY} statement 10 action policy-result reject`,
      ],
    },
  );
}

/** Where the policy in use is one that others need as it is. */
export const GIVE_OWN_POLICY = spelled(
  'or give the group a policy of its own with such a statement',
  `the line takes the place of the export policy that the group has now: the new one has to hold all that is still needed of it; ${TELLS_LESS}`,
  {
    '>=21.3 <24.7': [`${NI} bgp group {group} export-policy {new-policy}`],
    '>=24.7': [`${NI} bgp group {group} export-policy [ {new-policy} ]`],
  },
);

export const COMBINE_ECMP = configure(
  'or let the paths of BGP and EVPN share the load, on one leaf only',
  [`${NI} bgp-vpn combined-ecmp`, `${NI} bgp-evpn bgp-instance 1 ecmp {evpn-width}`],
  '>=24.7',
  'loops: what arrives over EVPN may be sent back over EVPN, so two leaves that both combine can pass a packet back and forth until its TTL ends; only routes with equal preference, local preference, AS path, origin and MED are merged; the width is the smallest of the limits of BGP and EVPN; and the platform must have the feature (7220 IXR, 7250 IXR, 7730 SXR)',
);

/** Up to 8 in every release. */
export const EVPN_WIDTH = 8;

const RIB = 'info from state network-instance {network-instance} bgp-rib';

/** The key `origin-protocol` of the local path names the protocol it came from. */
export const SEE_ORIGIN_PROTOCOL = [
  inspect(
    'prove where the local path comes from: `origin-protocol` says it',
    [`${RIB} {family} local-rib routes {prefix} neighbor * origin-protocol *`],
    '>=21.3 <22.11',
  ),
  inspect(
    'prove where the local path comes from: `origin-protocol` says it',
    [
      `${RIB} afi-safi {family} {family} local-rib routes {prefix} neighbor * origin-protocol * path-id *`,
    ],
    '>=22.11 <23.7',
  ),
  inspect(
    'prove where the local path comes from: `origin-protocol` says it',
    [
      `${RIB} afi-safi {family} {family} local-rib route {prefix} neighbor * origin-protocol * path-id *`,
    ],
    '>=23.7',
  ),
] as const;

const TO_SEVERAL = 'traffic of every EVPN route with several equal next hops spreads anew';

/** How many leaves may share the load; up to 24.3 no more than 8. */
export const WIDEN_EVPN = spelled('let several leaves share the load of EVPN routes', TO_SEVERAL, {
  '>=21.3 <24.3': [`${NI} bgp-evpn bgp-instance 1 ecmp 8`],
  '>=24.3': [`${NI} bgp-evpn bgp-instance 1 ecmp 64`],
});

export const SEE_EVPN_CONFIGURATION = inspect('see what EVPN is configured to do', [
  'info from running network-instance {network-instance} protocols bgp-evpn',
  'info from running network-instance {network-instance} protocols bgp-vpn',
]);

const RD =
  'network-instance {network-instance} protocols bgp-vpn bgp-instance 1 route-distinguisher';
const ANNOUNCED_ANEW =
  'the leaf withdraws its routes of this network-instance and announces them anew';

/** Without one configured the leaf makes it of its own address and the EVI. */
export const OWN_DISTINGUISHER = [
  configure(
    'give each leaf a route distinguisher of its own: without a configured one it makes it of its own address',
    [`delete / ${RD}`],
    '>=21.3',
    ANNOUNCED_ANEW,
  ),
  configure(
    'or configure one that no other leaf has',
    [`set / ${RD} rd {route-distinguisher}`],
    '>=21.3',
    ANNOUNCED_ANEW,
  ),
] as const;

export const ENABLE_EVPN = configure(
  'enable EVPN in the network-instance, if it was not disabled on purpose',
  [`${NI} bgp-evpn bgp-instance 1 admin-state enable`],
  '>=21.3',
  'the leaf announces its routes of this network-instance, and takes those of others in: traffic moves at once',
);

export const SEE_EVPN_STATE = inspect(
  'see whether EVPN is up in the network-instance, and why not',
  [
    'info from state network-instance {network-instance} protocols bgp-evpn',
    'info from state network-instance {network-instance} protocols bgp-vpn',
    COMMANDS.fabricSessions,
  ],
);
