import type { Problem } from '#facts/block.js';
import type { RouteEntry } from '#facts/route-table.js';
import type { Word } from '#parsers/lexemes.js';
import { straysAt } from '#parsers/strays.js';
import type { Span } from '#text/span.js';
import { draftEntry, type EntryDraft, entryOf } from './entry.js';
import type { Item, Report } from './grammar.js';
import type { HopDraft } from './next-hop.js';
import { ENTRY_ROWS, PROGRAMMING_ROWS } from './rows.js';

export interface Assembled {
  readonly drafts: readonly EntryDraft[];
  readonly entries: readonly RouteEntry[];
  readonly problems: readonly Problem[];
  readonly ignored: readonly Span[];
  readonly unread: readonly Span[];
}

/** Puts the printed pieces together: each `Destination` begins an entry. */
export function assemble(text: string, report: Report): Assembled {
  const desk: Desk = { entries: [], hops: null, strays: [], problems: [] };
  for (const item of report.items) take(desk, item);
  const { problems, ...strays } = straysAt(text, desk.strays, [
    'a row `Label : value`',
    'a next hop',
    'a closing rule',
  ]);
  return {
    drafts: desk.entries,
    entries: desk.entries.flatMap(entryOf),
    problems: [...problems, ...desk.problems],
    ...strays,
  };
}

interface Desk {
  readonly entries: EntryDraft[];
  /** The list that next hops go to. */
  hops: HopDraft[] | null;
  readonly strays: Span[];
  readonly problems: Problem[];
}

function take(desk: Desk, item: Item): void {
  const entry = desk.entries.at(-1);
  switch (item.kind) {
    case 'row':
      takeRow(desk, item);
      return;
    case 'hops':
      if (entry === undefined) desk.strays.push(item.span);
      else desk.hops = beginHops(entry, item.backup, item.count);
      extendEntry(desk, item.span[1]);
      return;
    case 'hop':
      takeHop(desk, item);
      return;
    case 'labels':
      takeLabels(desk, item);
      return;
    case 'stray':
      desk.strays.push(item.span);
      return;
    default:
  }
}

function beginHops(entry: EntryDraft, backup: boolean, count: Word): HopDraft[] {
  if (backup) entry.backupDeclared = count;
  else entry.declared = count;
  return backup ? entry.backupHops : entry.hops;
}

function takeHop(desk: Desk, { line, span }: Extract<Item, { kind: 'hop' }>): void {
  const { hops } = desk;
  const open = hops?.at(-1);
  if (hops === null || (line.deeper && open === undefined)) desk.strays.push(span);
  else if (line.deeper) open?.lines.push({ line, labels: null });
  else hops.push({ lines: [{ line, labels: null }] });
  extendEntry(desk, span[1]);
}

function takeLabels(desk: Desk, { value, span }: Extract<Item, { kind: 'labels' }>): void {
  const line = desk.hops?.at(-1)?.lines.at(-1);
  if (line === undefined) desk.strays.push(span);
  else line.labels = value;
  extendEntry(desk, span[1]);
}

function takeRow(desk: Desk, row: Extract<Item, { kind: 'row' }>): void {
  const key = (ENTRY_ROWS as Readonly<Record<string, keyof EntryDraft['rows']>>)[row.label];
  if (key === 'prefix') {
    desk.entries.push(draftEntry(row.span[0]));
    desk.hops = null;
  }
  const entry = desk.entries.at(-1);
  const status = (PROGRAMMING_ROWS as Readonly<Record<string, keyof EntryDraft['programming']>>)[
    row.label
  ];
  if (entry === undefined) desk.strays.push(row.span);
  else if (key !== undefined) entry.rows[key] = row.value;
  else if (status !== undefined) entry.programming[status] = row.value;
  else keepUnknown(desk, entry, row);
  if (FORMS[key ?? status ?? '']?.test(row.value.text) === false) desk.problems.push(oddValue(row));
  extendEntry(desk, row.span[1]);
}

const NUMBER = /^(?:\d+|-)$/;
const TRUTH = /^(?:true|false|-)$/i;

/** How the values of some rows are printed; the others hold any word. */
const FORMS: Readonly<Record<string, RegExp>> = {
  ...{ id: NUMBER, metric: NUMBER, preference: NUMBER },
  ...{ active: TRUTH, resilientHash: TRUTH, suppressed: TRUTH },
};

const oddValue = ({ label, value: { span } }: Extract<Item, { kind: 'row' }>): Problem => ({
  code: 'unknown-value',
  severity: 'warning',
  span,
  expected: [],
  message: `\`${label}\` holds a value that no release we know prints`,
});

function keepUnknown(
  desk: Desk,
  entry: EntryDraft,
  { label, value, span }: Extract<Item, { kind: 'row' }>,
): void {
  entry.extra[label] = value.text;
  const message = `\`${label}\` is a label that no release we know prints; it is kept as printed`;
  desk.problems.push({ code: 'unknown-label', severity: 'note', span, expected: [], message });
}

function extendEntry(desk: Desk, end: number): void {
  const entry = desk.entries.at(-1);
  if (entry !== undefined) entry.end = Math.max(entry.end, end);
}
