import type { AnyAuthMethod, AuthenticationType } from 'ssh2';
import type { Target } from '#inventory/target.js';
import type { Secrets } from '../../secrets.js';
import type { Tried } from '../failure.js';

/** What logging in to one host needs. */
export interface Login {
  readonly target: Target;
  readonly secrets: Secrets;
  /** Whether signatures with SHA-1 may be made for this host. */
  readonly sha1: boolean;
  /** What was tried so far, for the message when nothing works. */
  readonly tried: Tried[];
  /** Waits for somebody without counting the time. */
  readonly asking: <T>(work: Promise<T>) => Promise<T>;
  /** Leaves a conversation that can't be carried on; the next method is tried. */
  readonly giveUp: () => void;
}

/** The methods that the server takes now; null: it has not said. */
export type Offered = readonly AuthenticationType[] | null;

/** What is sent next, given what the server takes. */
export type Attempts<Result = void> = AsyncGenerator<AnyAuthMethod, Result, Offered>;

/** Whether a method is worth trying. */
export const takes = (offered: Offered, method: AuthenticationType): boolean =>
  offered === null || offered.includes(method);

/** As often as OpenSSH asks for a passphrase or a password. */
export const ATTEMPTS = 3;
