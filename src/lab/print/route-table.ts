import type { Family, RouteRowValues, RouteTotals } from '#facts/route-table.js';
import { wrapped } from './cell.js';
import type { Columns } from './era.js';
import { cellWords } from './hop-words.js';

/** What differs from release to release, and from terminal to terminal. */
export interface TablePrint {
  /** Named by the first release that has these columns; `22.6 plain` is a variant without `Active`. */
  readonly columns: Columns;
  readonly family: Family;
  readonly networkInstance: string;
  /** Characters of the terminal's rules. */
  readonly width: number;
  /** Characters of each column's cells; the last one holds for all further columns. */
  readonly cells: readonly number[];
  /** What stands in a cell of interfaces that has none. */
  readonly noInterface: 'None' | '';
  readonly totals: RouteTotals | null;
}

/** Prints the box table from its facts, as the router would. It knows nothing of the grammar. */
export function printRouteTable(rows: readonly RouteRowValues[], print: TablePrint): string {
  const rule = '-'.repeat(print.width);
  const [four, unicast] = [
    print.family === 'ipv4' ? 'IPv4' : 'IPv6',
    ['21.3', '21.6'].includes(print.columns) ? 'Unicast' : 'unicast',
  ];
  const title = `${four} ${unicast} route table of network instance ${print.networkInstance}`;
  return [rule, title, rule, ...boxOf(rows, print), rule, ...totalsOf(print, four), rule, ''].join(
    '\n',
  );
}

interface PrintedColumn {
  readonly title: string;
  /** The entries stacked in the cell. */
  readonly cell: (row: RouteRowValues) => readonly string[];
}

function boxOf(rows: readonly RouteRowValues[], print: TablePrint): readonly string[] {
  const columns = columnsOf(print);
  const widths = columns.map((_, index) => print.cells[index] ?? print.cells.at(-1) ?? 10);
  const line = (char: string): string =>
    `+${widths.map((width) => char.repeat(width + 2)).join('+')}+`;
  const titles = columns.map(({ title }, index) =>
    wrapped(title, widths[index] ?? 10).map((words) => centred(words, widths[index] ?? 10)),
  );
  return [
    line('-'),
    ...rowLines(titles, widths),
    line('='),
    ...rows.flatMap((row) =>
      rowLines(
        columns.map(({ cell }, index) =>
          cell(row).flatMap((entry) => wrapped(entry, widths[index] ?? 10)),
        ),
        widths,
      ),
    ),
    line('-'),
  ];
}

function rowLines(cells: readonly (readonly string[])[], widths: readonly number[]): string[] {
  const height = Math.max(1, ...cells.map(({ length }) => length));
  return Array.from({ length: height }, (_, index) => {
    const pieces = cells.map((lines, column) => (lines[index] ?? '').padEnd(widths[column] ?? 10));
    return `| ${pieces.join(' | ')} |`;
  });
}

const centred = (words: string, width: number): string =>
  words.padStart(words.length + Math.floor((width - words.length) / 2)).padEnd(width);

function columnsOf(print: TablePrint): readonly PrintedColumn[] {
  const { columns: era } = print;
  const word =
    (key: 'prefix' | 'id' | 'routeType' | 'routeOwner' | 'metric' | 'preference') =>
    (row: RouteRowValues) => [`${row[key] ?? ''}`];
  const origin = (row: RouteRowValues): string[] => [row.originNetworkInstance ?? ''];
  const old = era === '21.3';
  return [
    { title: 'Prefix', cell: word('prefix') },
    { title: 'ID', cell: word('id') },
    ...(old ? activeColumn(era) : [{ title: 'Route Type', cell: word('routeType') }]),
    { title: old ? 'Owner' : 'Route Owner', cell: word('routeOwner') },
    ...(old ? [] : activeColumn(era)),
    ...(hasOrigin(era) ? [{ title: 'Origin Network Instance', cell: origin }] : []),
    { title: 'Metric', cell: word('metric') },
    { title: 'Pref', cell: word('preference') },
    { title: 'Next-hop (Type)', cell: (row) => row.nextHops.map(cellWords) },
    { title: 'Next-hop Interface', cell: interfaces(print, 'interfaces') },
    ...(era === '23.10' ? backupColumns : []),
  ];
}

const backupColumns: readonly PrintedColumn[] = [
  { title: 'Backup Next-hop (Type)', cell: (row) => row.backupNextHops.map(cellWords) },
  { title: 'Backup Next-hop Interface', cell: (row) => row.backupInterfaces },
];

const hasOrigin = (era: Columns): boolean => era === '23.7' || era === '23.10';

function activeColumn(era: Columns): readonly PrintedColumn[] {
  if (era === '22.6 plain') return [];
  const title =
    era === '21.6'
      ? 'Best/Fib-status(slot)'
      : era === '21.11'
        ? 'Active/Fib-status(slot)'
        : 'Active';
  return [{ title, cell: ({ active, fibStatus }) => [activeWords(era, active, fibStatus)] }];
}

function activeWords(era: Columns, active: boolean | null, status: string | null): string {
  if (era === '21.3') return `${active}`;
  return `${active === true ? 'True' : 'False'}${status === null ? '' : `/${status}`}`;
}

const interfaces =
  ({ noInterface }: TablePrint, key: 'interfaces') =>
  (row: RouteRowValues) =>
    row[key].length === 0 ? [noInterface] : row[key];

function totalsOf({ totals, columns: era }: TablePrint, four: string): readonly string[] {
  if (totals === null) return [];
  const { routes, activePrefixes, ecmpRoutes } = totals;
  if (['21.3', '21.6'].includes(era))
    return [
      `${routes} ${four} routes total`,
      `${activePrefixes} ${four} prefixes with active routes`,
      `${ecmpRoutes} ${four} prefixes with active ECMP routes`,
    ];
  return [
    `${four} routes total                    : ${routes}`,
    `${four} prefixes with active routes     : ${activePrefixes}`,
    `${four} prefixes with active ECMP routes: ${ecmpRoutes}`,
  ];
}
