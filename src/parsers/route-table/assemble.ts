import type { Problem } from '#facts/block.js';
import type { RouteRow, RouteTotals } from '#facts/route-table.js';
import { strayText } from '#parsers/lexemes.js';
import { BEGINNING_CUT, cutRow, END_CUT, isEdit, straysOf } from '#parsers/strays.js';
import type { Cited, Span } from '#text/span.js';
import type { Item, Table } from './grammar.js';
import { type Counts, totalsOf } from './totals.js';

/** The facts of a table, and what stood in it beside them. */
export interface Assembled {
  readonly rows: readonly RouteRow[];
  readonly totals: Cited<RouteTotals> | null;
  /** The words of the footer. */
  readonly counts: Counts;
  /** Whether a border is drawn below the rows. */
  readonly bordered: boolean;
  /** How many rules stand behind the border, and behind the footer where there is one. */
  readonly rules: number;
  readonly problems: readonly Problem[];
  readonly ignored: readonly Span[];
  readonly unread: readonly Span[];
}

/** Puts the printed pieces together. */
export function assemble(text: string, table: Table): Assembled {
  const desk: Desk = {
    parts: [],
    counts: {},
    bordered: false,
    rules: [],
    orphans: [],
    halves: [],
    strays: [],
  };
  for (const item of table.items) take(desk, item, table.head.ruled);
  const strays = desk.strays.map((span) => strayText(text, span, EXPECTED));
  const cut = strays.some(isEdit) || desk.orphans.length > 0;
  const halves = desk.halves.map((span) =>
    cut ? cutRow(span, END_CUT) : strayText(text, span, EXPECTED),
  );
  const orphans = desk.orphans.map((span) => cutRow(span, BEGINNING_CUT));
  const { problems, ...found } = straysOf([...strays, ...halves, ...orphans]);
  return {
    rows: desk.parts.length === 1 ? (desk.parts[0] ?? []) : desk.parts.flat(),
    totals: totalsOf(desk.counts),
    counts: desk.counts,
    bordered: desk.bordered,
    rules: rulesIn(desk.rules, table.head.dashes),
    problems: [...problems, ...oddities(table)],
    ...found,
  };
}

const EXPECTED = ['a row of the table', 'a border', 'the totals'];

interface Desk {
  /** Rows that stand one below the other; most tables have one part. */
  readonly parts: (readonly RouteRow[])[];
  counts: Counts;
  bordered: boolean;
  /** How long each line of dashes behind the box is. */
  readonly rules: number[];
  readonly orphans: Span[];
  /** Rows without the end of their prefix. */
  readonly halves: Span[];
  readonly strays: Span[];
}

function take(desk: Desk, item: Item, ruled: number): void {
  switch (item.kind) {
    case 'rows':
      takeRows(desk, item);
      return;
    case 'border':
      desk.bordered = item.cells >= ruled;
      return;
    case 'rule':
      takeAll(item.lines, desk.rules);
      return;
    case 'total':
      desk.counts = { ...desk.counts, [item.name]: item.count };
      return;
    case 'orphans':
      takeAll(item.spans, desk.orphans);
      return;
    default:
      desk.strays.push(item.span);
  }
}

/** One after the other: as arguments of one call they may be too many. */
function takeAll<T>(members: readonly T[], onto: T[]): void {
  for (const member of members) onto.push(member);
}

/**
 * How many rules these are, told by the length of the one below the title: a copy may have glued two
 * of them together, or wrapped each at the width of a page.
 */
function rulesIn(lengths: readonly number[], one: number): number {
  if (one === 0) return lengths.length;
  return Math.floor(lengths.reduce((sum, length) => sum + length, 0) / one);
}

/** A row whose prefix is none was put together from lines that an author damaged. */
function takeRows(desk: Desk, { rows: { rows, remarks } }: Extract<Item, { kind: 'rows' }>): void {
  const sound = rows.every(isSound) ? rows : rows.filter(isSound);
  desk.parts.push(sound);
  takeAll(remarks, desk.strays);
  if (sound !== rows) for (const row of rows) if (!isSound(row)) desk.halves.push(row.span);
}

const isSound = ({ prefix }: RouteRow): boolean => /^[\dA-Fa-f:.]+\/\d+$/.test(prefix);

function oddities({ head, odd }: Table): readonly Problem[] {
  const unknown = head.titles.filter((_, index) => head.columns[index] === null);
  return [
    ...unknown.map(
      (title): Problem => ({
        code: 'unknown-label',
        severity: 'note',
        span: head.span,
        expected: [],
        message: `\`${title}\` is a column that no release we know prints; it is passed over`,
      }),
    ),
    ...odd.map(
      ({ column, span }): Problem => ({
        code: 'unknown-value',
        severity: 'warning',
        span,
        expected: [],
        message: `the column of \`${column}\` holds a value that no release we know prints`,
      }),
    ),
  ];
}
