/** Something that is done soon, once, however often it is asked for. */
export interface Pulse {
  readonly soon: () => void;
  readonly stop: () => void;
}

/** Milliseconds that a screen may lag behind. */
const LEAST = 40;
/** So many times as long as the work takes, keys and sockets have the process for themselves. */
const SHARE = 3;

/**
 * @param work how long it took last decides how soon it is done again
 * @param clock milliseconds
 */
export function pulse(work: () => void, clock: () => number = () => performance.now()): Pulse {
  let timer: NodeJS.Timeout | null = null;
  let took = 0;
  const beat = (): void => {
    timer = null;
    const start = clock();
    work();
    took = clock() - start;
  };
  return {
    soon: () => {
      timer ??= setTimeout(beat, Math.max(LEAST, SHARE * took));
    },
    stop: () => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
