import type P from 'parsimmon';
import type { Kind, Reports } from '#facts/block.js';
import type { Span } from '#text/span.js';
import { type BoxHead, unknownColumns } from './box-head.js';
import { readAt } from './combine.js';
import { type Ending, judgeEnding } from './ending.js';
import { trimmed, type Word } from './lexemes.js';
import type { PlainBox, PlainBoxItem } from './plain-box.js';
import { wordsInRow } from './plain-box-words.js';
import { withoutRemarks } from './remarks.js';
import type { Reading, Region } from './show.js';
import { inOrder, straysAt } from './strays.js';

/** What a row says, by its cells; null when it names nothing. */
export type RowOf<C, R> = (word: (column: C) => Word | null, span: Span) => R | null;

/** The reading of a report that is a box and nothing else; null: it is another one. */
export function plainBoxReading<K extends Kind, C, R>(
  region: Region,
  parser: P.Parser<PlainBox<C>>,
  rowOf: RowOf<C, R>,
  dataOf: (rows: readonly R[]) => Reports[K],
): Reading<K> | null {
  const { text, remarks } = withoutRemarks(region.text, [region.start, region.end], 'table');
  const printed = readAt(parser, text, region.start);
  if (printed === null) return null;
  const inside = remarks.filter(([, end]) => end <= printed.end);
  const spans = inOrder([...inside, ...printed.items.flatMap(straysIn)]);
  const strays = straysAt(region.text, spans, ['a row of the table', 'a border']);
  const ending = judge(region, printed);
  return {
    data: dataOf(printed.items.flatMap((item) => rowsIn(item, printed.head, rowOf))),
    span: trimmed(region.text, [region.start, ending.end]),
    networkInstance: null,
    complete: ending.complete && spans.length === 0,
    problems: [...strays.problems, ...unknownColumns(printed.head), ...ending.problems],
    ignored: [...strays.ignored, ...ending.ignored],
    unread: [...strays.unread, ...ending.unread],
  };
}

function straysIn(item: PlainBoxItem): readonly Span[] {
  if (item.kind === 'rows') return item.remarks;
  return item.kind === 'stray' ? [item.span] : [];
}

const rowsIn = <C, R>(
  item: PlainBoxItem,
  { columns }: BoxHead<C>,
  rowOf: RowOf<C, R>,
): readonly R[] =>
  item.kind !== 'rows'
    ? []
    : item.rows.flatMap((row) => {
        const [first = row.start] = row.cells.flatMap(({ start }) => (start < 0 ? [] : [start]));
        return rowOf(wordsInRow(row, columns), [first, row.end]) ?? [];
      });

/** Nothing but the border below the rows closes the table. */
const judge = <C>(region: Region, { items, end }: PlainBox<C>): Ending => {
  const closed = items.some(({ kind }) => kind === 'border');
  return judgeEnding(region, {
    closed,
    end,
    proves: () => closed,
    begins: (words) => /^[|+]/.test(words),
    counts: [],
  });
};
