import type P from 'parsimmon';
import type { Kind, Problem, Reports } from '#facts/block.js';
import type { Span } from '#text/span.js';
import { unknownColumns } from './box-head.js';
import type { BoxRow } from './cells.js';
import { readAt } from './combine.js';
import { judgeEnding } from './ending.js';
import { strayText, trimmed, type Word } from './lexemes.js';
import { withoutRemarks } from './remarks.js';
import type { Reading, Region } from './show.js';
import { BEGINNING_CUT, cutRow, END_CUT, inOrder, isEdit, straysAt } from './strays.js';
import type { BoxItem, TitledBox } from './titled-box.js';

/** A report in a box, put together, before its show says what the rows mean. */
export interface BoxReport<T, C> {
  readonly region: Region;
  readonly title: T;
  readonly columns: readonly (C | null)[];
  /** The titles of the columns; null where they are missing. */
  readonly head: Span | null;
  readonly rows: readonly BoxRow[];
  readonly counts: Readonly<Record<string, Word>>;
  readonly end: number;
  /** What stood in it beside its rows, and columns that we do not know. */
  readonly problems: readonly Problem[];
}

/** What a show adds to it. */
export interface BoxMeaning<K extends Kind> {
  readonly data: Reports[K];
  readonly networkInstance: string | null;
  /** Whether the last of the lines below the box was read. */
  readonly closed: boolean;
  /** Whether these words, the last of the text, begin something the report goes on with. */
  readonly begins: (words: string) => boolean;
  readonly counts: readonly Problem[];
  readonly problems: readonly Problem[];
  /** Rows that make no sense, because lines of them are missing. */
  readonly halves: readonly Span[];
}

/** Null: it is another report. */
export function boxReport<T, C>(
  region: Region,
  parser: P.Parser<TitledBox<T, C>>,
): BoxReport<T, C> | null {
  const { text, remarks } = withoutRemarks(region.text, [region.start, region.end], 'table');
  const printed = readAt(parser, text, region.start);
  if (printed === null) return null;
  const { title, head, items, end } = printed;
  const inside = remarks.filter((remark) => remark[1] <= end);
  return {
    region,
    title,
    columns: head?.columns ?? [],
    head: head?.span ?? null,
    rows: items.flatMap((item) => (item.kind === 'rows' ? item.rows : [])),
    counts: Object.assign({}, ...items.map(countsIn)),
    end,
    problems: oddInBoxes(region, inside, [printed]),
  };
}

/** What stood in the boxes of a report beside their rows, and columns that we do not know. */
export function oddInBoxes<T, C>(
  region: Region,
  remarks: readonly Span[],
  boxes: readonly TitledBox<T, C>[],
): readonly Problem[] {
  const items = boxes.flatMap((box) => box.items);
  const spans = inOrder([...remarks, ...items.flatMap(straysIn)]);
  const strays = straysAt(region.text, spans, ['a row of the table', 'a border']);
  const orphans = items.flatMap((item) => (item.kind === 'rows' ? item.orphans : []));
  const heads = boxes.flatMap(({ head }) => (head === null ? [] : [head]));
  return [
    ...strays.problems,
    ...orphans.map((span) => cutRow(span, BEGINNING_CUT)),
    ...heads.flatMap(unknownColumns),
  ];
}

function straysIn(item: BoxItem): readonly Span[] {
  if (item.kind === 'remarks') return item.spans;
  return item.kind === 'stray' ? [item.span] : [];
}

const countsIn = (item: BoxItem): Readonly<Record<string, Word>> =>
  item.kind === 'footer' ? item.counts : {};

/** The reading of a report whose counts below the box, and nothing else, close it. */
export function boxReading<K extends Kind>(
  {
    region,
    end,
    problems: strays,
  }: Pick<BoxReport<unknown, unknown>, 'region' | 'end' | 'problems'>,
  { data, networkInstance, closed, begins, counts, problems, halves }: BoxMeaning<K>,
): Reading<K> {
  const ending = judgeEnding(region, { closed, end, proves: () => closed, begins, counts });
  const cut = strays.some(isEdit);
  const odd = [...strays, ...halves.map((span) => halfRow(region.text, span, cut))];
  const edits = odd.filter(isEdit);
  const unread = odd.filter(({ code }) => code === 'unread-line');
  return {
    data,
    span: trimmed(region.text, [region.start, ending.end]),
    networkInstance,
    complete: ending.complete && edits.length + unread.length === 0,
    problems: [...odd, ...problems, ...ending.problems],
    ignored: [...edits.map(({ span }) => span), ...ending.ignored],
    unread: [...unread.map(({ span }) => span), ...ending.unread],
  };
}

/** Where somebody cut the report, a row of which lines are missing was cut as well. */
const halfRow = (text: string, span: Span, cut: boolean): Problem =>
  cut ? cutRow(span, END_CUT) : strayText(text, span, ['the whole row']);

/** A cell with a value that no release we know prints in its column. */
export const oddValue = (column: string, span: Span): Problem => ({
  code: 'unknown-value',
  severity: 'warning',
  span,
  expected: [],
  message: `the column of \`${column}\` holds a value that no release we know prints`,
});
