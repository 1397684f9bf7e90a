import type { BoxRow, Cell } from '#parsers/cells.js';

/**
 * Where a character of a cell's text stands; null where what an author wrote beside the lines keeps
 * that from being told. A wrapped cell goes on behind as many bars as a line has, or as several
 * lines have: what is stacked in it need not stand in every one of them.
 */
export function placeIn({ cells, input }: BoxRow, cell: Cell, character: number): number | null {
  if (cell.end - cell.start === cell.text.length) return cell.start + character;
  const piece = new RegExp(`([^\\s|]+)(?:\\s*(?:\\|[^|]*){${cells.length}}\\|){0,12}\\s*`, 'y');
  piece.lastIndex = cell.start;
  let before = 0;
  for (let found = piece.exec(input); found !== null; found = piece.exec(input)) {
    const [, words = ''] = found;
    if (!cell.text.startsWith(words, before)) return null;
    if (character < before + words.length) return found.index + character - before;
    before += words.length;
  }
  return null;
}
