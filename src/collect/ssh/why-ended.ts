import type { Offer } from './algorithms.js';
import { type Course, type HopFailure, notAuthenticated } from './course.js';
import type { NoCommonAlgorithm } from './failure.js';
import { boundKeys } from './known-hosts/entries.js';

/** What ssh2 reports: an error of the system, of the protocol, or of one attempt to log in. */
type Reported = Error & { readonly level?: string; readonly code?: unknown };

/**
 * Why a connection came to nothing. Null: an attempt went wrong, and the next one is on its way.
 *
 * @param error null: the connection was closed without a word
 */
export function whyEnded(error: Reported | null, course: Course, offer: Offer): HopFailure | null {
  if (course.refused !== null) return course.refused;
  if (error?.level === 'agent' || error?.level === 'client-authentication') return null;
  const missing = noCommonAlgorithm(error, course, offer);
  if (missing !== null) return missing;
  if (course.agreed !== null) return duringLogin(error, course);
  const phase = isLost(error) ? 'greeting' : 'handshake';
  return { kind: 'cut-off', phase, why: error?.message ?? CLOSED };
}

const CLOSED = 'the host closed the connection';

/** Connections beyond what a host takes at once (`MaxStartups`) end so, and are tried again. */
const isLost = (error: Reported | null): boolean =>
  error === null ||
  error.message === 'Connection lost before handshake' ||
  error.code === 'ECONNRESET' ||
  error.code === 'EPIPE';

/** A server that says why it hangs up has a number for it, such as that for too many attempts. */
function duringLogin(error: Reported | null, course: Course): HopFailure {
  if (typeof error?.code === 'number') return notAuthenticated(course, error.message);
  return { kind: 'cut-off', phase: 'login', why: error?.message ?? CLOSED };
}

function noCommonAlgorithm(
  error: Reported | null,
  { entries }: Course,
  offer: Offer,
): NoCommonAlgorithm | null {
  const [, word = ''] = /no matching (?:[CS]->[CS] )?(.+)$/.exec(error?.message ?? '') ?? [];
  const found = MISSING[word];
  if (found === undefined) return null;
  const known = boundKeys(entries);
  return {
    kind: 'no-common-algorithm',
    what: found.what,
    ours: offer[found.list],
    known: found.list === 'serverHostKey' ? known.map(({ file, line }) => ({ file, line })) : [],
  };
}

/** ssh2's words for what is missing. */
const MISSING: Readonly<
  Record<string, { readonly what: NoCommonAlgorithm['what']; readonly list: keyof Offer }>
> = {
  'key exchange algorithm': { what: 'key exchange', list: 'kex' },
  'host key format': { what: 'host key', list: 'serverHostKey' },
  cipher: { what: 'cipher', list: 'cipher' },
  MAC: { what: 'MAC', list: 'hmac' },
  compression: { what: 'compression', list: 'compress' },
};
