import { createHmac } from 'node:crypto';
import { listCovers } from '#inventory/pattern.js';

/**
 * Whether the names of a line mean a host: one hashed name, or patterns with `*`, `?` and `!`, told
 * apart by commas. A negated pattern that fits excludes the host whatever else fits.
 *
 * @param host lower-case; `[host]:port` where the port is not 22
 */
export function isNamed(names: string, host: string): boolean {
  if (names.startsWith('|')) return isHashOf(names, host);
  return listCovers(names.toLowerCase().split(','), host);
}

/** Whether names are a hash that nothing can be compared with. */
export const isBrokenHash = (names: string): boolean =>
  names.startsWith('|') && hashIn(names) === null;

/** `|1|salt|hash`, both in base64; the hash is HMAC-SHA1 of the name, and the salt is its key. */
function isHashOf(names: string, host: string): boolean {
  const hashed = hashIn(names);
  if (hashed === null) return false;
  return createHmac('sha1', hashed.salt).update(host).digest().equals(hashed.hash);
}

function hashIn(names: string): { readonly salt: Buffer; readonly hash: Buffer } | null {
  const [, salt, hash] = /^\|1\|([A-Za-z0-9+/]+=*)\|([A-Za-z0-9+/]+=*)$/.exec(names) ?? [];
  if (salt === undefined || hash === undefined) return null;
  const bytes = Buffer.from(hash, 'base64');
  return bytes.length === SHA1 ? { salt: Buffer.from(salt, 'base64'), hash: bytes } : null;
}

/** Length of a SHA-1 sum in bytes. */
const SHA1 = 20;
