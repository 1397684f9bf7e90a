import type { Feed } from '#tui/board.js';
import { stillFeed } from './still-feed.js';

/** A screen that shows nothing, because nothing was named. */
export const emptyFeed = (): Feed =>
  stillFeed({
    source: 'none',
    diagnosis: { cases: [], problems: [], cards: [] },
    leaves: [],
    files: [],
    networkInstance: null,
  });
