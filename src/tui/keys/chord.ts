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
  if (pressed.tab === true) return [pressed.shift === true ? 'shift+tab' : 'tab'];
  const named = Object.entries(NAMES).find(([key]) => pressed[key as keyof Pressed] === true);
  if (named !== undefined) return [named[1]];
  if (pressed.ctrl === true) return input === '' ? [] : [`ctrl+${input}`];
  if (pressed.meta === true) return [];
  return [...input].map((character) => CONTROLS[character] ?? character);
}

/** In the middle of a paste these are characters. */
const CONTROLS: Readonly<Record<string, string>> = {
  ' ': 'space',
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  '\u007f': 'backspace',
};
