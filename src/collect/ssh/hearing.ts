import type { ClientChannel } from 'ssh2';
import type { AnswerEnd, AskLimits } from './answer.js';
import { ear } from './ear.js';
import { onAbort } from './on-abort.js';

/** What came over a channel. */
export interface Heard {
  readonly text: string;
  readonly stderr: string;
  readonly exitStatus: number | null;
  readonly end: AnswerEnd;
}

/** Ends a hearing from outside: the time is up, nobody wants the answer, or it is whole. */
export type Stop = (end: AnswerEnd) => void;

/**
 * Hears a channel to its end. An answer is complete when the leaf said how its command ended and closed
 * the channel itself; a connection that was cut says neither, and what came may look whole.
 */
export function hearing(
  channel: ClientChannel,
  limits: AskLimits,
  isCut: () => boolean,
): Promise<Heard> {
  return new Promise((resolve) => {
    const heard = ear(limits.bytes);
    let exitStatus: number | null = null;
    let wasEnded = false;
    const settle = bounded(limits, (end) => {
      // A leaf that goes on talking fills one window and then has to wait.
      channel.removeAllListeners('data').pause();
      channel.stderr.removeAllListeners('data').pause();
      channel.close();
      resolve({ ...heard.said(), exitStatus, end });
    });
    const take = (from: 'stdout' | 'stderr') => (bytes: Buffer) => {
      if (!heard.hear(bytes, from)) settle('too-long');
    };
    channel
      .on('data', take('stdout'))
      .once('exit', (code: number | null) => {
        exitStatus = code;
      })
      .once('end', () => {
        wasEnded = !isCut();
      })
      .once('close', () => settle(wasEnded && exitStatus !== null ? 'complete' : 'cut-off'))
      .on('error', () => settle('cut-off'));
    channel.stderr.on('data', take('stderr'));
  });
}

/** Calls `ended` once: when told to, when the time is up, or when nobody wants the answer any more. */
export function bounded({ timeout, signal }: AskLimits, ended: Stop): Stop {
  let open = true;
  const settle: Stop = (end) => {
    if (!open) return;
    open = false;
    clearTimeout(timer);
    forget();
    ended(end);
  };
  const cancel = (): void => settle('cancelled');
  const timer = setTimeout(settle, timeout, 'timed-out');
  const forget = onAbort(signal, cancel);
  if (signal?.aborted) queueMicrotask(cancel);
  return settle;
}
