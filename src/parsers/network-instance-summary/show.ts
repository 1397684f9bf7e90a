import type { Problem } from '#facts/block.js';
import { COMMANDS } from '#facts/commands.js';
import type { NetworkInstanceRow } from '#facts/network-instance.js';
import { readAt } from '#parsers/combine.js';
import { type Ending, judgeEnding } from '#parsers/ending.js';
import { strayText, trimmed } from '#parsers/lexemes.js';
import { withoutRemarks } from '#parsers/remarks.js';
import type { Reading, Region, Show } from '#parsers/show.js';
import type { Span } from '#text/span.js';
import { type Head, type Item, type Report, report } from './grammar.js';
import { boxCells, rowOf } from './row.js';

/** `show network-instance summary`, a box without a title. */
export const networkInstanceSummary: Show<'network-instance-summary'> = {
  kind: 'network-instance-summary',
  title: 'The network-instances of a leaf',
  commands: [COMMANDS.networkInstances],
  asks: [{ command: COMMANDS.networkInstances, wanted: 'network-instances', releases: '*' }],
  anchors: [{ needle: 'Admin', begins: boxed, family: 'network-instance-summary' }],
  recognises: ({ text, start, end }) =>
    BEGINS.test(
      withoutRemarks(text, [start, Math.min(end, start + 6_000)], 'table').text.slice(start),
    ),
  read,
};

/** The titles may be wrapped, but the first line of each says how it begins. */
const BEGINS = /^[\s-]*(?:\+[-+]*\s*)?\|\s*Name\s*\|\s*Type\s*\|\s*Admin\b/;

/** The border above the titles, or their first line, begins the report. */
function boxed(text: string, at: number): number | null {
  if (!/^Admin[^|\n]*\|\s*Oper\b[^|\n]*\|/.test(text.slice(at, at + 600))) return null;
  const from = Math.max(0, at - 3_000);
  const found = /(?:\+-[-+]*\s*)?\|\s*Name\s*\|\s*Type\s*\|\s*$/.exec(text.slice(from, at));
  return found === null ? null : from + found.index;
}

function read(region: Region): Reading<'network-instance-summary'> | null {
  const { text, remarks } = withoutRemarks(region.text, [region.start, region.end], 'table');
  const printed = readAt(report, text, region.start);
  if (printed === null) return null;
  const inside = remarks.filter(([, end]) => end <= printed.end);
  const odd = [...inside, ...printed.items.flatMap(straysIn)]
    .sort(([one], [other]) => one - other)
    .map((span) => strayText(region.text, span, ['a row of the table', 'a border']));
  const edits = odd.filter(isEdit);
  const ending = judge(region, printed);
  return {
    data: { rows: printed.items.flatMap((item) => rowsIn(item, printed.head)) },
    span: trimmed(region.text, [region.start, ending.end]),
    networkInstance: null,
    complete: ending.complete && odd.length === 0,
    problems: [...odd, ...unknownIn(printed.head), ...ending.problems],
    ignored: [...spansOf(edits), ...ending.ignored],
    unread: [...spansOf(odd.filter((one) => !isEdit(one))), ...ending.unread],
  };
}

const isEdit = ({ code }: Problem): boolean => code === 'author-edit';
const spansOf = (problems: readonly Problem[]): readonly Span[] => problems.map(({ span }) => span);

function straysIn(item: Item): readonly Span[] {
  if (item.kind === 'rows') return item.remarks;
  return item.kind === 'stray' ? [item.span] : [];
}

const unknownIn = ({ titles, columns, span }: Head): readonly Problem[] =>
  titles
    .filter((_, at) => columns[at] === null)
    .map((title) => ({
      code: 'unknown-label',
      severity: 'note',
      span,
      expected: [],
      message: `\`${title}\` is a column that no release we know prints; it is passed over`,
    }));

const rowsIn = (item: Item, { columns }: Head): readonly NetworkInstanceRow[] =>
  item.kind !== 'rows'
    ? []
    : item.rows.flatMap((row) => {
        const [first = row.start] = row.cells.flatMap(({ start }) => (start < 0 ? [] : [start]));
        return rowOf(boxCells(row, columns), [first, row.end]) ?? [];
      });

/** Nothing but the border below the rows closes the table. */
const judge = (region: Region, { items, end }: Report): Ending => {
  const closed = items.some(({ kind }) => kind === 'border');
  return judgeEnding(region, {
    closed,
    end,
    proves: () => closed,
    begins: (words) => /^[|+]/.test(words),
    counts: [],
  });
};
