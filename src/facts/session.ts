import type { Said } from './said.js';

/** What one side told the other when it gave up a session. */
export interface SessionError {
  /** Who sent the notification; null: the report does not tell. */
  readonly by: 'leaf' | 'peer' | null;
  /** As YANG spells them: `Open Message Error`, `Bad Peer As`. */
  readonly code: Said<string> | null;
  readonly subcode: Said<string> | null;
}

/** What one report tells of a session. Null: it does not tell. */
export interface SessionReport {
  readonly peer: string;
  readonly group: Said<string> | null;
  readonly peerAs: Said<number> | null;
  readonly localAs: Said<number> | null;
  /** `established`, `active`, `connect`, `idle`, `opensent`, `openconfirm`. */
  readonly state: Said<string> | null;
  /** Said where the neighbor is administratively disabled. */
  readonly disabled: Said<true> | null;
  readonly dynamic: boolean | null;
  /** As YANG spells it: `holdTime`, `collisionResolution`. */
  readonly lastEvent: Said<string> | null;
  readonly errors: readonly SessionError[];
  /** How often it came up. */
  readonly transitions: Said<number> | null;
  readonly underMaintenance: Said<true> | null;
}

/** A session of the leaf, from all the reports that tell of it. */
export type Session = SessionReport & {
  /** Whether it is up; null: the reports do not tell, or contradict each other. */
  readonly up: boolean | null;
};
