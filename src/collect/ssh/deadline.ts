/** A limit of time that stands still while somebody is asked. */
export interface Deadline {
  readonly paused: <T>(work: Promise<T>) => Promise<T>;
  readonly stop: () => void;
}

/** Calls `expired` once so many milliseconds have passed, those in `paused` not counted. */
export function deadline(milliseconds: number, expired: () => void): Deadline {
  let left = milliseconds;
  let since = performance.now();
  let pauses = 0;
  let timer: NodeJS.Timeout | null = setTimeout(expired, left);
  const halt = (): void => {
    if (timer === null) return;
    clearTimeout(timer);
    left -= performance.now() - since;
    timer = null;
  };
  const resume = (): void => {
    pauses -= 1;
    if (pauses > 0 || left === Number.POSITIVE_INFINITY) return;
    since = performance.now();
    timer = setTimeout(expired, Math.max(0, left));
  };
  return {
    paused: async (work) => {
      pauses += 1;
      halt();
      return work.finally(resume);
    },
    stop: () => {
      halt();
      left = Number.POSITIVE_INFINITY;
    },
  };
}
