import { isIP, isIPv6 } from 'node:net';

/** What look like dots and are none, but become dots on the way to a name server. */
const OTHER_DOTS = /[\u2024\u3002\ufe52\uff0e\uff61]/u;
/** What a shell or a later hop might obey. OpenSSH refuses these in host names, too. */
const OBEYED = /["'`$\\;&<>|(){}]/;

/**
 * Why a name that a user or a file gave may not be used, before anything is done with it; null: it may.
 * A leading `-` would be read as an option by a program that is handed the name.
 */
export function whyNoName(name: string): string | null {
  if (name === '') return 'it is empty';
  if (name.startsWith('-')) return 'it begins with `-`';
  if (/[\s\p{Z}]/u.test(name)) return 'it holds a blank';
  if (/[\p{Cc}\p{Cf}\p{Cs}]/u.test(name)) return 'it holds a control character';
  if (OTHER_DOTS.test(name)) return 'it holds a character that looks like a dot';
  // Answers are kept in files that are called after leaves.
  if (name.includes('/')) return 'it holds a `/`';
  if (/^[.]+$/.test(name)) return 'it is made of dots alone';
  if (OBEYED.test(name)) return 'it holds a character that a shell obeys';
  return null;
}

/** Why this is no host to connect to; null: it is a host name of RFC 1123 or an address. */
export function whyNoHost(host: string): string | null {
  const why = whyNoName(host);
  if (why !== null) return why;
  if (isAddress(host)) return null;
  if (host.length > 253) return 'it is longer than 253 characters';
  if (!/^[\x21-\x7e]+$/.test(host)) return 'it holds characters beyond ASCII';
  // Underscores are in no host name of RFC 1123 and in many of containers.
  const labels = host.replace(/[.]$/, '').split('.');
  const good = labels.every((label) => /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/i.test(label));
  if (!good) return 'it is neither a host name nor an address';
  return /^\d+$/.test(labels.at(-1) ?? '') ? 'it ends like an address and is none' : null;
}

/** Why nobody can log in with this name; null: it may be used. A blank may be in it. */
export function whyNoUser(user: string): string | null {
  if (user === '') return 'it is empty';
  if (user.startsWith('-')) return 'it begins with `-`';
  return /[\p{Cc}\p{Cf}\p{Cs}]/u.test(user) ? 'it holds a control character' : null;
}

/** An IPv4 or IPv6 address, a zone included. */
export function isAddress(text: string): boolean {
  if (isIP(text) === 4) return true;
  const [, address = '', zone] = /^([^%]*)(?:%([\w.-]+))?$/.exec(text) ?? [];
  return isIPv6(address) && (zone !== undefined || !text.includes('%'));
}

/** One spelling of a name or an address: what `ssh` compares with known hosts. */
export function asCompared(host: string): string {
  if (!isIPv6(host) || host.includes('%')) return host.toLowerCase();
  return new URL(`http://[${host}]`).hostname.slice(1, -1);
}

/** A host with its port: `192.0.2.1:22`, `[2001:db8::1]:22`. */
export const addressOf = ({
  host,
  port,
}: {
  readonly host: string;
  readonly port: number;
}): string => (host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`);
