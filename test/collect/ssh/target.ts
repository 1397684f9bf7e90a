import { onTestFinished } from 'vitest';
import { NO_SECRETS } from '#collect/secrets.js';
import { connect } from '#collect/ssh/connect.js';
import type { ConnectFailure } from '#collect/ssh/failure.js';
import type { Policy } from '#collect/ssh/policy.js';
import type { Session } from '#collect/ssh/session.js';
import type { Target } from '#inventory/target.js';

/** A target on the loopback; tests name what is different. */
export const target = (given: Partial<Target> & { readonly port: number }): Target => ({
  name: 'leaf1',
  host: '127.0.0.1',
  user: 'admin',
  hostKeyAlias: null,
  identityFiles: [],
  identitiesOnly: false,
  agent: null,
  knownHostsFiles: [],
  strictHostKeyChecking: null,
  connectTimeout: 5_000,
  jumps: [],
  ...given,
});

/** Strict, with nobody to ask and no secrets. */
export const policy = (given: Partial<Policy> = {}): Policy => ({
  hostKeys: 'strict',
  confirm: null,
  // Can't be written, whoever runs the tests.
  ownKnownHosts: '/dev/null/bgpwhy/known_hosts',
  legacyHosts: new Set(),
  secrets: NO_SECRETS,
  ...given,
});

/** Connects, and closes at the end of the test. */
export async function session(...given: Parameters<typeof connect>): Promise<Session> {
  const made = await connect(...given);
  if (made.kind !== 'session') throw new Error(`no session: ${JSON.stringify(made)}`);
  onTestFinished(() => made.close());
  return made;
}

/** Connects, and expects that it fails. */
export async function failure(...given: Parameters<typeof connect>): Promise<ConnectFailure> {
  const made = await connect(...given);
  if (made.kind !== 'session') return made;
  await made.close();
  throw new Error('a session came about');
}
