import type { HostVerifier } from 'ssh2';
import type { Course } from './course.js';
import { hostKeyOf } from './host-key.js';
import { trustIn } from './verify.js';

/**
 * What ssh2 asks before it believes a host, and again at each exchange of keys: the key must stay the
 * one that was trusted. Whatever goes wrong here is a refusal.
 */
export const hostVerifier =
  (course: Course): HostVerifier =>
  (blob, decide) => {
    isTrusted(course, blob).then(decide, () => decide(false));
  };

async function isTrusted(course: Course, blob: Buffer): Promise<boolean> {
  if (course.trusted !== null) return course.trusted.key.blob.equals(blob);
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
