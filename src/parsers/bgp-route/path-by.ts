import type { BgpPath } from '#facts/bgp-route.js';
import { emptyPath, withoutGaps } from '#parsers/path-blocks.js';
import { FIRST_ROW } from '#parsers/path-fields.js';
import { PATH_FILLERS } from '#parsers/path-values.js';
import { headerOf, PATH, type Shape } from './shape.js';

/** The facts of the `Path N:` block that begins here and has that shape; null: there is none. */
export function pathBy(text: string, at: number, shape: Shape): BgpPath | null {
  const { pattern, leads, rows } = shape;
  pattern.lastIndex = at;
  const groups = pattern.exec(text);
  if (groups === null) return null;
  const { number, tail } = headerOf(groups, at, leads);
  const path = emptyPath(number, tail, [number.span[0] - PATH.length, pattern.lastIndex - 1]);
  let end = tail.span[1];
  for (let row = 0; row < rows.length; row += 1) {
    const words = groups[row + FIRST_ROW] ?? '';
    const start = end + (leads[row + 2] ?? 0);
    PATH_FILLERS[rows[row] ?? 'source']?.(path, words, start);
    end = start + words.length;
  }
  return withoutGaps(path);
}
