import type { Target } from '#inventory/target.js';
import type { Secrets } from '../secrets.js';
import type { Fingerprint } from './host-key.js';
import type { Unknown } from './known-hosts/verdict.js';

/** How keys of hosts that are not known yet are taken. A changed or revoked key is always refused. */
export type HostKeyMode = 'strict' | 'ask' | 'accept-new';

/** What a connection may do and whom it may ask. There is no connection without one. */
export interface Policy {
  /** What the user asked for; null: what ssh_config says, else `ask` where somebody can be asked. */
  readonly hostKeys: HostKeyMode | null;
  /** Shows an unknown key to somebody and resolves to whether it may be trusted; null: nobody is there. */
  readonly confirm: ((question: HostKeyQuestion) => Promise<boolean>) | null;
  /** Our own file of known hosts: read after those of the user, and the only one that is written. */
  readonly ownKnownHosts: string;
  /** Names of targets that may use SHA-1 as of old (`--ssh-legacy`). */
  readonly legacyHosts: ReadonlySet<string>;
  readonly secrets: Secrets;
}

/** An unknown key, for somebody to judge. */
export interface HostKeyQuestion extends Fingerprint {
  /** The leaf or jump host as the user calls it. */
  readonly target: string;
  /** The name under which the key would be kept. */
  readonly host: string;
  readonly because: Unknown;
}

/** Something that the user should know about a connection, once for each target. */
export type Notice =
  | {
      readonly kind: 'not-followed';
      readonly target: string;
      readonly option: 'StrictHostKeyChecking';
      readonly value: 'no' | 'off';
    }
  | { readonly kind: 'legacy-algorithms'; readonly target: string }
  | ({ readonly kind: 'key-kept'; readonly target: string; readonly file: string } & NamedKey)
  | ({ readonly kind: 'key-not-kept'; readonly target: string; readonly why: string } & NamedKey);

interface NamedKey extends Fingerprint {
  readonly host: string;
}

/** The mode for one host: what was asked for, then what ssh_config says of it, then the default. */
export function modeFor(target: Target, policy: Policy): HostKeyMode {
  const wanted = policy.hostKeys ?? CONFIGURED[target.strictHostKeyChecking ?? 'off'] ?? 'ask';
  return wanted === 'ask' && policy.confirm === null ? 'strict' : wanted;
}

/** `no` and `off` would trust whoever answers; there is no such mode. */
const CONFIGURED = {
  yes: 'strict',
  ask: 'ask',
  'accept-new': 'accept-new',
  no: null,
  off: null,
} as const;

/** What is to be said about the hosts on the way to a target before any of them is asked. */
export function noticesFor(target: Target, policy: Policy): readonly Notice[] {
  return [...target.jumps, target].flatMap(({ name, strictHostKeyChecking: value }) => [
    ...(value === 'no' || value === 'off'
      ? [{ kind: 'not-followed', target: name, option: 'StrictHostKeyChecking', value } as const]
      : []),
    ...(policy.legacyHosts.has(name) ? [{ kind: 'legacy-algorithms', target: name } as const] : []),
  ]);
}
