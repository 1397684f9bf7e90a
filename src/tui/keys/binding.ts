import type { Action } from '../state/action.js';

/** When a key means what it says: the kinds of `Mode`. */
export type When = 'browse' | 'filter' | 'palette' | 'keys' | 'copy' | 'save';

export interface Binding {
  /** How the user's configuration names it; what is the same in several modes has one name. */
  readonly id: string;
  readonly when: When;
  /** Names of keys, as `chordsOf` gives them; the first one is shown. */
  readonly keys: readonly string[];
  /** What it does, for `?` and the pages. */
  readonly says: string;
  /** Its word in the line at the bottom; null: it is not shown there. */
  readonly hint: Hint | null;
  /** Heading under which `?` and the pages tell it. */
  readonly group: string;
  readonly action: Action;
}

export interface Hint {
  readonly word: string;
  /** Where there is no room for all hints those with the highest rank are left out first. */
  readonly rank: number;
}
