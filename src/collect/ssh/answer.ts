import type { WireCommand } from '#collect/wire/guard.js';

/** What a leaf said to one command, and how its answer ended. */
export interface Answer {
  readonly command: WireCommand;
  /** What went over the wire: the command, or the command for `sr_cli` where a shell answers. */
  readonly sent: string;
  /** Standard output, decoded as UTF-8; bytes that are none become U+FFFD. */
  readonly text: string;
  readonly stderr: string;
  /** How many keys, passwords and the like were taken out of both, as soon as they came. */
  readonly secrets: number;
  /** Null where the leaf told none: an interactive shell, or a connection that was cut. */
  readonly exitStatus: number | null;
  /** Points in time as ISO 8601 in UTC. */
  readonly startedAt: string;
  readonly endedAt: string;
  readonly end: AnswerEnd;
}

/**
 * Only a `complete` answer may be read for facts without doubt. `refused`: the leaf opened no channel for
 * it; `cut-off`: the connection or the channel ended before the answer did.
 */
export type AnswerEnd = 'complete' | 'timed-out' | 'too-long' | 'cut-off' | 'refused' | 'cancelled';

/** What bounds one answer. */
export interface AskLimits {
  /** Milliseconds from asking to the end of the answer. */
  readonly timeout: number;
  /** Bytes of output and errors together; what comes beyond is cut off. */
  readonly bytes: number;
  readonly signal: AbortSignal | null;
}

export const ASK_LIMITS: AskLimits = { timeout: 60_000, bytes: 16 * 2 ** 20, signal: null };
