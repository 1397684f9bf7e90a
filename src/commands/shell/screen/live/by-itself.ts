/** Something that is done again and again, unless it is paused. */
export interface ByItself {
  readonly pause: (paused: boolean) => void;
  readonly stop: () => void;
}

/** What was due while it was paused is done as soon as it goes on. */
export function byItself(seconds: number, work: () => void): ByItself {
  let paused = false;
  let due = false;
  const timer = setInterval(() => {
    if (paused) due = true;
    else work();
  }, seconds * 1_000);
  return {
    pause: (now) => {
      paused = now;
      if (paused || !due) return;
      due = false;
      work();
    },
    stop: () => clearInterval(timer),
  };
}
