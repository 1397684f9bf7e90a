import { type Paint, painter } from '#render/paint.js';
import { type Line, piece, type Tone } from './line.js';

/** Colours as the text answer does, so that what it tells can be taken apart again. */
export const PAINT: Paint = painter(true);

const ESCAPE = '\u001b[';

/** What the numbers of `PAINT` are on the screen. */
const TONES: Readonly<Record<string, Tone>> = {
  '31': 'bad',
  '33': 'warn',
  '32': 'key',
  '2': 'dim',
  '1': 'strong',
  '36': 'evidence',
};

/**
 * A line of the text answer as a line of the screen. Its words have to have gone through `safe`, so
 * that every escape in it is one of ours.
 */
export function lineOfPainted(text: string): Line {
  const [plain = '', ...painted] = text.split(ESCAPE);
  const pieces = [piece(plain), ...painted.map(pieceOf)];
  return pieces.filter((one) => one.text !== '');
}

/** `31mwords`; `0m` goes back to plain. */
function pieceOf(painted: string) {
  const end = painted.indexOf('m');
  return piece(painted.slice(end + 1), TONES[painted.slice(0, end)] ?? 'plain');
}
