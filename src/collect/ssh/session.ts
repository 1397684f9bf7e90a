import type { WireCommand } from '#collect/wire/guard.js';
import type { Target } from '#inventory/target.js';
import { type Answer, ASK_LIMITS, type AskLimits } from './answer.js';
import { asker } from './asker.js';
import type { Agreed } from './course.js';
import { type Hop, hangUp } from './hop.js';
import type { Fingerprint } from './host-key.js';
import { onAbort } from './on-abort.js';
import type { Notice } from './policy.js';

/** A leaf that was verified and let us in, ready to be asked. */
export interface Session {
  readonly kind: 'session';
  readonly target: Target;
  readonly hostKey: Fingerprint;
  readonly agreed: Agreed;
  readonly notices: readonly Notice[];
  /** What the leaf said before login, as it said it: escape it. */
  readonly banner: string;
  /** Asks, several questions at once as far as the leaf allows. What goes wrong is told in the answer. */
  readonly ask: (command: WireCommand, limits?: Partial<AskLimits>) => Promise<Answer>;
  /** Ends the connection and those to the jump hosts; resolves once all of them are closed. */
  readonly close: () => Promise<void>;
}

/**
 * @param hops the jump hosts and, at the end, the leaf itself
 * @param signal ends all of it at once
 */
export function sessionOver(
  target: Target,
  hops: readonly Hop[],
  notices: readonly Notice[],
  signal: AbortSignal | null,
): Session {
  const leaf = hops.at(-1);
  if (leaf === undefined) throw new RangeError('a session needs a connection');
  let cut = false;
  const isOver = (): void => {
    cut = true;
  };
  leaf.client.once('end', isOver).once('close', isOver);
  const cancel = (): void => closeAll(hops);
  const forget = onAbort(signal, cancel);
  if (signal?.aborted) cancel();
  const ask = asker({ client: leaf.client, isCut: () => cut });
  return {
    kind: 'session',
    target,
    hostKey: leaf.hostKey,
    agreed: leaf.agreed,
    notices: [...notices, ...hops.flatMap((hop) => hop.notices)],
    banner: leaf.banner,
    ask: (command, limits) => ask(command, { ...ASK_LIMITS, signal, ...limits }),
    close: async () => {
      forget();
      for (const hop of [...hops].reverse()) await closed(hop);
    },
  };
}

/** Ends connections at once, the last one first. */
export function closeAll(hops: readonly Hop[]): void {
  for (const { client, stream } of [...hops].reverse()) hangUp(client, stream);
}

/** Milliseconds that a host has to take leave; then its connection ends without it. */
const LEAVE = 500;

function closed({ client, stream }: Hop): Promise<void> {
  return new Promise((resolve) => {
    if (stream.destroyed) return resolve();
    const timer = setTimeout(() => {
      stream.destroy();
      resolve();
    }, LEAVE);
    stream.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
    client.end();
  });
}
