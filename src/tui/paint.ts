import type { Line, Tone } from './line.js';
import type { Style, Styles } from './theme.js';

/** How many bits a colour of the terminal has, as `getColorDepth` of Node tells. */
export type Depth = 4 | 8 | 24;

/** Node says 1 where it thinks that there are no colours; whoever chose a theme knows better. */
export const depthOf = (bits: number): Depth => (bits >= 24 ? 24 : bits >= 8 ? 8 : 4);

/**
 * What makes a line with its tones into what a terminal obeys: the only place that does. Blanks at its end that
 * nobody sees are left out, since whoever draws looks at every cell; there is always one, since a line without any is none.
 */
export function painterFor(styles: Styles, depth: Depth): (line: Line) => string {
  const codes = Object.fromEntries(
    Object.entries(styles).map(([tone, style]) => [tone, codesOf(style, depth).join(';')]),
  ) as Record<Tone, string>;
  return (line) => {
    const painted = stretchesOf(line, codes)
      .map(([code, text]) => (code === '' ? text : `\u001b[${code}m${text}\u001b[0m`))
      .join('');
    return painted.trimEnd() || ' ';
  };
}

/** Pieces that look the same are one stretch, and what is empty is none. */
function stretchesOf(
  line: Line,
  codes: Readonly<Record<Tone, string>>,
): readonly (readonly [code: string, text: string])[] {
  const stretches: [string, string][] = [];
  for (const { text, tone } of line) {
    const last = stretches.at(-1);
    if (last !== undefined && last[0] === codes[tone]) last[1] += text;
    else if (text !== '') stretches.push([codes[tone], text]);
  }
  return stretches;
}

function codesOf(style: Style, depth: Depth): readonly (number | string)[] {
  return [
    ...(style.bold === true ? [1] : []),
    ...(style.dimColor === true ? [2] : []),
    ...(style.underline === true ? [4] : []),
    ...(style.inverse === true ? [7] : []),
    ...(style.color === undefined ? [] : [colourCode(style.color, depth, 30)]),
    ...(style.backgroundColor === undefined ? [] : [colourCode(style.backgroundColor, depth, 40)]),
  ];
}

/** The terminal's own eight colours, by the names that themes use. */
const NAMES = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'];

/** @param base 30 for what is written, 40 for what is behind it */
function colourCode(colour: string, depth: Depth, base: 30 | 40): string {
  const named = NAMES.indexOf(colour);
  if (named !== -1) return String(base + named);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    Number.parseInt(colour.slice(at, at + 2), 16),
  );
  if (depth === 24) return `${base + 8};2;${red};${green};${blue}`;
  return depth === 8
    ? `${base + 8};5;${cubeOf(red, green, blue)}`
    : String(base + nearestOf(red, green, blue));
}

/** In the cube of 6 × 6 × 6 colours that begins at 16, or among the 24 greys behind it. */
function cubeOf(...rgb: readonly number[]): number {
  const [least, most] = [Math.min(...rgb), Math.max(...rgb)];
  if (most - least < 12 && least >= 8 && most < 239)
    return 232 + Math.round(((least + most) / 2 - 8) / 10);
  return rgb.reduce((sum, part) => sum * 6 + stepOf(part), 0) + 16;
}

/** The steps of the cube are 0, 95, 135, 175, 215 and 255. */
const stepOf = (part: number): number =>
  part < 48 ? 0 : part < 115 ? 1 : Math.min(5, Math.round((part - 55) / 40));

/** One bit for each of the three; the eight bright colours begin at 60. */
function nearestOf(...rgb: readonly number[]): number {
  const bright = Math.max(...rgb);
  const bits = rgb.reduce((sum, part, at) => sum + (part > bright / 1.6 ? 1 << at : 0), 0);
  if (bright < 64) return 0;
  return bright > 192 ? bits + 60 : bits;
}
