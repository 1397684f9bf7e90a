import type { Duplex } from 'node:stream';
import ssh2, { type Client, type ConnectConfig } from 'ssh2';
import type { Target } from '#inventory/target.js';
import { offerFor } from './algorithms.js';
import { authenticator } from './authenticator.js';
import { type Agreed, type Course, type HopFailure, notAuthenticated } from './course.js';
import { deadline } from './deadline.js';
import { type Fingerprint, fingerprintOf } from './host-key.js';
import { hostVerifier } from './host-verifier.js';
import { boundKeys, entriesFor, lookupName } from './known-hosts/entries.js';
import { readKnownHosts } from './known-hosts/files.js';
import { onAbort } from './on-abort.js';
import type { Notice, Policy } from './policy.js';
import { whyEnded } from './why-ended.js';

/** A host that was verified and let us in. */
export interface Hop {
  readonly kind: 'hop';
  readonly client: Client;
  readonly stream: Duplex;
  readonly hostKey: Fingerprint;
  readonly agreed: Agreed;
  readonly notices: readonly Notice[];
  /** What the server said before login, as it said it: escape it. */
  readonly banner: string;
}

export interface HopLimits {
  /** Milliseconds for handshake and login together, without the time for which people are asked. */
  readonly login: number;
  /** Milliseconds after which the host is asked for a sign of life; it has as many again to answer. */
  readonly idle: number;
  readonly signal: AbortSignal | null;
}

/**
 * Speaks SSH over a stream: verifies the host and logs in. This is the only place that makes a client,
 * and it can't be called without a policy, so that no connection goes unverified.
 */
export function logIn(
  stream: Duplex,
  target: Target,
  policy: Policy,
  limits: HopLimits,
): Promise<Hop | HopFailure> {
  return new Promise((resolve) => {
    const client = new ssh2.Client();
    const cancel = (): void => settle({ kind: 'cancelled' });
    const late = (): void => settle({ kind: 'timed-out', phase: 'login', after: limits.login });
    const course = begin(target, policy, deadline(limits.login, late));
    const settle = (outcome: Hop | HopFailure): void => {
      course.clock.stop();
      forget();
      if (outcome.kind !== 'hop') hangUp(client, stream);
      resolve(outcome);
    };
    const forget = onAbort(limits.signal, cancel);
    converse(client, stream, course, limits.idle, settle);
    if (limits.signal?.aborted) cancel();
  });
}

function begin(target: Target, policy: Policy, clock: Course['clock']): Course {
  const files = [...target.knownHostsFiles, policy.ownKnownHosts];
  return {
    target,
    policy,
    entries: entriesFor(readKnownHosts(files), lookupName(target)),
    clock,
    tried: [],
    offered: [],
    agreed: null,
    banner: '',
    trusted: null,
    refused: null,
  };
}

/** A banner that is longer is not read to its end. */
const LONGEST_BANNER = 8_192;

function converse(
  client: Client,
  stream: Duplex,
  course: Course,
  idle: number,
  settle: (outcome: Hop | HopFailure) => void,
): void {
  const { target, policy } = course;
  const types = new Set(boundKeys(course.entries).map(({ key }) => key.type));
  const offer = offerFor(types, policy.legacyHosts.has(target.name));
  const authentication = authenticator(course, settle);
  const ended = (error: Error | null): void => {
    const failure = whyEnded(error, course, offer);
    if (failure === null) return;
    authentication.end();
    settle(failure);
  };
  client
    .on('banner', (text) => {
      course.banner ||= text.slice(0, LONGEST_BANNER);
    })
    .once('handshake', ({ kex, serverHostKey: hostKey, cs }) => {
      course.agreed = { kex, hostKey, cipher: cs.cipher, mac: cs.mac };
    })
    .once('ready', () => {
      authentication.end();
      settle(arrived(client, stream, course));
    })
    .on('change password', () => settle(notAuthenticated(course, 'the password has expired')))
    .on('error', ended)
    .once('close', () => ended(null));
  client.connect({
    ...FIXED,
    sock: stream,
    username: target.user,
    algorithms: offer,
    keepaliveInterval: idle,
    hostVerifier: hostVerifier(course),
    authHandler: authentication.next,
  });
}

/** No agent ever travels along, and our own clock replaces that of ssh2, which counts waiting people. */
const FIXED: ConnectConfig = { agentForward: false, readyTimeout: 0, keepaliveCountMax: 1 };

function arrived(client: Client, stream: Duplex, course: Course): Hop | HopFailure {
  const { trusted, agreed, banner } = course;
  if (trusted === null || agreed === null) {
    return { kind: 'cut-off', phase: 'login', why: 'the host was let in without being verified' };
  }
  const hostKey = fingerprintOf(trusted.key);
  return { kind: 'hop', client, stream, hostKey, agreed, notices: trusted.notices, banner };
}

/** Ends a connection at once; whatever it still says is not heard. */
export function hangUp(client: Client, stream: Duplex): void {
  client.destroy();
  stream.destroy();
}
