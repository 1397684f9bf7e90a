import type {
  NeighborEvpnRouteValues,
  NeighborEvpnTotals,
  NeighborRouteAttributes,
  NeighborRoutesValues,
  NeighborRouteTotals,
  NeighborRouteValues,
} from '#facts/bgp-neighbor-routes.js';
import type { EvpnRouteType } from '#facts/evpn-route.js';
import { boxLines, sharedWidths } from './box.js';
import { barelessLines } from './box-without-bars.js';

/** The routes of one EVPN type, without places. */
export interface PlainNeighborTable {
  readonly routeType: EvpnRouteType;
  readonly rows: readonly NeighborEvpnRouteValues[];
}

/** The report without places. */
export interface PlainNeighborRoutes extends NeighborRoutesValues {
  readonly rows: readonly NeighborRouteValues[];
  readonly totals: NeighborRouteTotals | null;
  readonly tables: readonly PlainNeighborTable[];
  readonly tableTotals: readonly NeighborEvpnTotals[];
}

/** What differs from release to release, and from terminal to terminal. */
export interface NeighborRoutesPrint {
  readonly width: number;
  /** Whether there is a column for it: not in 22.6, but in 23.7. */
  readonly pathId: boolean;
  /** What stands for a local preference that is absent: nothing since 24.10. */
  readonly absent: '-' | '';
  /** How many signs the legend explains: `b` since 24.10, `w` since 25.3. */
  readonly legend: '' | ', b=backup' | ', b=backup, w=unused-weight-only';
}

/** `show … bgp neighbor X received-routes …` as the router prints it. It knows nothing of the grammar. */
export function neighborRoutesText(
  report: PlainNeighborRoutes,
  print: NeighborRoutesPrint,
): string {
  const rule = '-'.repeat(print.width);
  const received = report.direction === 'received';
  return [
    rule,
    `Peer        : ${report.peer}, remote AS: ${report.remoteAs}, local AS: ${report.localAs}`,
    `Type        : ${report.type}`,
    `Description : ${report.description ?? 'None'}`,
    `Group       : ${report.group ?? 'None'}`,
    rule,
    ...(received ? [`Status codes: u=used, *=valid, >=best, x=stale${print.legend}`] : []),
    'Origin codes: i=IGP, e=EGP, ?=incomplete',
    ...(report.family === 'evpn' ? evpnLines(report, print, rule) : ipLines(report, print, rule)),
    rule,
    '',
  ].join('\n');
}

function ipLines(
  { direction, rows, totals }: PlainNeighborRoutes,
  print: NeighborRoutesPrint,
  rule: string,
): readonly string[] {
  const columns = ipColumns(direction === 'received', print);
  const cells = rows.map((row) => columns.map(({ cell }) => cell(row)));
  const { routes, used, valid } = totals ?? { routes: 0, used: 0, valid: 0 };
  return [
    ...barelessLines(columns, cells, print.width),
    rule,
    direction === 'received'
      ? `${routes} received BGP routes : ${used} used ${valid} valid`
      : `${routes} advertised BGP routes`,
  ];
}

export interface Column<R> {
  readonly title: string;
  readonly centred: boolean;
  readonly cell: (row: R) => string;
}

const SIGNS: Readonly<Record<string, string>> = {
  ...{ used: 'u', valid: '*', best: '>', stale: 'x', backup: 'b', 'unused-weight-only': 'w' },
};
const ORIGINS: Readonly<Record<string, string>> = { igp: 'i', egp: 'e', incomplete: '?' };

const statusOf = ({ flags }: NeighborRouteAttributes): string =>
  flags.map((flag) => SIGNS[flag] ?? flag).join('');

const pathOf = ({ asPath }: NeighborRouteAttributes): string => {
  const members = asPath.map((one) => (typeof one === 'number' ? `${one}` : `{${one.join(', ')}}`));
  return members.length === 0 ? '' : `[${members.join(', ')}]`;
};

const originOf = ({ origin }: NeighborRouteAttributes): string => ORIGINS[origin ?? ''] ?? '';

export function ipColumns(
  received: boolean,
  { pathId, absent }: NeighborRoutesPrint,
): readonly Column<NeighborRouteValues>[] {
  return [
    ...(received ? [{ title: 'Status', centred: true, cell: statusOf }] : []),
    { title: 'Network', centred: false, cell: ({ prefix }) => prefix },
    ...(pathId ? [{ title: 'Path-id', centred: false, cell: pathIdOf }] : []),
    { title: 'Next Hop', centred: false, cell: (row) => row.nextHop ?? '' },
    { title: 'MED', centred: true, cell: ({ med }) => `${med ?? '-'}` },
    { title: 'LocPref', centred: true, cell: (row) => `${row.localPreference ?? absent}` },
    { title: 'AsPath', centred: false, cell: pathOf },
    { title: 'Origin', centred: true, cell: originOf },
  ];
}

const pathIdOf = ({ pathId }: NeighborRouteAttributes): string => `${pathId ?? 0}`;

const NAMES: Readonly<Record<number, string>> = {
  1: 'Ethernet Auto-Discovery',
  2: 'MAC-IP Advertisement',
  3: 'Inclusive Multicast Ethernet Tag',
  4: 'Ethernet Segment',
  5: 'IP Prefix',
};

/** Type 1 has no rule behind its box, but one in front. */
function evpnLines(
  { direction, tables, tableTotals }: PlainNeighborRoutes,
  print: NeighborRoutesPrint,
  rule: string,
): readonly string[] {
  const received = direction === 'received';
  return [
    rule,
    ...tables.flatMap(({ routeType, rows }) => {
      const columns = evpnColumns(routeType, received);
      const cells = rows.map((row) => columns.map(([, cell]) => [cell(row)]));
      const widths = sharedWidths(
        print.width,
        columns.map(() => 1),
      );
      return [
        ...(routeType === 1 ? [rule] : []),
        `Type ${routeType} ${NAMES[routeType]} Routes`,
        ...boxLines(
          columns.map(([title]) => title),
          cells,
          widths,
        ),
        ...(routeType === 1 ? [] : [rule]),
      ];
    }),
    ...(received ? [] : [rule]),
    ...tableTotals.map(({ routeType, routes, used, valid }) =>
      received
        ? `${routes} ${NAMES[routeType]} routes ${used} used, ${valid} valid`
        : `${routes} advertised ${NAMES[routeType]} routes`,
    ),
  ];
}

export type EvpnCell = readonly [title: string, cell: (row: NeighborEvpnRouteValues) => string];

const plain = (title: string, key: keyof NeighborEvpnRouteValues): EvpnCell => [
  title,
  (row) => `${row[key] ?? '-'}`,
];

const KEYS: Readonly<Record<EvpnRouteType, readonly EvpnCell[]>> = {
  1: [plain('ESI', 'esi'), plain('Tag-ID', 'tagId')],
  2: [
    ...[plain('Tag-ID', 'tagId'), plain('MAC-address', 'macAddress')],
    plain('IP-address', 'ipAddress'),
  ],
  3: [plain('Tag-ID', 'tagId'), plain('Originator-IP', 'originatingRouter')],
  4: [plain('ESI', 'esi'), plain('Originating-IP', 'originatingRouter')],
  5: [plain('Tag-ID', 'tagId'), plain('IP-address', 'prefix')],
};

export const evpnColumns = (type: EvpnRouteType, received: boolean): readonly EvpnCell[] => [
  ...(received ? [['Status', statusOf] as const] : []),
  plain('Route-distinguisher', 'routeDistinguisher'),
  ...KEYS[type],
  ...[plain('Next-Hop', 'nextHop'), plain('MED', 'med'), plain('LocPref', 'localPreference')],
  ['Path', (row) => [pathOf(row), originOf(row)].filter((words) => words !== '').join(' ')],
];
