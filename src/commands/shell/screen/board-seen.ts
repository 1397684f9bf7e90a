import type { Board, Feed } from '#tui/board.js';

/** The last board of a feed, whenever somebody looks. */
export interface Seen {
  readonly board: () => Board;
  /** Leaves have just been asked: boards lag behind, and the one that is there tells nothing of it yet. */
  readonly expect: () => void;
  /** Resolves when no leaf is being asked, or the signal aborts. */
  readonly settled: (signal: AbortSignal) => Promise<void>;
  readonly end: () => void;
}

export function watching(feed: Feed): Seen {
  let board: Board | null = null;
  let stale: Board | null = null;
  const changed = new Set<() => void>();
  const end = feed.watch((next) => {
    board = next;
    for (const hear of changed) hear();
  });
  const now = (): Board => {
    if (board === null) throw new Error('a feed showed nothing at first');
    return board;
  };
  return {
    board: now,
    expect: () => {
      stale = board;
    },
    end,
    settled: (signal) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!signal.aborted && (board === stale || now().leaves.some(isAsked))) return;
          changed.delete(look);
          signal.removeEventListener('abort', look);
          resolve();
        };
        changed.add(look);
        signal.addEventListener('abort', look);
        look();
      }),
  };
}

/** One that waits for the user says what for, and is not waited for. */
const isAsked = ({ phase, trouble }: Board['leaves'][number]): boolean =>
  (phase === 'waiting' || phase === 'asking') && trouble === null;
