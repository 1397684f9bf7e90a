import { grouped } from '#text/grouped.js';
import type { NeighborRow } from './bgp-neighbor.js';
import type { NeighborDetail } from './bgp-neighbor-detail.js';
import type { LeafFacts } from './leaf.js';
import { canonicalPrefix } from './prefix.js';
import { saidIn } from './said.js';
import type { Session, SessionReport } from './session.js';
import { statesOf } from './session-states.js';
import type { Told } from './told.js';

/** What reports of sessions hold. */
type Leaf = Pick<LeafFacts, 'sessions' | 'sessionDetails' | 'bgpConfig' | 'networkInstance'>;

/** The sessions of the network-instance, in the order in which reports print them. */
export const sessionsOf = (leaf: Leaf): readonly Session[] => tableOf(leaf).sessions;

/** The sessions of a leaf, and the same by address. */
interface Table {
  readonly sessions: readonly Session[];
  readonly byAddress: ReadonlyMap<string, Session>;
}

/** Rules ask for one session after the other, and a leaf may have thousands: each leaf is read once. */
const TABLES = new WeakMap<Leaf, Table>();

function tableOf(leaf: Leaf): Table {
  const known = TABLES.get(leaf);
  if (known !== undefined) return known;
  const sessions = readSessions(leaf);
  const inOrder = sessions.map((one) => [canonicalPrefix(one.peer), one] as const);
  const table = { sessions, byAddress: new Map(inOrder.toReversed()) }; // the first one of an address counts
  TABLES.set(leaf, table);
  return table;
}

function readSessions(leaf: Leaf): readonly Session[] {
  const reports = [
    ...detailsOf(leaf).map(ofDetail),
    ...firstOfEach(statesOf(leaf), ({ peer }) => peer),
    ...(leaf.sessions?.report.rows ?? []).map((row) => ofRow(row, leaf.sessions)),
  ];
  const byPeer = grouped(reports, ({ peer }) => peer);
  return [...byPeer].map(([peer, told]) => merged(peer, told));
}

/** The details of each session once: those that were told last. */
export const detailsOf = ({
  sessionDetails = [],
}: Pick<LeafFacts, 'sessionDetails'>): readonly Told<NeighborDetail>[] =>
  firstOfEach(sessionDetails.toReversed(), ({ report }) => report.peer).toReversed();

const firstOfEach = <T>(all: readonly T[], nameOf: (one: T) => string): readonly T[] =>
  [...grouped(all, nameOf).values()].map(([first]) => first);

/** The session with an address; null: no report tells of it. */
export const sessionWith = (leaf: Leaf, address: string | null): Session | null =>
  address === null ? null : (tableOf(leaf).byAddress.get(canonicalPrefix(address)) ?? null);

export const isSameAddress = (one: string, other: string): boolean =>
  one === other || canonicalPrefix(one) === canonicalPrefix(other);

function ofRow(row: NeighborRow, sessions: Told<unknown> | undefined): SessionReport {
  const told = sessions ?? { file: '', span: row.span };
  return {
    ...NOTHING,
    peer: row.peer,
    group: saidIn(told, row.group, row.spans.group),
    peerAs: saidIn(told, row.peerAs, row.spans.peerAs),
    state: saidIn(told, row.state, row.spans.state),
    disabled: row.flags.includes('disabled') ? { value: true, told, span: row.spans.flags } : null,
    dynamic: row.flags.includes('dynamic'),
  };
}

function ofDetail(told: Told<NeighborDetail>): SessionReport {
  const { report } = told;
  const { adminState, spans, underMaintenance } = report;
  return {
    peer: report.peer,
    group: saidIn(told, report.group, report.spans.group),
    peerAs: saidIn(told, report.remoteAs, report.spans.remoteAs),
    localAs: saidIn(told, report.localAs, report.spans.localAs),
    state: saidIn(told, report.sessionState, report.spans.sessionState),
    disabled: adminState === 'disable' ? { value: true, told, span: spans.adminState } : null,
    dynamic: report.type === null ? null : report.type === 'dynamic',
    lastEvent: saidIn(told, report.lastEvent, report.spans.lastEvent),
    errors: [
      {
        by: 'peer',
        code: saidIn(told, report.lastError, report.spans.lastError),
        subcode: saidIn(told, report.lastSubError, report.spans.lastSubError),
      },
    ],
    transitions: saidIn(told, report.flaps, report.spans.flaps),
    underMaintenance:
      underMaintenance === true ? { value: true, told, span: spans.underMaintenance } : null,
  };
}

const NOTHING: Omit<SessionReport, 'peer'> = {
  group: null,
  peerAs: null,
  localAs: null,
  state: null,
  disabled: null,
  dynamic: null,
  lastEvent: null,
  errors: [],
  transitions: null,
  underMaintenance: null,
};

/** The first report that tells a value counts: details, then state, then the list. */
function merged(peer: string, reports: readonly SessionReport[]): Session {
  const first = <T>(read: (report: SessionReport) => T | null): T | null =>
    reports.map(read).find((value) => value !== null) ?? null;
  const ups = new Set(
    reports.flatMap(({ state }) => (state === null ? [] : [state.value === 'established'])),
  );
  const [up = null] = ups;
  return {
    peer,
    up: ups.size === 1 ? up : null,
    group: first(({ group }) => group),
    peerAs: first(({ peerAs }) => peerAs),
    localAs: first(({ localAs }) => localAs),
    state: first(({ state }) => state),
    disabled: first(({ disabled }) => disabled),
    dynamic: first(({ dynamic }) => dynamic),
    lastEvent: first(({ lastEvent }) => lastEvent),
    errors: reports.flatMap(({ errors }) => errors),
    transitions: first(({ transitions }) => transitions),
    underMaintenance: first(({ underMaintenance }) => underMaintenance),
  };
}
