import type { HostVerifier } from 'ssh2';
import type { Course } from './course.js';
import { hostKeyOf } from './host-key.js';
import { trustIn } from './verify.js';

/**
 * What ssh2 asks before it believes a host, and again at each exchange of keys: the key must stay the
 * one that was trusted. Whatever goes wrong here is a refusal.
 *
 * The later exchanges are answered at once: ssh2 1.17 garbles what it sends while it waits for an answer
 * in the middle of a connection.
 */
export const hostVerifier =
  (course: Course): HostVerifier =>
  (blob, decide) => {
    if (course.trusted !== null) decide(course.trusted.key.blob.equals(blob));
    else judged(course, blob, decide);
  };

/** Whoever is asked may answer when the connection is long gone, and ssh2 throws then. */
function judged(course: Course, blob: Buffer, decide: (trusted: boolean) => void): void {
  isTrusted(course, blob)
    .then(decide, () => decide(false))
    .catch(() => {});
}

async function isTrusted(course: Course, blob: Buffer): Promise<boolean> {
  // The bytes belong to the packet that is being read.
  const key = hostKeyOf(Buffer.from(blob));
  if (key === null) return false;
  const { target, entries, policy } = course;
  const trust = await course.clock.paused(trustIn(key, target, entries, policy));
  if (trust.kind !== 'trusted') {
    course.refused = trust;
    return false;
  }
  course.trusted = { key, notices: trust.notices };
  return true;
}
