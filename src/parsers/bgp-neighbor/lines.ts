/*
 * The lines of the report, in any layout of blanks. What they say are their named groups, by the keys
 * of the facts.
 */

const COUNT = '(?:\\d+|None|N/A|-(?!-))';
const TRUTH = '(?:True|False|None|N/A)';
const CAPABILITY = '[\\dA-Z][\\w-]*[A-Z0-9](?!\\w)';
const END = '(?![^\\s,-])';

const line = (source: string): RegExp => new RegExp(source.replace(/ /g, '\\s+'), 'd');

/** What stands in front of the families. */
export const LINES: readonly RegExp[] = [
  // Type : static
  line('Type\\s*:\\s*(?<type>[a-z]+)'),
  // Description : None
  line('Description\\s*:[^\\S\\n]*(?<description>[^\\n]{0,300}?)(?=\\s*\\n|\\s+Group\\s*:)'),
  // Group : eBGP-underlay
  line('Group\\s*:\\s*(?<group>\\S+)'),
  // Export policies : export-all
  line(
    'Export policies\\s*:\\s*(?<exportPolicies>[^\\n]{1,900}?)(?=\\s+Import\\s+policies\\s*:|\\s*\\n)',
  ),
  // Import policies: import-all
  line(
    'Import policies\\s*:\\s*(?<importPolicies>[^\\n]{1,900}?)(?=\\s+Under\\s+maintenance\\s*:|\\s*\\n)',
  ),
  // Under maintenance: False
  line(`Under maintenance\\s*:\\s*(?<underMaintenance>${TRUTH})`),
  // Maintenance group:
  line('Maintenance group\\s*:(?:[^\\S\\n]*(?<maintenanceGroup>(?!-{3})\\S+?)(?=-{5}|\\s|$))?'),
  // Admin-state is enable, session-state is established, up for 0d:0h:59m:38s
  line(
    'Admin-state is (?<adminState>[\\w-]+), session-state is (?<sessionState>\\w+)(?:, (?:up|down) for (?<uptime>[\\w:]+))?',
  ),
  // TCP connection is 192.0.2.1 [179] -> 192.0.2.2 [41511]
  line('TCP connection is \\S+ \\[\\d+\\] -> \\S+ \\[\\d+\\]'),
  // TCP-MD5 authentication is disabled
  line('TCP-MD5 authentication is [a-z]+'),
  // 0 messages in input queue, 0 messages in output queue
  line('\\d+ messages in input queue, \\d+ messages in output queue'),
  // Last-state was active, last-event was recvOpen, 1 peer-flaps
  line(
    'Last-state was (?<lastState>\\w+), last-event was (?<lastEvent>\\w+), (?<flaps>\\d+) peer-flaps',
  ),
  // Last received Notification was Error: None SubError: None
  line(
    'Last received Notification was Error\\s*: (?<lastError>[\\w /-]{1,80}?) SubError\\s*: (?<lastSubError>[\\w /-]{1,80}?)(?=-{5}|\\s*\\n|\\s+Failure\\s+detection)',
  ),
  // Failure detection: BFD is False, fast-failover is True
  line(
    `Failure detection\\s*: BFD is (?<bfd>${TRUTH}), fast-failover is (?<fastFailover>${TRUTH})`,
  ),
  // Graceful Restart
  line('Graceful Restart(?!\\w)'),
  //    Admin State : disable
  line('Admin State\\s*:\\s*(?<gracefulRestart>[a-z]+)'),
  //    Restarts by the peer : None
  line(
    '(?:Restarts by the peer|Last restart|Peer requested restart-time|Stale routes time)\\s*:\\s*(?:None|N/A|[\\w:.]+)',
  ),
  // Cap Sent:  ROUTE_REFRESH 4-OCTET_ASN MP_BGP GRACEFUL_RESTART
  line(
    `Cap Sent\\s*:(?:[^\\S\\n]*(?<capabilitiesSent>${CAPABILITY}(?:[^\\S\\n]+${CAPABILITY})*))?`,
  ),
  line(
    `Cap Recv\\s*:(?:[^\\S\\n]*(?<capabilitiesReceived>${CAPABILITY}(?:[^\\S\\n]+${CAPABILITY})*))?`,
  ),
];

/** What stands below the title of a family. */
export const FAMILY_LINES: readonly RegExp[] = [
  //     End of RIB                     : sent, received
  line('End of RIB\\s*:\\s*(?<endOfRib>None|N/A|not sent|[a-z]+(?:\\s*,\\s*[a-z]+)*)'),
  line(`Received routes\\s*:\\s*(?<received>${COUNT})${END}`),
  line(`Rejected routes\\s*:\\s*(?<rejected>${COUNT})${END}`),
  line(`Active routes\\s*:\\s*(?<active>${COUNT})${END}`),
  line(`Advertised routes\\s*:\\s*(?<advertised>${COUNT})${END}`),
  //     Prefix-limit                   : 4294967295 routes, warning at 90, prevent-teardown False
  line(
    `Prefix-limit\\s*:\\s*(?<prefixLimit>${COUNT})(?: routes, warning at (?<prefixLimitWarning>\\d+|None|N/A), prevent-teardown (?<preventTeardown>${TRUTH}))?${END}`,
  ),
  line('Default originate\\s*:\\s*(?<defaultOriginate>[a-z]+|None|N/A)'),
  line(`Advertise with IPv6 next-hops\\s*:\\s*(?<ipv6NextHops>${TRUTH})`),
  line(`Peer requested GR helper\\s*:\\s*(?:${TRUTH}|[a-z]+)`),
  line(`Peer preserved forwarding state\\s*:\\s*(?:${TRUTH}|[a-z]+)`),
];

/** Whether a label is that of one of these lines. */
export const isLabel = (label: string): boolean => KNOWN.some((known) => known.test(label));

const KNOWN = [...LINES, ...FAMILY_LINES].flatMap(({ source }) => {
  const [label = '', value] = source.split('\\s*:', 2);
  return value === undefined ? [] : [new RegExp(`^(?:${label})$`)];
});
