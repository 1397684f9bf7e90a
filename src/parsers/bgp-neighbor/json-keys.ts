import { plain } from '#parsers/json/value.js';

/*
 * No capture shows which keys this report has in JSON. Beside the labels of the text the leaves of the
 * model are read whose value it prints; behind a slash stands what another key around it would change.
 */
const keys = (titles: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(titles).flatMap(([fact, names]) =>
      names.map((name) => [plain(name), fact] as const),
    ),
  );

/** What stands in front of the families, by the keys of the facts. */
export const OF_SESSION = keys({
  peer: ['Peer', 'peer-address'],
  remoteAs: ['remote AS', 'peer-as'],
  localAs: ['local AS', 'local-as', 'local-as/as-number'],
  peerType: ['peer-type'],
  type: ['Type'],
  description: ['Description'],
  group: ['Group', 'peer-group'],
  exportPolicies: ['Export policies', 'export-policy'],
  importPolicies: ['Import policies', 'import-policy'],
  underMaintenance: ['Under maintenance', 'under-maintenance'],
  maintenanceGroup: ['Maintenance group', 'maintenance-group'],
  adminState: ['admin-state'],
  sessionState: ['session-state'],
  uptime: ['Uptime'],
  lastState: ['last-state'],
  lastEvent: ['last-event'],
  flaps: ['peer-flaps'],
  lastError: ['received-messages/last-notification-error-code'],
  lastSubError: ['received-messages/last-notification-error-subcode'],
  bfd: ['BFD', 'enable-bfd'],
  fastFailover: ['fast-failover'],
  gracefulRestart: ['Graceful Restart/Admin State', 'graceful-restart/admin-state'],
  capabilitiesSent: ['Cap Sent', 'advertised-capabilities'],
  capabilitiesReceived: ['Cap Recv', 'received-capabilities'],
});

/** The same for a family. */
export const OF_FAMILY = keys({
  family: ['AFI/SAFI', 'afi-safi-name', 'Family'],
  endOfRib: ['End of RIB'],
  received: ['Received routes', 'received-routes'],
  rejected: ['Rejected routes', 'rejected-routes'],
  active: ['Active routes', 'active-routes'],
  advertised: ['Advertised routes', 'sent-routes'],
  prefixLimit: ['Prefix-limit', 'prefix-limit/max-received-routes'],
  prefixLimitWarning: ['prefix-limit/warning-threshold-pct'],
  preventTeardown: ['prefix-limit/prevent-teardown'],
  defaultOriginate: ['Default originate'],
  ipv6NextHops: ['Advertise with IPv6 next-hops', 'advertise-ipv6-next-hops'],
});

/** The rows of the two tables. */
export const OF_TIMER = keys({
  name: ['Timer'],
  configured: ['Configured'],
  operational: ['Operational'],
  next: ['Next'],
});
export const OF_MESSAGES = keys({
  name: ['Messages'],
  sent: ['Sent'],
  received: ['Received'],
  last: ['Last'],
});

const COUNT = /^(?:\d+|None|N\/A|-)$/;
const TRUTH = /^(?:true|false|None|N\/A)$/i;

/** The forms of values that are no words of their own. */
export const FORMS: Readonly<Record<string, RegExp>> = {
  ...{ remoteAs: COUNT, localAs: COUNT, flaps: COUNT, prefixLimit: COUNT },
  ...{ received: COUNT, rejected: COUNT, active: COUNT, advertised: COUNT, sent: COUNT },
  ...{ prefixLimitWarning: COUNT, configured: COUNT, operational: COUNT },
  ...{ underMaintenance: TRUTH, bfd: TRUTH, fastFailover: TRUTH },
  ...{ preventTeardown: TRUTH, ipv6NextHops: TRUTH },
};
