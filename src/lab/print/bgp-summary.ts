import type { SummaryFamilyValues } from '#facts/bgp-summary.js';
import { type Printed, printed } from './json-printed.js';
import type { PlainBgpSummary } from './plain.js';

/** `show … protocols bgp summary` as the router prints it. It knows nothing of the grammar. */
export function bgpSummaryText(
  told: PlainBgpSummary,
  { networkInstance, width }: { readonly networkInstance: string; readonly width: number },
): string {
  const rule = '-'.repeat(width);
  return [
    rule,
    `BGP is ${told.adminState} and ${told.operState} in network-instance "${networkInstance}"`,
    `Global AS number  : ${none(told.autonomousSystem)}`,
    `BGP identifier    : ${none(told.routerId)}`,
    rule,
    `  Total paths               : ${none(told.totalPaths)}`,
    `  Received routes           : ${none(told.receivedRoutes)}`,
    `  Received and active routes: ${none(told.activeRoutes)}`,
    `  Total UP peers            : ${none(told.upPeers)}`,
    `  Configured peers          : ${none(told.configuredPeers)}, ${none(told.disabledPeers)} are disabled`,
    `  Dynamic peers             : ${none(told.dynamicPeers)}`,
    ...Object.entries(told.extra).map(([label, words]) => `  ${label.padEnd(26)}: ${words}`),
    rule,
    'Default preferences',
    `  BGP Local Preference attribute: ${none(told.localPreference)}`,
    `  EBGP route-table preference   : ${none(told.ebgpPreference)}`,
    `  IBGP route-table preference   : ${none(told.ibgpPreference)}`,
    rule,
    `Wait for FIB install to advertise: ${truth(told.waitForFibInstall)}`,
    `Send rapid withdrawals           : ${none(told.rapidWithdrawals)}`,
    rule,
    ...told.families.flatMap((family) => [...familyLines(family), rule]),
    '',
  ].join('\n');
}

const familyLines = (one: SummaryFamilyValues): readonly string[] => [
  `${TITLES[one.family] ?? one.family} AFI/SAFI`,
  `    Received routes               : ${none(one.received)}`,
  `    Received and active routes    : ${none(one.active)}`,
  `    Max number of multipaths      : ${one.maximumPaths.length === 0 ? 'N/A' : maximaOf(one)}`,
  `    Multipath can transit multi AS: ${one.maximumPaths.length === 0 ? 'N/A' : truth(one.multipleAs)}`,
];

const TITLES: Readonly<Record<string, string>> = {
  'ipv4-unicast': 'Ipv4-unicast',
  'ipv6-unicast': 'Ipv6-unicast',
  evpn: 'EVPN-unicast',
};

/** Where there is no maximum, no blank stands behind the comma. */
const maximaOf = ({ maximumPaths }: SummaryFamilyValues): string =>
  maximumPaths.map(none).join(maximumPaths.includes(null) ? ',' : ', ');

const none = (value: number | string | null): string => `${value ?? 'None'}`;
const truth = (value: boolean | null): string =>
  value === null ? 'None' : value ? 'True' : 'False';

/** The same with `| as json`, by names of the model: the text is no box whose titles could be keys. */
export const bgpSummaryJson = (told: PlainBgpSummary): Printed =>
  printed({
    'admin-state': told.adminState,
    'oper-state': told.operState,
    'autonomous-system': told.autonomousSystem,
    'router-id': told.routerId,
    statistics: printed({
      'total-paths': told.totalPaths,
      'total-received-routes': told.receivedRoutes,
      'total-active-routes': told.activeRoutes,
      'up-peers': told.upPeers,
      'configured-peers': told.configuredPeers,
      'disabled-peers': told.disabledPeers,
      'dynamic-peers': told.dynamicPeers,
      ...told.extra,
    }),
    'local-preference': told.localPreference,
    preference: printed({ ebgp: told.ebgpPreference, ibgp: told.ibgpPreference }),
    'route-advertisement': printed({
      'wait-for-fib-install': told.waitForFibInstall,
      'rapid-withdrawal': told.rapidWithdrawals,
    }),
    'afi-safi': told.families.map(familyJson),
  });

const familyJson = ({
  family,
  received,
  active,
  multipleAs,
  maximumPaths,
}: SummaryFamilyValues): Printed => {
  const [first = null, second = null] = maximumPaths;
  return printed({
    'afi-safi-name': family,
    'received-routes': received,
    'active-routes': active,
    multipath:
      maximumPaths.length === 0
        ? null
        : printed({
            'allow-multiple-as': multipleAs,
            'max-paths-level-1': first ?? 'None',
            'max-paths-level-2': second ?? 'None',
          }),
  });
};
