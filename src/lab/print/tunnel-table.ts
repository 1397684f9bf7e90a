import type { Family } from '#facts/route-table.js';
import type { TunnelRowValues, TunnelTotals } from '#facts/tunnel-table.js';
import { boxLines, sharedWidths } from './box.js';
import { type Printed, printed } from './json-printed.js';

/** The report without places. */
export interface PlainTunnelTable {
  readonly family: Family;
  readonly rows: readonly TunnelRowValues[];
  readonly totals: readonly TunnelTotals[];
}

/** The columns of an era, named by the first release that was seen with them. */
export type TunnelPrint = '21.6' | '22.3';

const columnsOf = (
  family: Family,
  print: TunnelPrint,
): readonly (readonly [title: string, key: keyof TunnelRowValues])[] => {
  const prefix = [family === 'ipv4' ? 'IPv4 Prefix' : 'IPv6 Prefix', 'prefix'] as const;
  return print === '21.6'
    ? [
        ...[prefix, ['Owner', 'owner'] as const, ['Type', 'type'] as const],
        ...([
          ['Index', 'tunnelId'],
          ['Metric', 'metric'],
          ['Preference', 'preference'],
        ] as const),
        ...([
          ['Fib-prog', 'fib'],
          ['Last Update', 'lastUpdate'],
        ] as const),
      ]
    : [
        ...[prefix, ['Encaps Type', 'encapsulation'] as const, ['Tunnel Type', 'type'] as const],
        ...([
          ['Tunnel ID', 'tunnelId'],
          ['FIB', 'fib'],
          ['Metric', 'metric'],
        ] as const),
        ...([
          ['Preference', 'preference'],
          ['Last Update', 'lastUpdate'],
        ] as const),
        ...([
          ['Next-hop (Type)', 'nextHops'],
          ['Next-hop', 'interfaces'],
        ] as const),
      ];
};

/** `show … tunnel-table all` as the router prints it for one family. */
export function tunnelTableText(
  { family, rows, totals }: PlainTunnelTable,
  networkInstance: string,
  print: TunnelPrint,
  width: number,
): string {
  const rule = '-'.repeat(width);
  const columns = columnsOf(family, print);
  const cells = rows.map((row) => columns.map(([, key]) => [wordOf(row[key])]));
  const titles = columns.map(([title]) => title);
  const shares = columns.map(() => 1);
  const counts = totals.map(
    ({ type, tunnels, active, inactive }) =>
      `${tunnels} ${type} tunnels, ${active} active, ${inactive} inactive`,
  );
  const body =
    rows.length === 0
      ? ['<no_entries>']
      : [...boxLines(titles, cells, sharedWidths(width, shares)), rule, ...counts];
  return [rule, titleOf(family, networkInstance, print), rule, ...body, rule, ''].join('\n');
}

const titleOf = (family: Family, networkInstance: string, print: TunnelPrint): string =>
  print === '21.6'
    ? `Show report for network instance "${networkInstance}" tunnel table`
    : `IP${family.slice(2)} tunnel table of network-instance "${networkInstance}"`;

function wordOf(value: string | number | boolean | null): string {
  if (typeof value === 'boolean') return value ? 'Y' : 'N';
  return `${value ?? ''}`.replace('(', ' (');
}

/** The same with `| as json`: tunnels by the titles of the box; what counts them is not known. */
export const tunnelTableJson = (
  { family, rows }: PlainTunnelTable,
  networkInstance: string,
  print: TunnelPrint,
): Printed => ({
  instance: [
    {
      Name: networkInstance,
      'tunnel table': rows.map((row) =>
        printed(
          Object.fromEntries(
            columnsOf(family, print).map(([title, key]) => [title, keyedOf(row[key])]),
          ),
        ),
      ),
    },
  ],
});

const keyedOf = (value: string | number | boolean | null): unknown =>
  typeof value === 'number' || value === null ? value : wordOf(value);
