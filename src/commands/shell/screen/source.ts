import type { Feed } from '#tui/board.js';

/** Where a screen gets from what it shows. */
export interface Source {
  readonly feed: Feed;
  /** Resolves when the screen may open: nobody has to type anything on the ordinary page. */
  readonly ready: () => Promise<void>;
  /** Aborts, with the reason, when something broke that should never break. */
  readonly broken: AbortSignal;
  /** Puts everything away; resolves to lines that the user should still be told. */
  readonly close: () => Promise<readonly string[]>;
}

/** A source that asks nobody. */
export const quietSource = (feed: Feed): Source => ({
  feed,
  ready: async () => {},
  broken: new AbortController().signal,
  close: async () => [],
});
