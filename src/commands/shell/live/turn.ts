/** What a leaf waits for: something that somebody has to type. */
export interface Wish {
  /** The leaf or jump host that wants it; null: whichever is being logged in to. */
  readonly target: string | null;
  /** What there is to do, such as `give the password of admin@leaf1`. */
  readonly what: string;
}

/** Decides when a question is put to the user. */
export type Turn = <T>(ask: () => Promise<T>, wish: Wish) => Promise<T>;

/** Several leaves may have a question at once; a person answers one after the other. */
export function oneAtATime(): Turn {
  let last: Promise<unknown> = Promise.resolve();
  return (ask) => {
    const next = last.then(ask);
    last = next.catch(() => undefined);
    return next;
  };
}
