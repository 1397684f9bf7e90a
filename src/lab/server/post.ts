import type { ServerChannel } from 'ssh2';
import type { Shell } from './cli.js';
import type { Behaviour } from './fault.js';
import type { Told } from './heard.js';

/** What a session of a leaf needs to know. */
export interface Post {
  readonly shell: Shell;
  readonly behaviour: Behaviour;
  readonly tell: (told: Told) => void;
  /** Cuts the whole connection. */
  readonly cut: () => void;
}

/** Aborted when a channel closes. */
export function goneWith(channel: ServerChannel): AbortSignal {
  const controller = new AbortController();
  channel.once('close', () => controller.abort());
  channel.on('error', () => controller.abort());
  return controller.signal;
}

/** Ends a channel as a process does that exits. */
export function close(channel: ServerChannel, status: number): void {
  channel.exit(status);
  channel.end();
}
