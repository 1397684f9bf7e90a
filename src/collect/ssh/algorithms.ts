import type { Algorithms } from 'ssh2';

/** What is offered to a server, in order of preference. */
export type Offer = { readonly [Kind in keyof Required<Algorithms>]: Listed<Kind>[] };

type Listed<Kind extends keyof Algorithms> = Extract<
  NonNullable<Algorithms[Kind]>,
  readonly unknown[]
>[number];

/**
 * What we offer. Left out on purpose: everything with SHA-1 or CBC; `chacha20-poly1305` and the `-etm`
 * MACs, because CVE-2023-48795 (Terrapin) needs one of them; compression. AES-GCM comes first, AES-CTR
 * goes with the plain MACs alone.
 */
const OFFER = {
  kex: [
    'curve25519-sha256',
    'curve25519-sha256@libssh.org',
    'ecdh-sha2-nistp256',
    'ecdh-sha2-nistp384',
    'ecdh-sha2-nistp521',
    'diffie-hellman-group16-sha512',
    'diffie-hellman-group18-sha512',
    'diffie-hellman-group-exchange-sha256',
  ],
  cipher: [
    'aes256-gcm@openssh.com',
    'aes128-gcm@openssh.com',
    'aes256-ctr',
    'aes192-ctr',
    'aes128-ctr',
  ],
  hmac: ['hmac-sha2-256', 'hmac-sha2-512'],
  compress: ['none'],
} as const satisfies Partial<Algorithms>;

/** Types of host keys (RFC 4253, 8709, 5656) and the signatures that are taken for each. */
const SIGNATURES: Readonly<Record<string, Offer['serverHostKey']>> = {
  'ssh-ed25519': ['ssh-ed25519'],
  'ecdsa-sha2-nistp256': ['ecdsa-sha2-nistp256'],
  'ecdsa-sha2-nistp384': ['ecdsa-sha2-nistp384'],
  'ecdsa-sha2-nistp521': ['ecdsa-sha2-nistp521'],
  'ssh-rsa': ['rsa-sha2-512', 'rsa-sha2-256'],
};

/** What a host that was named for it gets besides, at the end: SHA-1 as of old, never a weak cipher. */
const LEGACY = { kex: ['diffie-hellman-group14-sha1'], hostKey: 'ssh-rsa' } as const;

/**
 * The lists for one host.
 *
 * @param known types of the keys that are known for the host. When there are any, no other is asked
 *   for: a key of another type would look like that of a new host
 */
export function offerFor(known: ReadonlySet<string>, legacy: boolean): Offer {
  const types = Object.keys(SIGNATURES).filter((type) => known.has(type));
  const signatures = (types.length > 0 ? types : Object.keys(SIGNATURES)).flatMap(
    (type) => SIGNATURES[type] ?? [],
  );
  const sha1 = legacy && signatures.includes('rsa-sha2-256');
  return {
    kex: [...OFFER.kex, ...(legacy ? LEGACY.kex : [])],
    serverHostKey: [...signatures, ...(sha1 ? [LEGACY.hostKey] : [])],
    cipher: [...OFFER.cipher],
    hmac: [...OFFER.hmac],
    compress: [...OFFER.compress],
  };
}
