import type { Problem } from '#facts/block.js';
import type { RouteRow, RouteTotals } from '#facts/route-table.js';
import type { BoxRow, Cell } from '#parsers/cells.js';
import { mismatch } from '#parsers/ending.js';
import { jsonPrint, type Printed, type Told } from '#parsers/json/print.js';
import { unknownKeys } from '#parsers/json/rows.js';
import {
  type Member,
  member,
  plain,
  type Table,
  type Value,
  wordsIn,
} from '#parsers/json/value.js';
import { familyOf } from '#parsers/route-table-title.js';
import { COLUMNS, type Column } from './columns.js';
import { type OddCell, routeRow } from './row.js';
import { type Counts, totalsOf } from './totals.js';

/** `show … route-table … | as json`: one object for each route, the titles of the columns as keys. */
export const json = jsonPrint<'route-table'>({
  seen: true,
  holds: /routes?$/,
  isRoute: (table) =>
    member(table, 'Prefix') !== null && member(table, 'Next-hop (Type)', 'Route Owner') !== null,
  asks: /\broute-table ipv[46]-unicast (?:summary|prefix|route)\b(?!.*\bdetail\b)/,
  told,
});

function told(printed: Printed): Told<'route-table'> {
  const odd: OddCell[] = [];
  const read = printed.routes.map((table) => rowOf(table, odd));
  const rows = read.filter(isSound);
  const counts = countsIn(printed.table);
  return {
    data: { family: familyAsked(printed.command, rows), rows, totals: totalsOf(counts) },
    problems: [...unknownIn(printed.routes), ...odd.map(oddCell)],
    strays: printed.routes.flatMap(({ span, closed }, index) => {
      const row = read[index];
      return closed && row !== undefined && !isSound(row) ? [span] : [];
    }),
    counts: counts.routes === undefined ? [] : mismatch(counts.routes, rows.length, 'routes'),
  };
}

const familyAsked = (command: string | null, rows: readonly RouteRow[]) =>
  familyOf(rows[0]?.prefix ?? (/\bipv6-unicast\b/.test(command ?? '') ? '::' : ''));

const isSound = ({ prefix }: RouteRow): boolean => /^[\dA-Fa-f:.]+\/\d+$/.test(prefix);

const KNOWN: ReadonlyMap<string, Column> = new Map(
  Object.entries(COLUMNS).map(([title, column]) => [plain(title), column]),
);
const columnOf = ({ key }: Member): Column | null => KNOWN.get(plain(key.text)) ?? null;

/** The same row as in the box: the text of a cell counts without its blanks. */
function rowOf(table: Table, odd: OddCell[]): RouteRow {
  const [start, end] = table.span;
  const row: BoxRow = {
    cells: table.members.map(({ value }) => cellOf(value)),
    input: '',
    start,
    end,
  };
  return { ...routeRow(table.members.map(columnOf), row, odd), span: table.span };
}

/** Several words of a list are stacked in one cell, as those of one string are. */
function cellOf(value: Value): Cell {
  const words = wordsIn(value);
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return { text: '', start: -1, end: -1 };
  const text = words.map((word) => word.text.replace(/\s+/g, '')).join('');
  return { text, start: first.span[0], end: last.span[1] };
}

/** `"IPv4 routes total": 13`, beside the routes or in an object of its own. */
const TOTALS: Readonly<Record<string, keyof RouteTotals>> = {
  routestotal: 'routes',
  prefixeswithactiveroutes: 'activePrefixes',
  prefixeswithactiveecmproutes: 'ecmpRoutes',
};

function countsIn(table: Table): Counts {
  const counts: { -readonly [name in keyof Counts]: Counts[name] } = {};
  for (const { key, value } of table.members) {
    const name = TOTALS[plain(key.text).replace(/^ipv[46]/, '')];
    if (value.kind === 'table') Object.assign(counts, countsIn(value));
    else if (name !== undefined && value.kind !== 'list' && /^\d+$/.test(value.text))
      counts[name] = { text: value.text, span: value.span };
  }
  return counts;
}

/** A key that no release we know prints. */
const unknownIn = (routes: readonly Table[]): readonly Problem[] =>
  unknownKeys(
    routes.flatMap(({ members }) => members),
    (title) => KNOWN.has(title),
    'column',
  );

const oddCell = ({ column, span }: OddCell): Problem => ({
  code: 'unknown-value',
  severity: 'warning',
  span,
  expected: [],
  message: `the column of \`${column}\` holds a value that no release we know prints`,
});
