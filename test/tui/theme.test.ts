import { describe, expect, test } from 'vitest';
import type { Tone } from '#tui/line.js';
import { type Style, stylesOf, THEMES } from '#tui/theme.js';

const TONES = Object.keys(stylesOf('terminal')) as readonly Tone[];
const fixed = THEMES.filter(({ background }) => background !== null);

/** The sixteen colours that every terminal has, as Ink calls them. */
const SIXTEEN = [
  'black',
  'red',
  'green',
  'yellow',
  'blue',
  'magenta',
  'cyan',
  'white',
  'gray',
].flatMap((name) => [name, `${name}Bright`]);

const named = (name: string) => {
  const found = THEMES.find((theme) => theme.name === name);
  if (found === undefined) throw new Error(`there is no theme ${name}`);
  return found;
};

/** WCAG 2.2, relative luminance: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** What a style comes to on the screen. */
function seen({ color, backgroundColor }: Style): readonly [string, string] {
  if (color === undefined || backgroundColor === undefined) throw new Error('a colour is missing');
  return [color, backgroundColor];
}

describe('contrast', () => {
  test('of black on white is 21, and of a colour on itself 1', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrast('#123456', '#123456')).toBe(1);
  });

  test.for(fixed.flatMap((theme) => TONES.map((tone) => [theme.name, tone] as const)))(
    'of the theme %s is enough for what is %s',
    ([name, tone]) => {
      const [ink, ground] = seen(named(name).styles[tone]);
      expect(contrast(ink, ground)).toBeGreaterThanOrEqual(name === 'high-contrast' ? 7 : 4.5);
    },
  );

  test.for(fixed)('of the theme $name counts on its own background', ({ background, styles }) => {
    for (const tone of TONES)
      if (tone !== 'focus') expect(styles[tone].backgroundColor, tone).toBe(background);
    expect(styles.focus.color).toBe(background);
  });
});

describe('themes', () => {
  test('the terminal’s own colours are sixteen, and none of them a background', () => {
    for (const style of Object.values(named('terminal').styles)) {
      expect(style.backgroundColor).toBeUndefined();
      if (style.color !== undefined) expect(SIXTEEN).toContain(style.color);
    }
  });

  test('mono has no colour at all', () => {
    for (const style of Object.values(named('mono').styles)) {
      expect(style.color).toBeUndefined();
      expect(style.backgroundColor).toBeUndefined();
    }
  });

  test.for(THEMES)(
    '$name shows where the cursor is, and what is quoted, without hue',
    ({ styles }) => {
      const { focus, evidence } = styles;
      expect(focus.inverse === true || focus.backgroundColor !== styles.plain.backgroundColor).toBe(
        true,
      );
      expect(evidence.underline).toBe(true);
    },
  );

  test.for(THEMES)(
    '$name tells what is bad from what is good by more than its hue',
    ({ styles }) => {
      expect([styles.good.bold === true, styles.bad.bold === true]).toEqual([false, true]);
    },
  );

  test('are called by different names, the terminal’s own first', () => {
    const names = THEMES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names[0]).toBe('terminal');
    expect(stylesOf('no such theme')).toBe(named('terminal').styles);
  });

  test('what is good and what is bad differ in lightness for whoever sees no red or green', () => {
    const { good, bad, warn } = named('colour-blind').styles;
    const inks = [good, bad, warn].map(({ color = '' }) => color);
    expect(new Set(inks).size).toBe(3);
    for (const ink of inks) expect(isBlueOrOrange(ink), ink).toBe(true);
  });
});

/** Hues that are told apart by all usual kinds of colour blindness: blue, and yellow to orange. */
function isBlueOrOrange(hex: string): boolean {
  const [red = 0, , blue = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return Math.abs(blue - red) > 80;
}
