import { once } from 'node:events';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import type { ServerChannel } from 'ssh2';
import type { Behaviour } from './fault.js';

/** Where an answer goes. */
export interface Outlet {
  readonly channel: ServerChannel;
  /** Line ends as the outlet wants them. */
  readonly spelled: (text: string) => string;
  /** Aborted when nobody listens any more. */
  readonly gone: AbortSignal;
  /** Cuts the connection. */
  readonly cut: () => void;
}

/** Whether an answer was given as a leaf should give it. */
export type Delivery = 'sound' | 'broken';

/** Gives an answer as the leaf behaves: whole and at once, or otherwise. */
export async function deliver(text: string, how: Behaviour, outlet: Outlet): Promise<Delivery> {
  try {
    if (how.delay > 0) await pause(how.delay, undefined, { signal: outlet.gone });
    return await DELIVERIES[how.answers](outlet.spelled(text), outlet);
  } catch (error) {
    if (outlet.gone.aborted) return 'broken';
    throw error;
  }
}

type Deliver = (text: string, outlet: Outlet) => Promise<Delivery>;

const DELIVERIES: Readonly<Record<Behaviour['answers'], Deliver>> = {
  whole: async (text, outlet) => {
    await write(text, outlet);
    return 'sound';
  },
  half: async (text, outlet) => {
    await write(halfOf(text), outlet);
    return 'broken';
  },
  dropped: async (text, outlet) => {
    await write(halfOf(text), outlet);
    await pause(50, undefined, { signal: outlet.gone }); // so that what was written arrives
    outlet.cut();
    return 'broken';
  },
  never: async (_, { gone }) => {
    if (!gone.aborted) await once(gone, 'abort');
    return 'broken';
  },
  endless: async (text, outlet) => {
    while (outlet.channel.writable && !outlet.gone.aborted) {
      await write(text === '' ? '\n' : text.repeat(64), outlet);
      // Whoever goes away is noticed between two turns of the loop only.
      await nextTurn();
    }
    return 'broken';
  },
  garbage: async (text, outlet) => {
    await write(garbageLike(text), outlet);
    return 'sound';
  },
  escapes: async (text, outlet) => {
    await write(`${TITLE}${text.replace(/^.+$/gm, (line) => `${RED}${line}${PLAIN}`)}`, outlet);
    return 'sound';
  },
};

const halfOf = (text: string): string => text.slice(0, Math.floor(text.length / 2));

const TITLE = '\u001b]0;not your terminal\u0007\u001b[2J\u001b[H';
const RED = '\u001b[31m';
const PLAIN = '\u001b[0m';

/** The same bytes for the same answer, so that a test that fails fails again. */
function garbageLike(text: string): Buffer {
  let state = text.length + 1;
  return Buffer.from(text).map(() => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return (state >> 16) & 0xff;
  }) as Buffer; // `map` of a Buffer is one
}

/** Waits while the client is slow to read. */
async function write(data: string | Buffer, { channel, gone }: Outlet): Promise<void> {
  if (gone.aborted || !channel.writable) return;
  if (!channel.write(data)) await once(channel, 'drain', { signal: gone });
}
