import { readFileSync, statSync } from 'node:fs';
import ssh2, { type ParsedKey } from 'ssh2';
import { whyOf } from '../../why.js';

/** A private key in a file, or what keeps it from being used. */
export type Identity =
  | { readonly kind: 'open'; readonly file: string; readonly key: ParsedKey }
  | {
      readonly kind: 'encrypted';
      readonly file: string;
      /** Null: only the passphrase tells. */
      readonly publicKey: ParsedKey | null;
    }
  /** The private half may be in the agent. */
  | { readonly kind: 'public-only'; readonly file: string; readonly publicKey: ParsedKey }
  | { readonly kind: 'unusable'; readonly file: string; readonly why: string };

/** Reads a key file, and the public half beside it when the private one is encrypted. */
export function readIdentity(file: string): Identity {
  const text = contentOf(file);
  const beside = publicBeside(file);
  if ('why' in text) {
    return beside === null || !text.absent
      ? { kind: 'unusable', file, why: text.why }
      : { kind: 'public-only', file, publicKey: beside };
  }
  const key = parsed(text.content);
  if (key instanceof Error) return lockedOrUnusable(file, text.content, key, beside);
  if (!key.isPrivateKey()) return { kind: 'public-only', file, publicKey: key };
  return isOpenToOthers(file)
    ? { kind: 'unusable', file, why: 'others may read it, which OpenSSH does not take either' }
    : { kind: 'open', file, key };
}

/** Opens an encrypted key; null: the passphrase is wrong. */
export function decrypted(file: string, passphrase: Buffer): ParsedKey | null {
  const text = contentOf(file);
  if ('why' in text) return null;
  const key = parsed(text.content, passphrase);
  return key instanceof Error ? null : key;
}

function lockedOrUnusable(
  file: string,
  content: Buffer,
  error: Error,
  beside: ParsedKey | null,
): Identity {
  if (!/no passphrase given/.test(error.message)) {
    return { kind: 'unusable', file, why: 'it holds no private key that can be read' };
  }
  if (isOpenToOthers(file)) return { kind: 'unusable', file, why: 'others may read it' };
  return { kind: 'encrypted', file, publicKey: publicInside(content) ?? beside };
}

function parsed(content: Buffer, passphrase?: Buffer): ParsedKey | Error {
  const [key] = [ssh2.utils.parseKey(content, passphrase)].flat();
  return key ?? new Error('no key');
}

type Content = { readonly content: Buffer } | { readonly why: string; readonly absent: boolean };

function contentOf(file: string): Content {
  try {
    return { content: readFileSync(file) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException; // what node:fs throws
    return { why: whyOf(error), absent: code === 'ENOENT' };
  }
}

function publicBeside(file: string): ParsedKey | null {
  const text = contentOf(`${file}.pub`);
  if ('why' in text) return null;
  const key = parsed(text.content);
  return key instanceof Error ? null : key;
}

/** Windows has no modes to look at. */
const isOpenToOthers = (file: string): boolean =>
  process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0;

/**
 * The public half, which OpenSSH's own format keeps unencrypted (PROTOCOL.key): a magic word, the names
 * of cipher and key derivation, its options, the number of keys, and the first key.
 */
function publicInside(content: Buffer): ParsedKey | null {
  const [, base64] =
    /-----BEGIN OPENSSH PRIVATE KEY-----([\s\S]+?)-----END/.exec(content.toString('latin1')) ?? [];
  const bytes = Buffer.from(base64 ?? '', 'base64');
  if (bytes.toString('latin1', 0, MAGIC.length) !== MAGIC) return null;
  const behindOptions = [1, 2, 3].reduce((at) => skip(bytes, at), MAGIC.length);
  const from = behindOptions + 4;
  const key = parsed(bytes.subarray(from + 4, skip(bytes, from)));
  return key instanceof Error ? null : key;
}

const MAGIC = 'openssh-key-v1\0';

/** Behind a string with its length in front; the end where it is cut off. */
const skip = (bytes: Buffer, at: number): number =>
  at + 4 > bytes.length ? bytes.length : at + 4 + bytes.readUInt32BE(at);
