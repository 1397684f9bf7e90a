import type { Board } from '#tui/board.js';

/** Those who look at boards, and the board that they see. */
export interface Watchers {
  readonly watch: (seen: (board: Board) => void) => () => void;
  readonly show: (board: Board) => void;
}

export function watchersOf(first: Board): Watchers {
  const all = new Set<(board: Board) => void>();
  let board = first;
  return {
    watch: (seen) => {
      all.add(seen);
      seen(board);
      return () => void all.delete(seen);
    },
    show: (now) => {
      board = now;
      for (const seen of all) seen(now);
    },
  };
}
