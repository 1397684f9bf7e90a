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

/** Sends a command on a channel of its own, without a terminal, and hears the answer. */
export async function exec(line: Line, bytes: string, limits: AskLimits): Promise<Outcome> {
  const started = performance.now();
  const opened = await open(line, bytes, limits);
  if (opened.kind !== 'channel') return opened;
  const timeout = Math.max(0, limits.timeout - (performance.now() - started));
  const heard = await hearing(opened.channel, { ...limits, timeout }, line.isCut);
  return { kind: 'heard', ...heard };
}

type Opened = { readonly kind: 'channel'; readonly channel: ClientChannel } | Outcome;

function open({ client, isCut }: Line, bytes: string, limits: AskLimits): Promise<Opened> {
  const command = guard(bytes);
  return new Promise((resolve) => {
    let wanted = true;
    const settle = bounded(limits, (end) => {
      wanted = false;
      resolve(nothing(end));
    });
    const answered = (error: Error | undefined, channel: ClientChannel): void => {
      if (error === undefined && !wanted) channel.destroy();
      resolve(error === undefined ? { kind: 'channel', channel } : refusal(error, isCut()));
      settle('cut-off');
    };
    if (isCut()) settle('cut-off');
    else client.exec(command, answered);
  });
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
