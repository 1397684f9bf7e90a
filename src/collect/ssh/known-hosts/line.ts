import { type HostKey, hostKeyOf } from '../host-key.js';

/** One line of a known-hosts file that is about hosts: sshd(8), "SSH_KNOWN_HOSTS FILE FORMAT". */
export interface KnownLine {
  /** From 1 on. */
  readonly line: number;
  readonly marker: 'none' | 'revoked' | 'cert-authority' | 'unknown';
  /** Names and patterns, or one hashed name, as written. */
  readonly names: string;
  /** Reads the key, or tells what is wrong with the line; most lines are about other hosts. */
  readonly key: () => HostKey | { readonly wrong: string };
}

/** All lines of a file that name hosts; blank ones, remarks and keys of SSH 1 are left out. */
export const linesOf = (text: string): readonly KnownLine[] =>
  text.split('\n').flatMap((line, at) => lineOf(line.trim(), at + 1) ?? []);

function lineOf(text: string, line: number): KnownLine | null {
  if (text === '' || text.startsWith('#')) return null;
  const words = text.split(/[ \t]+/);
  const marker = words[0]?.startsWith('@') ? words.shift() : undefined;
  const [names = '', type = '', key = ''] = words;
  // A key of SSH 1 is told by its bits; nothing speaks SSH 1 any more.
  if (/^\d+$/.test(type)) return null;
  return { line, marker: markerOf(marker), names, key: () => keyOf(type, key) };
}

function markerOf(word: string | undefined): KnownLine['marker'] {
  if (word === undefined) return 'none';
  if (word === '@revoked') return 'revoked';
  return word === '@cert-authority' ? 'cert-authority' : 'unknown';
}

function keyOf(type: string, base64: string): ReturnType<KnownLine['key']> {
  if (base64 === '') return { wrong: 'expected names, a key type and a key' };
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return { wrong: 'the key is not base64' };
  const key = hostKeyOf(Buffer.from(base64, 'base64'));
  if (key === null) return { wrong: 'the key is cut off' };
  return key.type === type ? key : { wrong: `the key is none of type ${type}` };
}
