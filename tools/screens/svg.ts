import { columnsOf } from '#render/lines.js';
import type { Captured } from './capture.js';
import { type Look, type Run, runsIn } from './runs.js';
import type { Scene } from './scenes.js';

/** A picture of what a terminal shows: every run at its column, so that no font moves anything. */
export function svgOf({ title, columns, rows }: Scene, { words, looks }: Captured): string {
  const [width, height] = [columns * CELL + 2 * EDGE, rows * LINE + 2 * EDGE];
  const name = `bgpwhy: ${title.toLowerCase()}`;
  const drawn = runsIn(looks.slice(0, rows)).flatMap((runs, row) => lineOf(runs, row));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(name)}">`,
    `<title>${escaped(name)}</title>`,
    `<desc>${escaped(
      words
        .map((line) => line.trim())
        .filter((line) => /\w/.test(line))
        .join('; '),
    )}</desc>`,
    `<rect width="${width}" height="${height}" rx="8" fill="${PAPER}"/>`,
    `<g font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="14" fill="${INK}" xml:space="preserve">`,
    ...drawn,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

const CELL = 8.4;
const LINE = 18;
const EDGE = 16;
const PAPER = '#16181d';
const INK = '#d8dce4';
const DIM = '#9299a6';
/** Black, red, green, yellow, blue, magenta, cyan and white; the bright ones are the same. */
const COLOURS = [PAPER, '#ff7a70', '#7fc77f', '#e2b357', '#6db6ff', '#c9a7ff', '#6fc3df', INK];

function lineOf(runs: readonly Run[], row: number): readonly string[] {
  let column = 0;
  return runs.flatMap(({ text, look }) => {
    const from = column;
    column += columnsOf(text);
    return runOf(text, look, from, column - from, row);
  });
}

function runOf(
  text: string,
  look: Look,
  from: number,
  width: number,
  row: number,
): readonly string[] {
  const [x, y] = [rounded(EDGE + from * CELL), EDGE + row * LINE];
  const across = rounded(width * CELL);
  const colour = colourOf(look);
  const behind = look.inverse
    ? [`<rect x="${x}" y="${y}" width="${across}" height="${LINE}" fill="${colour}"/>`]
    : [];
  if (text.trim() === '') return behind;
  const place = `x="${x}" y="${y + 14}" textLength="${across}"`;
  return [...behind, `<text ${place}${attributesOf(look, colour)}>${escaped(text)}</text>`];
}

function colourOf({ colour, dim }: Look): string {
  if (colour === null) return dim ? DIM : INK;
  return COLOURS[colour % COLOURS.length] ?? INK;
}

const attributesOf = ({ inverse, bold, underlined }: Look, colour: string): string =>
  [
    inverse ? ` fill="${PAPER}"` : colour === INK ? '' : ` fill="${colour}"`,
    bold ? ' font-weight="bold"' : '',
    underlined ? ' text-decoration="underline"' : '',
  ].join('');

const rounded = (number: number): string => String(Math.round(number * 10) / 10);

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
