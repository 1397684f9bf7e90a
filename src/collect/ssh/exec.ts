import type { Client, ClientChannel } from 'ssh2';
import { guard } from '#collect/wire/guard.js';
import type { AskLimits } from './answer.js';
import { bounded, type Heard, hearing } from './hearing.js';

/** What came of asking over a channel of its own. */
export type Outcome =
  | ({ readonly kind: 'heard' } & Heard)
  /** The leaf opens no further channel now. */
  | { readonly kind: 'no-channel' }
  /** The leaf opens channels, and runs no command on one. */
  | { readonly kind: 'no-exec' };

/** A connection and whether it still stands. */
export interface Line {
  readonly client: Client;
  readonly isCut: () => boolean;
}

/**
 * Sends a command on a channel of its own, without a terminal, and hears the answer. It is listened to
 * from the very call that hands the channel over: a short answer is in the same packet as the channel.
 */
export function exec(line: Line, bytes: string, limits: AskLimits): Promise<Outcome> {
  const command = guard(bytes);
  const started = performance.now();
  return new Promise((resolve) => {
    let wanted = true;
    const settle = bounded(limits, (end) => {
      wanted = false;
      resolve(nothing(end));
    });
    const opened = (channel: ClientChannel): void => {
      const timeout = Math.max(0, limits.timeout - (performance.now() - started));
      resolve(answerOn(channel, { ...limits, timeout }, line));
    };
    const done = (error: Error | undefined, channel: ClientChannel): void => {
      if (error !== undefined) resolve(refusal(error, line.isCut()));
      else if (wanted) opened(channel);
      else channel.destroy();
      settle('cut-off');
    };
    if (limits.signal?.aborted) settle('cancelled');
    else if (line.isCut()) settle('cut-off');
    else sending(() => line.client.exec(command, done), settle);
  });
}

/** ssh2 throws where the connection is ending. */
export function sending(send: () => unknown, settle: (end: 'cut-off') => void): void {
  try {
    send();
  } catch {
    settle('cut-off');
  }
}

async function answerOn(channel: ClientChannel, limits: AskLimits, line: Line): Promise<Outcome> {
  return { kind: 'heard', ...(await hearing(channel, limits, line.isCut)) };
}

/** ssh2 gives the reason of RFC 4254, section 5.1, when a channel is refused. */
function refusal(error: Error & { readonly reason?: unknown }, cut: boolean): Outcome {
  if (cut) return nothing('cut-off');
  if (typeof error.reason === 'number') return { kind: 'no-channel' };
  return error.message === 'Unable to exec' ? { kind: 'no-exec' } : nothing('cut-off');
}

export const nothing = (end: Heard['end']): Outcome & { readonly kind: 'heard' } => ({
  kind: 'heard',
  text: '',
  stderr: '',
  exitStatus: null,
  end,
});
