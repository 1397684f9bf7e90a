import { configuredFor, disabledBy, localAsTowards, wholeTree } from '#facts/config-sessions.js';
import { isWithin } from '#facts/release.js';
import type { ToldRow } from '#facts/resolving.js';
import type { Said } from '#facts/said.js';
import type { Session, SessionError } from '#facts/session.js';
import { sessionsOf } from '#facts/sessions.js';
import { isOnSubnet, routeTo, wholeTableFor } from '#facts/whole-table.js';
import { type LeafView, type Quote, quote, type ViewWith } from './rule.js';
import { type Concern, concernOf } from './session-concern.js';

/** What proves why a session is down. */
export interface Proof {
  readonly quotes: readonly [Quote, ...Quote[]];
  readonly notes: readonly string[];
}

/** A session that is down and concerns the prefix, under the rule that tells why. */
export interface DownSession {
  readonly session: Session;
  readonly concern: Concern;
  readonly rule: string;
  readonly proof: Proof;
}

type Leaf = LeafView['facts'];
type Prove = (leaf: Leaf, session: Session) => Proof | null;

/** By rule, the surest reason first; the last one is that nothing shows the reason. */
const REASONS: Readonly<Record<string, Prove>> = {
  'neighbor-disabled': disabled,
  // What the peer says of its own limit is about the routes of the leaf.
  'prefix-limit-exceeded': (_, { errors, ...session }) =>
    eventOrError(
      { ...session, errors: errors.filter(({ by }) => by === 'leaf') },
      'maxPrefixExceed',
      'Maximum Number of Prefixes Reached',
    ),
  'peer-as-refused': (_, session) => eventOrError(session, null, 'Bad Peer As'),
  'sessions-collide': (_, session) =>
    eventOrError(session, 'collisionResolution', 'Connection Collision Resolution'),
  'no-route-to-peer': withoutRoute,
  'hold-timer-expired': holdTimer,
  'multihop-missing': withoutMultihop,
  'session-down': unexplained,
};

/** Each session that is down and concerns the prefix, once, with what its reports prove. */
export function downSessions(
  view: ViewWith<'bgpRoutes'>,
  all: readonly LeafView[],
): readonly DownSession[] {
  return sessionsOf(view.facts).flatMap((session) => {
    const concern = session.up === false ? concernOf(view, all, session) : null;
    return concern === null ? [] : explained(view.facts, session, concern);
  });
}

function explained(leaf: Leaf, session: Session, concern: Concern): readonly DownSession[] {
  for (const [rule, prove] of Object.entries(REASONS)) {
    const proof = prove(leaf, session);
    if (proof !== null) return [{ session, concern, rule, proof }];
  }
  return [];
}

/** Where a value stands, as evidence. */
export const quoteSaid = ({ told, span }: Said<unknown>, label: string): Quote =>
  quote(told, span, label);

function disabled(leaf: Leaf, session: Session): Proof | null {
  const said = session.disabled;
  const quotes = [
    ...disabledBy(leaf, session).map((at) => quoteSaid(at.said, `\`${at.said.path}\``)),
    ...(said === null ? [] : [quoteSaid(said, `${session.peer} is disabled`)]),
  ];
  return proofOf(quotes, []);
}

function eventOrError(session: Session, event: string | null, subcode: string): Proof | null {
  const { lastEvent, errors, peer } = session;
  const named = event !== null && lastEvent?.value === event ? lastEvent : null;
  const quotes = [
    ...(named === null ? [] : [quoteSaid(named, `the last event of the session with ${peer}`)]),
    ...errors.flatMap((error) =>
      error.subcode?.value === subcode ? [quoteSaid(error.subcode, sentBy(error, peer))] : [],
    ),
  ];
  return proofOf(quotes, []);
}

function holdTimer(_: Leaf, { lastEvent, errors, peer }: Session): Proof | null {
  const quotes = [
    ...(lastEvent?.value === 'holdTime'
      ? [quoteSaid(lastEvent, `the last event of the session with ${peer}`)]
      : []),
    ...errors.flatMap((error) =>
      error.code?.value === 'Hold Timer Error' ? [quoteSaid(error.code, sentBy(error, peer))] : [],
    ),
  ];
  return proofOf(quotes, []);
}

const SENDERS = {
  leaf: 'notification sent to',
  peer: 'notification received from',
  null: 'the last notification of the session with',
} as const;

const sentBy = ({ by }: SessionError, peer: string): string => `${SENDERS[`${by}`]} ${peer}`;

function withoutRoute(leaf: Leaf, { peer }: Session): Proof | null {
  const table = wholeTableFor(leaf, peer);
  if (table === null || peer.includes('%') || routeTo(leaf, peer) !== null) return null;
  return {
    quotes: [
      { file: table.file, span: null, label: `no active route for ${peer} in this whole table` },
    ],
    notes: [],
  };
}

/** An eBGP peer behind a route: its TTL is 1 unless multihop is enabled. */
function withoutMultihop(leaf: Leaf, session: Session): Proof | null {
  const { peer } = session;
  const route = isWithin(releaseOf(leaf), SINCE) ? routeBehind(leaf, peer) : null;
  const whole = wholeTree(leaf);
  if (route === null || whole === null || !isEbgp(leaf, session)) return null;
  const multihop = configuredFor(leaf, session, 'multihop', 'admin-state');
  if (multihop?.value === 'enable') return null;
  return {
    quotes: [
      multihop === null
        ? {
            file: whole.file,
            span: null,
            label: `no \`multihop\` for ${peer} in this configuration`,
          }
        : quoteSaid(multihop, `\`${multihop.path}\``),
      quote(route.told, route.row.spans.routeType, `the leaf reaches ${peer} by this route`),
    ],
    notes: releaseOf(leaf) === null ? [UNTOLD_RELEASE] : [],
  };
}

/** The route to a peer on no subnet of the leaf. */
function routeBehind(leaf: Leaf, peer: string): ToldRow | null {
  const route = routeTo(leaf, peer);
  return route?.row.routeType == null || isOnSubnet(leaf, peer) !== false ? null : route;
}

function isEbgp(leaf: Leaf, session: Session): boolean {
  const localAs = session.localAs ?? localAsTowards(leaf, session);
  const { peerAs } = session;
  return localAs !== null && peerAs !== null && localAs.value !== peerAs.value;
}

/** Older releases have no `multihop`: sessions come up behind a route without it. */
const SINCE = '>=21.11';
const UNTOLD_RELEASE =
  'up to 21.6 there is no `multihop`, and none is needed: the release of this leaf is not told';

const releaseOf = ({ version }: Leaf): string | null => version?.report.release ?? null;

function unexplained(
  _: Leaf,
  { state, lastEvent, errors, transitions, peer }: Session,
): Proof | null {
  return proofOf(
    [
      ...(state === null ? [] : [quoteSaid(state, `the session with ${peer}`)]),
      ...(lastEvent === null ? [] : [quoteSaid(lastEvent, 'its last event')]),
      ...errors.flatMap(({ subcode, by }) =>
        subcode === null ? [] : [quoteSaid(subcode, sentBy({ by, code: null, subcode }, peer))],
      ),
    ],
    transitions?.value === 0 ? [`the session with ${peer} has never been up`] : [],
  );
}

function proofOf(quotes: readonly Quote[], notes: readonly string[]): Proof | null {
  const [first, ...others] = quotes;
  return first === undefined ? null : { quotes: [first, ...others], notes };
}
