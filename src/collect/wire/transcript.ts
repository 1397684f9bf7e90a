import type { Answer, AnswerEnd } from '../ssh/answer.js';

/** One command that was sent, and how its answer ended. Kept in the manifest of a bundle. */
export interface Sent {
  /** The command as it was meant. */
  readonly command: string;
  /** The bytes that went over the wire for it. */
  readonly sent: string;
  /** Points in time as ISO 8601 in UTC. */
  readonly startedAt: string;
  readonly endedAt: string;
  /** Null where the leaf told none. */
  readonly exitStatus: number | null;
  readonly end: AnswerEnd;
  /** The beginning of what came beside the answer; empty for nothing. */
  readonly stderr: string;
}

/** What is kept of an answer beside its words. */
export const sentOf = (answer: Answer): Sent => ({
  command: answer.command,
  sent: answer.sent,
  startedAt: answer.startedAt,
  endedAt: answer.endedAt,
  exitStatus: answer.exitStatus,
  end: answer.end,
  stderr: answer.stderr.slice(0, MOST),
});

const MOST = 4_096;
