import { createHash } from 'node:crypto';

/** A public key of a host, as the host showed it or as a file keeps it. */
export interface HostKey {
  /** Its name in the protocol, such as `ssh-ed25519` (RFC 4253, section 6.6). */
  readonly type: string;
  readonly blob: Buffer;
  /** The fingerprint as OpenSSH prints it: `SHA256:` and base64 without padding. */
  readonly sha256: string;
}

/** What people compare and reports keep of a host key. */
export type Fingerprint = Pick<HostKey, 'type' | 'sha256'>;

/** The key in its wire form (RFC 4253, section 6.6); null: the bytes are no key. */
export function hostKeyOf(blob: Buffer): HostKey | null {
  const type = typeIn(blob);
  if (type === null) return null;
  return { type, blob, sha256: `SHA256:${digest(blob)}` };
}

/** The key begins with its type, as a string with its length in front, and has something behind it. */
function typeIn(blob: Buffer): string | null {
  if (blob.length < 4) return null;
  const end = 4 + blob.readUInt32BE(0);
  if (end >= blob.length) return null;
  const type = blob.toString('latin1', 4, end);
  return /^[!-~]{1,64}$/.test(type) ? type : null;
}

const digest = (blob: Buffer): string =>
  createHash('sha256').update(blob).digest('base64').replace(/=+$/, '');

/** The two things of a key that are told to people. */
export const fingerprintOf = ({ type, sha256 }: HostKey): Fingerprint => ({ type, sha256 });
