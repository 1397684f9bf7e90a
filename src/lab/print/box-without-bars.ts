import { wrapped } from './cell.js';

/** A column of such a box. */
export interface BarelessColumn {
  readonly title: string;
  /** Whether its cells stand in its middle, as all titles do. */
  readonly centred: boolean;
}

/** A box as the router draws it where no bars stand between the columns, which are all of one width. */
export function barelessLines(
  columns: readonly BarelessColumn[],
  rows: readonly (readonly string[])[],
  terminal: number,
): readonly string[] {
  const count = columns.length;
  const width = Math.max(7, Math.floor((terminal - 4 - 3 * (count - 1)) / count));
  const inside = width * count + 3 * (count - 1) + 2;
  const place = (words: string, middle: boolean): string =>
    middle ? centred(words, width) : words.padEnd(width);
  const linesOf = (cells: readonly string[], inMiddle: (column: number) => boolean) => {
    const pieces = cells.map((cell) => wrapped(cell, width));
    const height = Math.max(1, ...pieces.map(({ length }) => length));
    return Array.from({ length: height }, (_, at) => {
      const line = pieces.map((all, column) => place(all[at] ?? '', inMiddle(column)));
      return `| ${line.join('   ')} |`;
    });
  };
  return [
    `+${'-'.repeat(inside)}+`,
    ...linesOf(
      columns.map(({ title }) => title),
      () => true,
    ),
    `+${'='.repeat(inside)}+`,
    ...rows.flatMap((row) => linesOf(row, (column) => columns[column]?.centred ?? false)),
    `+${'-'.repeat(inside)}+`,
  ];
}

const centred = (words: string, width: number): string =>
  words.padStart(words.length + Math.floor((width - words.length) / 2)).padEnd(width);
