/** Who is asked when: each leaf once at a time, and not too many at once. */
export interface Rounds {
  /** Asks these as soon as there is room; those that are being asked already are asked again afterwards. */
  readonly ask: (names: readonly string[]) => void;
  /** Those that are asked now or wait for it. */
  readonly busy: () => ReadonlySet<string>;
  /** Nobody is asked any more; resolves when the last one is done. */
  readonly end: () => Promise<void>;
}

/**
 * @param most how many are asked at once
 * @param queued is told of every leaf that waits for its turn
 * @param asks one leaf, until it is done
 */
export function roundsOf(
  most: number,
  queued: (name: string) => void,
  asks: (name: string) => Promise<void>,
): Rounds {
  const waiting = new Set<string>();
  const running = new Map<string, Promise<void>>();
  let over = false;
  const start = (name: string): void => {
    waiting.delete(name);
    const done = asks(name).finally(() => {
      running.delete(name);
      pump();
    });
    running.set(name, done);
  };
  const pump = (): void => {
    const idle = over ? [] : [...waiting].filter((name) => !running.has(name));
    for (const name of idle.slice(0, Math.max(0, most - running.size))) start(name);
  };
  return {
    ask: (names) => {
      for (const name of names) {
        if (waiting.has(name)) continue;
        waiting.add(name);
        if (!running.has(name)) queued(name);
      }
      pump();
    },
    busy: () => new Set([...running.keys(), ...waiting]),
    end: async () => {
      over = true;
      waiting.clear();
      await Promise.allSettled(running.values());
    },
  };
}
