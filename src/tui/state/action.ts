import type { Place, ViewId } from '../place.js';
import type { Copies } from '../view.js';

/** What can happen on the screen; every key stands for one of these. */
export type Action =
  | { readonly kind: 'move'; readonly by: Move }
  | { readonly kind: 'stop'; readonly by: 1 | -1 }
  /** To the next row that holds what is looked for; 0: the one under the cursor counts, too. */
  | { readonly kind: 'seek'; readonly by: 1 | -1 | 0 }
  | { readonly kind: 'enter' }
  | { readonly kind: 'escape' }
  | { readonly kind: 'history'; readonly by: 1 | -1 }
  | { readonly kind: 'last-view' }
  | { readonly kind: 'view'; readonly view: ViewId }
  | { readonly kind: 'go'; readonly place: Partial<Place> }
  /** To a view whose rows are filtered. */
  | { readonly kind: 'narrow'; readonly view: ViewId; readonly filter: string }
  | { readonly kind: 'leaf'; readonly by: 1 | -1 }
  | { readonly kind: 'prefix'; readonly by: 1 | -1 }
  /** Keeps what is shown, to compare with it later. */
  | { readonly kind: 'keep' }
  /** To the leaf beside itself as it was kept. */
  | { readonly kind: 'differences' }
  /** To another side of the comparison. */
  | { readonly kind: 'other'; readonly by: 1 | -1 }
  | { readonly kind: 'part' }
  | { readonly kind: 'resize-preview'; readonly by: 1 | -1 }
  | { readonly kind: 'faults' }
  | { readonly kind: 'order' }
  | { readonly kind: 'mark' }
  | { readonly kind: 'mark-range' }
  | { readonly kind: 'open-filter' }
  | { readonly kind: 'open-palette' }
  | { readonly kind: 'open-keys' }
  | { readonly kind: 'open-copy' }
  | { readonly kind: 'open-save' }
  /** A character into what is being typed. */
  | { readonly kind: 'type'; readonly text: string }
  | { readonly kind: 'erase'; readonly what: 'character' | 'word' | 'all' }
  | { readonly kind: 'complete' }
  | { readonly kind: 'recall'; readonly by: 1 | -1 }
  | { readonly kind: 'copy'; readonly what: keyof Copies }
  | { readonly kind: 'save'; readonly as: 'text' | 'json' | 'ticket' }
  | { readonly kind: 'refresh'; readonly all: boolean }
  | { readonly kind: 'pause' }
  /** Asks the leaves about a prefix that is not on the board. */
  | { readonly kind: 'ask'; readonly prefix: string }
  | { readonly kind: 'theme' }
  | { readonly kind: 'repaint' }
  | { readonly kind: 'suspend' }
  | { readonly kind: 'quit' }
  | { readonly kind: 'size'; readonly size: { readonly columns: number; readonly rows: number } }
  | { readonly kind: 'notice'; readonly text: string };

export type Move = 'up' | 'down' | 'page-up' | 'page-down' | 'first' | 'last';

/** What the outside has to do because of an action. */
export type Effect =
  | { readonly kind: 'copy'; readonly what: string; readonly text: string }
  | { readonly kind: 'save'; readonly name: string; readonly text: string }
  | { readonly kind: 'refresh'; readonly leaves: readonly string[] | null }
  | { readonly kind: 'pause'; readonly paused: boolean }
  | { readonly kind: 'ask'; readonly prefix: string }
  | { readonly kind: 'repaint' }
  | { readonly kind: 'suspend' }
  | { readonly kind: 'quit' };
