import { carriedInstead } from '#facts/families-carried.js';
import { isSameAddress, sessionsOf } from '#facts/sessions.js';
import type { LeafView, ViewWith } from './rule.js';
import { downSessions } from './session-reasons.js';
import { strangersOf } from './strangers.js';

/** Rules that say why a node can open no session. */
const WHY_SHUT_OUT: readonly string[] = [
  'node-not-accepted',
  'peer-as-not-allowed',
  'dynamic-sessions-full',
];

/** Rules that say why a session of a leaf is down: paths that are not there follow from them. */
export const WHY_NO_SESSION: readonly string[] = [
  'neighbor-disabled',
  'prefix-limit-exceeded',
  'peer-as-refused',
  'sessions-collide',
  'no-route-to-peer',
  'hold-timer-expired',
  'multihop-missing',
  'session-down',
  ...WHY_SHUT_OUT,
];

/** All that may say why a leaf hears the prefix from nobody. */
export const WHY_NOTHING_IS_HEARD: readonly string[] = ['family-not-carried', ...WHY_NO_SESSION];

/** Why a leaf hears it from nobody: the rules of its sessions, where none that is up may carry it. */
export const whyNothingIsHeard = ({ facts }: ViewWith<'bgpRoutes'>): readonly string[] =>
  sessionsOf(facts).some(
    (session) => session.up === true && carriedInstead(facts, session).length === 0,
  )
    ? []
    : WHY_NOTHING_IS_HEARD;

/** The rules that say why the sessions are down of peers that other leaves, or stale paths, show to announce the prefix. */
export const whyNodesAreMissing = (
  view: ViewWith<'bgpRoutes'>,
  all: readonly LeafView[],
): readonly string[] => {
  const down = downSessions(view, all).filter(
    ({ concern }) => concern.severity !== 'note' && concern.quotes.length > 0,
  );
  const shutOut = mayBeShutOut(view, all);
  return [...new Set([...down.map(({ rule }) => rule), ...(shutOut ? WHY_SHUT_OUT : [])])];
};

const mayBeShutOut = ({ facts, judgement }: ViewWith<'bgpRoutes'>, all: readonly LeafView[]) =>
  facts.sessions !== undefined &&
  strangersOf({ judgement, facts: { ...facts, sessions: facts.sessions } }, all).some(
    ({ expected }) => expected,
  );

/** The rule that says why the session with an address is down; none: it is up, or no rule says so. */
export const whyDown = (
  view: ViewWith<'bgpRoutes'>,
  all: readonly LeafView[],
  address: string | null,
): readonly string[] =>
  downSessions(view, all).flatMap(({ session, rule }) =>
    address !== null && isSameAddress(session.peer, address) ? [rule] : [],
  );
