/** Lets so many through at once, and fewer once it turns out that fewer fit. */
export interface Gate {
  /** Resolves when there is room; whoever entered has to leave. */
  readonly enter: () => Promise<void>;
  /** @param refused there was no room after all: no more than those inside fit, and at least one */
  readonly leave: (refused: boolean) => void;
  readonly isEmpty: () => boolean;
}

export function gate(most: number): Gate {
  let limit = most;
  let inside = 0;
  const waiting: (() => void)[] = [];
  const admit = (): void => {
    while (inside < limit && waiting.length > 0) {
      inside += 1;
      waiting.shift()?.();
    }
  };
  return {
    enter: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        admit();
      }),
    leave: (refused) => {
      inside -= 1;
      if (refused) limit = Math.max(1, Math.min(limit, inside));
      admit();
    },
    isEmpty: () => inside === 0,
  };
}
