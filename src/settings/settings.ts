import type { Place } from '#text/place.js';

/** What the user's file says; null: it says nothing about it. */
export interface Settings {
  readonly theme: string | null;
  readonly ascii: boolean | null;
  readonly clipboard: string | null;
  /** Seconds after which leaves are asked again by themselves. */
  readonly watch: number | null;
  /** Keys by the name of what they do; no key at all: it has none. */
  readonly keys: ReadonlyMap<string, readonly string[]>;
}

export const NO_SETTINGS: Settings = {
  theme: null,
  ascii: null,
  clipboard: null,
  watch: null,
  keys: new Map(),
};

/** What the file may say, as plain data: this room knows neither the screen nor its keys. */
export interface Vocabulary {
  readonly themes: readonly string[];
  readonly clipboards: readonly string[];
  /** Seconds. */
  readonly watch: { readonly least: number; readonly most: number };
  readonly bindings: readonly Bound[];
  /** The key that a person means by a word; null: there is no such key. */
  readonly keyNamed: (written: string) => string | null;
}

/** What keys do, in a mode in which they do it. */
export interface Bound {
  readonly id: string;
  /** Keys mean something else in every mode. */
  readonly when: string;
  readonly keys: readonly string[];
  /** Whether a character is text in this mode, and so no key. */
  readonly typed: boolean;
  /** It keeps its keys: without it there might be no way out. */
  readonly fixed: boolean;
  /** It may have other keys, but not none: without it one could not go on. */
  readonly needed: boolean;
}

/** One error in the file. */
export interface SettingsError {
  readonly code: 'bad-setting' | 'key-taken';
  /** What is. */
  readonly message: string;
  /** What to do; null: the message tells. */
  readonly hint: string | null;
  readonly place: Place;
}
