import ssh2, { type IdentityCallback, type ParsedKey, type SignCallback } from 'ssh2';

/** A key that can be offered to a server. Its private half is asked for only when the server takes it. */
export interface UserKey {
  /** What it is called in messages: the comment of a key in the agent, or a file. */
  readonly what: string;
  readonly method: 'agent' | 'key';
  readonly publicKey: ParsedKey;
  readonly sign: (data: Buffer, hash: Hash | undefined) => Promise<Buffer>;
}

export type Hash = 'sha1' | 'sha256' | 'sha512';

/** Whether two keys are the same. */
export const isSame = (one: ParsedKey, other: ParsedKey): boolean =>
  one.getPublicSSH().equals(other.getPublicSSH());

/**
 * One key in the shape in which ssh2 signs asynchronously; it knows no other way to ask for a passphrase
 * late. A class because ssh2 looks for its own base.
 */
export class OneKey extends ssh2.BaseAgent<ParsedKey> {
  /** Whether the server took the key and a signature was made. */
  signed = false;
  /** What went wrong while signing. */
  failed: string | null = null;
  readonly #key: UserKey;
  readonly #sha1: boolean;

  /** @param sha1 whether a signature with SHA-1 may be made for this host */
  constructor(key: UserKey, sha1: boolean) {
    super();
    this.#key = key;
    this.#sha1 = sha1;
  }

  override getIdentities(done: IdentityCallback<ParsedKey>): void {
    done(null, [this.#key.publicKey]);
  }

  override sign(
    _key: ParsedKey,
    data: Buffer,
    options: { readonly hash?: Hash } | SignCallback,
    callback?: SignCallback,
  ): void {
    const done = typeof options === 'function' ? options : callback;
    const hash = typeof options === 'function' ? undefined : options.hash;
    this.#signature(data, hash)
      .then(
        (signature) => done?.(null, signature),
        (error: Error) => {
          this.failed = error.message;
          done?.(error);
        },
      )
      // A passphrase may come when the connection is long gone, and ssh2 throws then.
      .catch(() => {});
  }

  async #signature(data: Buffer, hash: Hash | undefined): Promise<Buffer> {
    if (hash === 'sha1' && !this.#sha1) {
      throw new Error('the server takes signatures with SHA-1 alone');
    }
    const signature = await this.#key.sign(data, hash);
    this.signed = true;
    return signature;
  }
}
