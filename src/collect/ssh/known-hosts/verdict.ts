import { type Fingerprint, fingerprintOf, type HostKey } from '../host-key.js';
import { type Broken, boundKeys, type Entries, type Entry, type Place } from './entries.js';

/** What the files say about the key that a host showed. */
export type Verdict =
  | ({ readonly kind: 'known' } & Place)
  | Unknown
  | Changed
  | ({ readonly kind: 'revoked' } & Place)
  /** A file or a line about this host can't be read, so nothing is trusted. */
  | ({ readonly kind: 'unreadable' } & Broken);

export interface Unknown {
  readonly kind: 'unknown';
  /**
   * `no-line`: no file names the host. `cert-authority`: a line does, and it trusts the certificates of
   * an authority, which bgpwhy can't check.
   */
  readonly why: 'no-line' | 'cert-authority';
  /** The line of the authority. */
  readonly at: Place | null;
  /** The files that were looked at. */
  readonly files: readonly string[];
}

export interface Changed extends Place {
  readonly kind: 'changed';
  readonly old: Fingerprint;
  readonly new: Fingerprint;
}

/**
 * Judges a key. A revocation beats everything; what can't be read beats what can; an equal key on any
 * line is known; any other key on a line for this very name means that the key has changed.
 */
export function verdictOn(entries: Entries, key: HostKey): Verdict {
  const same = entries.keys.filter((entry) => entry.key.blob.equals(key.blob));
  const revoked = same.find(({ marker }) => marker === 'revoked');
  if (revoked !== undefined) return { kind: 'revoked', ...placeOf(revoked) };
  const [broken] = entries.broken;
  if (broken !== undefined) return { kind: 'unreadable', ...broken };
  const known = same.find(({ marker }) => marker === 'none');
  if (known !== undefined) return { kind: 'known', ...placeOf(known) };
  return changedFrom(entries, key) ?? unknown(entries);
}

/** The line with a key of the same type is the more telling one. */
function changedFrom(entries: Entries, key: HostKey): Changed | null {
  const others = boundKeys(entries);
  const other = others.find((entry) => entry.key.type === key.type) ?? others[0];
  if (other === undefined) return null;
  const [old, now] = [fingerprintOf(other.key), fingerprintOf(key)];
  return { kind: 'changed', ...placeOf(other), old, new: now };
}

function unknown({ keys, files }: Entries): Unknown {
  const authority = keys.find(({ marker }) => marker === 'cert-authority');
  if (authority === undefined) return { kind: 'unknown', why: 'no-line', at: null, files };
  return { kind: 'unknown', why: 'cert-authority', at: placeOf(authority), files };
}

const placeOf = ({ file, line }: Entry): Place => ({ file, line });
