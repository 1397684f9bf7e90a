import ssh2 from 'ssh2';

/** A package of the older kind: Node gives it as one thing. */
const { utils } = ssh2;

/** A new ed25519 key in the form of OpenSSH. */
export interface KeyPair {
  readonly public: string;
  readonly private: string;
}

/**
 * One in 256 of the keys that ssh2 1.17 makes can't be read: it takes the zero that a public key
 * begins with for padding. Such a key is thrown away.
 */
export function newKeyPair(comment = ''): KeyPair {
  for (;;) {
    const pair = utils.generateKeyPairSync('ed25519', { comment });
    if (!(utils.parseKey(pair.private) instanceof Error)) return pair;
  }
}
