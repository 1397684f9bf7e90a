import { connect as dial, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Client } from 'ssh2';
import type { Target } from '#inventory/target.js';
import type { LinkFailure } from './failure.js';
import { onAbort } from './on-abort.js';

/** A way to a host on which SSH can be spoken, or why there is none. */
export type Link = { readonly kind: 'link'; readonly stream: Duplex } | LinkFailure;

/** What opens a way and calls back once. */
type Opening = (done: (link: Link) => void) => () => void;

/** Connects to a host directly or, when there is a jump host, through a channel of it. */
export function linkTo(
  { host, port, connectTimeout }: Target,
  jump: Client | null,
  signal: AbortSignal | null,
): Promise<Link> {
  const opening = jump === null ? dialled(host, port) : forwarded(jump, host, port);
  return bounded(opening, connectTimeout, signal);
}

function bounded(opening: Opening, after: number, signal: AbortSignal | null): Promise<Link> {
  return new Promise((resolve) => {
    const done = (link: Link): void => {
      clearTimeout(timer);
      forget();
      resolve(link);
    };
    const give = (link: Link): void => {
      drop();
      done(link);
    };
    const cancel = (): void => give({ kind: 'cancelled' });
    const timer = setTimeout(give, after, { kind: 'timed-out', phase: 'connect', after });
    const forget = onAbort(signal, cancel);
    const drop = opening(done);
    if (signal?.aborted) cancel();
  });
}

const dialled =
  (host: string, port: number): Opening =>
  (done) => {
    // Small packets go to and fro: waiting to fill one costs 40 ms at each turn.
    const socket: Socket = dial({ host, port, noDelay: true });
    socket.once('error', (error: NodeJS.ErrnoException) => done(whyNot(error)));
    socket.once('connect', () => {
      socket.removeAllListeners('error').on('error', () => {});
      done({ kind: 'link', stream: socket });
    });
    return () => {
      socket.removeAllListeners('error').on('error', () => {});
      socket.destroy();
    };
  };

function whyNot({ code = '', message }: NodeJS.ErrnoException): LinkFailure {
  if (code === 'ECONNREFUSED') return { kind: 'refused' };
  // A host that takes no more connections just now may reset one at once.
  if (code === 'ECONNRESET') return { kind: 'cut-off', phase: 'greeting', why: WORDS.ECONNRESET };
  return { kind: 'unreachable', why: WORDS[code] ?? message };
}

const WORDS: Readonly<Record<string, string>> & { readonly ECONNRESET: string } = {
  ENOTFOUND: 'no address is known for this name',
  EAI_AGAIN: 'the name service did not answer',
  EHOSTUNREACH: 'there is no route to it',
  ENETUNREACH: 'there is no route to its network',
  ETIMEDOUT: 'it did not answer',
  ECONNRESET: 'the connection was reset',
};

/**
 * A jump host whose other side has hung up says that nothing more will come, and keeps its half open
 * until we hang up, too. A socket does that by itself.
 */
const whole = (channel: Duplex): Duplex => channel.once('end', () => channel.destroy());

const forwarded =
  (jump: Client, host: string, port: number): Opening =>
  (done) => {
    let dropped = false;
    const opened = (error: Error | undefined, stream: Duplex): void => {
      if (error) done({ kind: 'unreachable', why: `the jump host says: ${error.message}` });
      else if (dropped) stream.destroy();
      else done({ kind: 'link', stream: whole(stream) });
    };
    try {
      jump.forwardOut('127.0.0.1', 0, host, port, opened);
    } catch {
      done({ kind: 'unreachable', why: 'the connection to the jump host was lost' });
    }
    return () => {
      dropped = true;
    };
  };
