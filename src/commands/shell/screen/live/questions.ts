import { oneAtATime, type Turn, type Wish } from '../../live/turn.js';

/** What leaves want to know of the user, and when they may ask. */
export interface Questions {
  readonly turn: Turn;
  /** From now on questions wait until somebody wants to answer them. */
  readonly defer: () => void;
  /** Resolves once nothing was asked for a while, or nobody can have a question. */
  readonly quiet: () => Promise<void>;
  /** Puts all that waits to the user, one after the other; null: nothing waits. */
  readonly answering: () => (() => Promise<void>) | null;
}

interface Waiting {
  readonly wish: Wish;
  readonly put: () => Promise<void>;
}

/** Milliseconds for which a host may take to have a question, or another one after a wrong password. */
const PATIENCE = 800;
const STEP = 20;

/**
 * @param waits is told of what waits, and that it waits no longer
 * @param settled whether nobody is being logged in to, so that no question can come
 */
export function questionsOf(
  waits: (wish: Wish, waiting: boolean) => void,
  settled: () => boolean,
): Questions {
  const inTurn = oneAtATime();
  const waiting: Waiting[] = [];
  const clock = { open: 0, last: performance.now() };
  let deferred = false;
  const put = async <T>(ask: () => Promise<T>, wish: Wish): Promise<T> => {
    clock.open += 1;
    try {
      return await inTurn(ask, wish);
    } finally {
      clock.open -= 1;
      clock.last = performance.now();
    }
  };
  const quiet = async (): Promise<void> => {
    while (clock.open > 0 || (!settled() && performance.now() - clock.last < PATIENCE))
      await new Promise((resolve) => setTimeout(resolve, STEP));
  };
  return {
    turn: (ask, wish) => {
      if (!deferred) return put(ask, wish);
      return new Promise((resolve, reject) => {
        waiting.push({ wish, put: () => put(ask, wish).then(resolve, reject) });
        waits(wish, true);
      });
    },
    quiet,
    defer: () => {
      deferred = true;
    },
    answering: () => (waiting.length === 0 ? null : () => answered(waiting, waits, quiet)),
  };
}

/** What comes up meanwhile is asked, too. */
async function answered(
  waiting: Waiting[],
  waits: (wish: Wish, waiting: boolean) => void,
  quiet: () => Promise<void>,
): Promise<void> {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    waits(next.wish, false);
    await next.put();
    if (waiting.length === 0) await quiet();
  }
}
