import type {
  NeighborDetailValues,
  NeighborFamilyValues,
  NeighborMessages,
  NeighborTimer,
} from '#facts/bgp-neighbor-detail.js';
import { wrapped } from './cell.js';
import { type Printed, printed } from './json-printed.js';

/** A session without places. */
export type PlainNeighborDetail = NeighborDetailValues & {
  readonly timers: readonly NeighborTimer[];
  readonly messages: readonly NeighborMessages[];
  readonly families: readonly NeighborFamilyValues[];
};

/** `show … protocols bgp neighbor X detail` as the router prints it. It knows nothing of the grammar. */
export function neighborDetailText(told: PlainNeighborDetail, width: number): string {
  const rule = '-'.repeat(width);
  const double = '='.repeat(Math.max(5, width - 4));
  return [
    rule,
    ...headOf(told),
    rule,
    ...stateOf(told),
    rule,
    ...historyOf(told),
    rule,
    ...restartOf(told),
    rule,
    '           Timer                 Configured      Operational                 Next',
    double,
    ...told.timers.flatMap(timerLines),
    rule,
    `Cap Sent:  ${told.capabilitiesSent.join(' ')}`,
    `Cap Recv:  ${told.capabilitiesReceived.join(' ')}`,
    rule,
    '      Messages                  Sent                  Received                  Last',
    double,
    ...told.messages.map(
      ({ name, sent, received }) => `${name.padEnd(33)}${`${sent}`.padEnd(24)}${received}`,
    ),
    rule,
    ...told.families.flatMap((family) => [...familyLines(family), rule]),
    '',
  ].join('\n');
}

const headOf = (told: PlainNeighborDetail): readonly string[] => [
  `Peer : ${told.peer}, remote AS: ${told.remoteAs}, local AS: ${told.localAs}, peer-type : ${told.peerType}`,
  `Type : ${told.type}`,
  `Description : ${none(told.description)}`,
  `Group : ${told.group}`,
  `Export policies : ${policies(told.exportPolicies)}`,
  `Import policies: ${policies(told.importPolicies)}`,
  `Under maintenance: ${truth(told.underMaintenance)}`,
  `Maintenance group: ${told.maintenanceGroup ?? ''}`,
];

const stateOf = (told: PlainNeighborDetail): readonly string[] => [
  `Admin-state is ${told.adminState}, session-state is ${told.sessionState}${told.uptime === null ? '' : `, up for ${told.uptime}`}`,
  `TCP connection is 192.0.2.1 [179] -> ${told.peer} [41511]`,
  'TCP-MD5 authentication is disabled',
  '0 messages in input queue, 0 messages in output queue',
];

const historyOf = (told: PlainNeighborDetail): readonly string[] => [
  `Last-state was ${told.lastState}, last-event was ${told.lastEvent}, ${told.flaps} peer-flaps`,
  `Last received Notification was Error: ${none(told.lastError)} SubError: ${none(told.lastSubError)}`,
  `Failure detection: BFD is ${truth(told.bfd)}, fast-failover is ${truth(told.fastFailover)}`,
];

const restartOf = (told: PlainNeighborDetail): readonly string[] => [
  'Graceful Restart',
  `   Admin State : ${told.gracefulRestart}`,
  '   Restarts by the peer : None',
  '   Last restart : N/A',
  '   Peer requested restart-time : None',
  '   Stale routes time : None',
];

/** A name that is wider than its column goes on below it. */
function timerLines({ name, configured, operational, next }: NeighborTimer): readonly string[] {
  const [first = '', ...rest] = wrapped(name, 27);
  const numbers = `${`${configured ?? '-'}`.padEnd(17)}${`${operational ?? '-'}`.padEnd(24)}${next ?? '-'}`;
  return [`${first.padEnd(36)}${numbers}`, ...rest];
}

const TITLES: Readonly<Record<string, string>> = {
  'ipv4-unicast': 'Ipv4-unicast',
  'ipv6-unicast': 'Ipv6-unicast',
  evpn: 'Evpn-unicast',
};

const familyLines = (one: NeighborFamilyValues): readonly string[] => [
  `${TITLES[one.family] ?? one.family} AFI/SAFI`,
  `    End of RIB                     : ${none(one.endOfRib.join(', ') || null)}`,
  `    Received routes                : ${none(one.received)}`,
  `    Rejected routes                : ${none(one.rejected)}`,
  `    Active routes                  : ${none(one.active)}`,
  `    Advertised routes              : ${none(one.advertised)}`,
  `    Prefix-limit                   : ${one.prefixLimit} routes, warning at ${one.prefixLimitWarning}, prevent-teardown ${truth(one.preventTeardown)}`,
  `    Default originate              : ${none(one.defaultOriginate)}`,
  `    Advertise with IPv6 next-hops  : ${truth(one.ipv6NextHops)}`,
  '    Peer requested GR helper       : None',
  '    Peer preserved forwarding state: None',
];

const none = (value: number | string | null): string => `${value ?? 'None'}`;
const policies = (names: readonly string[]): string => none(names.join(', ') || null);
const truth = (value: boolean | null): string =>
  value === null ? 'N/A' : value ? 'True' : 'False';

/** The same with `| as json`, by names of the model, and the titles of the two tables. */
export const neighborDetailJson = (told: PlainNeighborDetail): Printed =>
  printed({
    'peer-address': told.peer,
    'peer-as': told.remoteAs,
    'local-as': printed({ 'as-number': told.localAs }),
    'peer-type': told.peerType,
    type: told.type,
    description: told.description,
    'peer-group': told.group,
    'export-policy': told.exportPolicies,
    'import-policy': told.importPolicies,
    'under-maintenance': told.underMaintenance,
    'maintenance-group': told.maintenanceGroup,
    'admin-state': told.adminState,
    'session-state': told.sessionState,
    uptime: told.uptime,
    'last-state': told.lastState,
    'last-event': told.lastEvent,
    'peer-flaps': told.flaps,
    'received-messages': printed({
      'last-notification-error-code': told.lastError,
      'last-notification-error-subcode': told.lastSubError,
    }),
    'failure-detection': printed({ 'enable-bfd': told.bfd, 'fast-failover': told.fastFailover }),
    'graceful-restart': printed({ 'admin-state': told.gracefulRestart }),
    'advertised-capabilities': told.capabilitiesSent,
    'received-capabilities': told.capabilitiesReceived,
    timers: told.timers.map(({ name, configured, operational, next }) =>
      printed({ Timer: name, Configured: configured, Operational: operational, Next: next }),
    ),
    messages: told.messages.map(({ name, sent, received }) =>
      printed({ Messages: name, Sent: sent, Received: received }),
    ),
    'afi-safi': told.families.map(familyJson),
  });

const familyJson = (one: NeighborFamilyValues): Printed =>
  printed({
    'afi-safi-name': one.family,
    'End of RIB': one.endOfRib.join(', '),
    'received-routes': one.received,
    'rejected-routes': one.rejected,
    'active-routes': one.active,
    'sent-routes': one.advertised,
    'prefix-limit': printed({
      'max-received-routes': one.prefixLimit,
      'warning-threshold-pct': one.prefixLimitWarning,
      'prevent-teardown': one.preventTeardown,
    }),
    'Default originate': one.defaultOriginate,
    'advertise-ipv6-next-hops': one.ipv6NextHops,
  });
