import type { Fingerprint } from './host-key.js';
import type { Broken, Place } from './known-hosts/entries.js';
import type { Changed, Unknown } from './known-hosts/verdict.js';

/** Why there is no connection, told of the host on the way at which it failed. */
export type ConnectFailure = At & (LinkFailure | HostKeyFailure | LoginFailure | Refusal);

export interface At {
  /** The leaf that was to be reached. */
  readonly target: string;
  /** The host that failed: the leaf itself or a jump host. */
  readonly at: { readonly name: string; readonly host: string; readonly port: number };
}

/** No connection came about, or it did not last. */
export type LinkFailure =
  /** No such name, no way there, or the jump host could not reach it. */
  | { readonly kind: 'unreachable'; readonly why: string }
  /** The host is there and nothing listens at the port. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'timed-out'; readonly phase: 'connect' | 'login'; readonly after: number }
  /** The host closed the connection. `greeting`: before a word of its own counted. */
  | {
      readonly kind: 'cut-off';
      readonly phase: 'greeting' | 'handshake' | 'login';
      readonly why: string;
    }
  | NoCommonAlgorithm
  | { readonly kind: 'cancelled' };

export interface NoCommonAlgorithm {
  readonly kind: 'no-common-algorithm';
  readonly what: 'key exchange' | 'host key' | 'cipher' | 'MAC' | 'compression';
  readonly ours: readonly string[];
  /** Lines that limit which types of host keys are asked for. */
  readonly known: readonly Place[];
}

export type HostKeyFailure = { readonly name: string; readonly key: Fingerprint } & (
  | {
      readonly kind: 'host-key-unknown';
      readonly because: Unknown;
      readonly mode: 'strict' | 'declined';
    }
  | ({ readonly kind: 'host-key-changed' } & Omit<Changed, 'kind'>)
  | ({ readonly kind: 'host-key-revoked' } & Place)
  | ({ readonly kind: 'known-hosts-unreadable' } & Broken)
);

export interface LoginFailure {
  readonly kind: 'not-authenticated';
  readonly user: string;
  /** What was tried, in order, and what came of it. Holds no secret. */
  readonly tried: readonly Tried[];
  /** The methods that the server takes, as it last said. */
  readonly offered: readonly string[];
  /** What the server said when it gave up on us. */
  readonly why: string | null;
}

export interface Tried {
  readonly method: 'agent' | 'key' | 'keyboard-interactive' | 'password';
  /** A file or the comment of a key. */
  readonly what: string;
  readonly result: string;
}

/** We don't even try. */
export type Refusal = { readonly kind: 'not-tried'; readonly why: string };
