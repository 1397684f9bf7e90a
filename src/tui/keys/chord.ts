import { printable } from '#text/printable.js';

/** What Ink tells of a key besides its character, as far as we look at it. */
export interface Pressed {
  readonly upArrow?: boolean;
  readonly downArrow?: boolean;
  readonly leftArrow?: boolean;
  readonly rightArrow?: boolean;
  readonly pageUp?: boolean;
  readonly pageDown?: boolean;
  readonly home?: boolean;
  readonly end?: boolean;
  readonly return?: boolean;
  readonly escape?: boolean;
  readonly tab?: boolean;
  readonly shift?: boolean;
  readonly backspace?: boolean;
  readonly delete?: boolean;
  readonly ctrl?: boolean;
  readonly meta?: boolean;
}

/** Keys that are no characters, as they are called in the configuration and in the help. */
const NAMES = {
  upArrow: 'up',
  downArrow: 'down',
  leftArrow: 'left',
  rightArrow: 'right',
  pageUp: 'pageup',
  pageDown: 'pagedown',
  home: 'home',
  end: 'end',
  return: 'enter',
  escape: 'esc',
  backspace: 'backspace',
  delete: 'backspace',
} as const satisfies Partial<Record<keyof Pressed, string>>;

/**
 * The names of what was pressed: `j`, `G`, `ctrl+c`, `shift+tab`, `pageup`. Fast typing and pasting
 * arrive as one string, which is as many keys as it has characters.
 */
export function chordsOf(input: string, pressed: Pressed): readonly string[] {
  const named = nameOf(pressed);
  if (named !== null) return [named];
  if (pressed.ctrl === true) return input === '' ? [] : [`ctrl+${input}`];
  if (pressed.meta === true || UNKNOWN.test(input)) return [];
  return [...input].map(chordOf);
}

function nameOf(pressed: Pressed): string | null {
  if (pressed.tab === true) return pressed.shift === true ? 'shift+tab' : 'tab';
  return Object.entries(NAMES).find(([key]) => pressed[key as keyof Pressed] === true)?.[1] ?? null;
}

/** What is left of a key that nobody knows, such as a function key with a modifier. */
const UNKNOWN = /^\[(?:[\d;?<>=]+[@-~]|[A-Z])$/;

function chordOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const known = CONTROLS[character];
  if (known !== undefined) return known;
  return code > 0 && code <= LETTERS ? `ctrl+${String.fromCodePoint(code + 0x60)}` : character;
}

/** Ctrl with a letter is the number of the letter. */
const LETTERS = 26;

/** In the middle of fast typing these are characters. */
const CONTROLS: Readonly<Record<string, string>> = {
  ' ': 'space',
  '\b': 'backspace',
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  '\u007f': 'backspace',
};

/** Names of keys as a person may write them in the configuration; null: there is no such key. */
export function chordNamed(written: string): string | null {
  const name = written.trim();
  if ([...name].length === 1) return name === printable(name) ? name : null;
  const lower = name.toLowerCase();
  if (KEY_NAMES.includes(lower)) return lower;
  // Terminals send Ctrl with `h`, `i`, `j` and `m` as keys that have names of their own.
  return /^ctrl\+[a-gk-ln-z]$/.test(lower) ? lower : null;
}

/** Every key that has a name. */
export const KEY_NAMES: readonly string[] = [
  ...new Set(Object.values(NAMES)),
  'tab',
  'shift+tab',
  'space',
];

/** A key as people call it: `Ctrl-C`, `PgDn`, `Esc`. */
export function chordWords(chord: string): string {
  const control = /^ctrl\+(.)$/.exec(chord)?.[1];
  return control === undefined ? (SHOWN[chord] ?? chord) : `Ctrl-${control.toUpperCase()}`;
}

const SHOWN: Readonly<Record<string, string>> = {
  up: 'Up',
  down: 'Down',
  left: 'Left',
  right: 'Right',
  pageup: 'PgUp',
  pagedown: 'PgDn',
  home: 'Home',
  end: 'End',
  enter: 'Enter',
  esc: 'Esc',
  backspace: 'Backspace',
  tab: 'Tab',
  'shift+tab': 'Shift-Tab',
  space: 'Space',
};
