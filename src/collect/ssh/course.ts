import type { Target } from '#inventory/target.js';
import type { Deadline } from './deadline.js';
import type { HostKeyFailure, LinkFailure, LoginFailure, Tried } from './failure.js';
import type { HostKey } from './host-key.js';
import type { Entries } from './known-hosts/entries.js';
import type { Notice, Policy } from './policy.js';

/** The algorithms of a connection. */
export interface Agreed {
  readonly kex: string;
  readonly hostKey: string;
  readonly cipher: string;
  readonly mac: string;
}

/** How far speaking to one host came; its parts are filled in as they happen. */
export interface Course {
  readonly target: Target;
  readonly policy: Policy;
  /** What is known about the host. */
  readonly entries: Entries;
  readonly clock: Deadline;
  readonly tried: Tried[];
  offered: readonly string[];
  /** What was agreed on, once it was. */
  agreed: Agreed | null;
  banner: string;
  trusted: { readonly key: HostKey; readonly notices: readonly Notice[] } | null;
  refused: HostKeyFailure | null;
}

/** Why there is no login at one host. */
export type HopFailure = LinkFailure | HostKeyFailure | LoginFailure;

/** A login that the server does not grant, with what was tried. */
export const notAuthenticated = (course: Course, why: string | null): LoginFailure => ({
  kind: 'not-authenticated',
  user: course.target.user,
  tried: course.tried,
  offered: course.offered,
  why,
});
