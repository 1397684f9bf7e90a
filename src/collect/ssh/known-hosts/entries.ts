import { asCompared } from '#inventory/host-name.js';
import type { HostKey } from '../host-key.js';
import type { KnownFile } from './files.js';
import type { KnownLine } from './line.js';
import { isBrokenHash, isNamed } from './names.js';

/** The name under which the key of a host is looked up. */
export interface LookupName {
  /** `HostKeyAlias`, the host, or `[host]:port` where the port is not 22. */
  readonly name: string;
  /**
   * The host without its port where `name` has one. OpenSSH takes an equal key that is known for it;
   * another key there says nothing.
   */
  readonly withoutPort: string | null;
}

/** What the files say about one host. */
export interface Entries {
  readonly name: LookupName;
  /** The files that were read. */
  readonly files: readonly string[];
  readonly keys: readonly Entry[];
  /** What must be put right before any key of this host is trusted. */
  readonly broken: readonly Broken[];
}

export interface Entry extends Place {
  readonly marker: 'none' | 'revoked' | 'cert-authority';
  readonly key: HostKey;
  /** False: it stands for the host without its port. */
  readonly exact: boolean;
}

export interface Place {
  readonly file: string;
  readonly line: number;
}

export interface Broken {
  readonly file: string;
  /** Null: the whole file. */
  readonly line: number | null;
  readonly why: string;
}

/** The name for a host: lower-case and, for an address, in the one spelling that OpenSSH compares. */
export function lookupName(at: {
  readonly host: string;
  readonly port: number;
  readonly hostKeyAlias: string | null;
}): LookupName {
  const host = asCompared(at.host);
  if (at.hostKeyAlias !== null) return { name: at.hostKeyAlias.toLowerCase(), withoutPort: null };
  if (at.port === 22) return { name: host, withoutPort: null };
  return { name: `[${host}]:${at.port}`, withoutPort: host };
}

/** All lines about a host, in the order of the files. */
export function entriesFor(files: readonly KnownFile[], name: LookupName): Entries {
  const found = files.flatMap((file) => inFile(file, name));
  return {
    name,
    files: files.map(({ file }) => file),
    keys: found.flatMap((one) => ('key' in one ? [one] : [])),
    broken: found.flatMap((one) => ('why' in one ? [one] : [])),
  };
}

/** The keys that are known for the very name; those of the host without its port don't bind. */
export const boundKeys = ({ keys }: Entries): readonly Entry[] =>
  keys.filter(({ marker, exact }) => marker === 'none' && exact);

function inFile(known: KnownFile, name: LookupName): readonly (Entry | Broken)[] {
  if (known.kind === 'unreadable') return [{ file: known.file, line: null, why: known.why }];
  return known.lines.flatMap((line) => {
    const exact = concerns(line, name.name);
    const loose = name.withoutPort !== null && concerns(line, name.withoutPort);
    return exact || loose ? [entryOf(known.file, line, exact)] : [];
  });
}

/** A revocation whose name can't be read may be about any host. */
const concerns = ({ marker, names }: KnownLine, name: string): boolean =>
  isNamed(names, name) || (marker === 'revoked' && isBrokenHash(names));

function entryOf(file: string, line: KnownLine, exact: boolean): Entry | Broken {
  const at = { file, line: line.line };
  if (line.marker === 'unknown') return { ...at, why: 'the marker in front is not known' };
  if (isBrokenHash(line.names)) return { ...at, why: 'the hashed name is cut off' };
  const key = line.key();
  if ('wrong' in key) return { ...at, why: key.wrong };
  return { ...at, marker: line.marker, key, exact };
}
