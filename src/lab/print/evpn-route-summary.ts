import type { EvpnRouteType } from '#facts/evpn-route.js';
import type { EvpnRowValues, EvpnTotals } from '#facts/evpn-summary.js';
import { boxLines, sharedWidths } from './box.js';
import { type Printed, printed } from './json-printed.js';

/** The routes of one type, without places. */
export interface PlainEvpnTable {
  readonly routeType: EvpnRouteType;
  readonly rows: readonly EvpnRowValues[];
}

/** What differs from release to release, and from terminal to terminal. */
export interface EvpnSummaryPrint {
  /** `*` for all of them. */
  readonly networkInstance: string;
  readonly width: number;
  /** `VNI` until 23.7, `Label` since. */
  readonly label: 'VNI' | 'Label';
  /** Whether the tables of types 2 to 5 have a column for it: since 24.7. */
  readonly pathId: boolean;
  /** How many signs the legend explains: `b` since 24.10, `w` since 25.3. */
  readonly legend: '' | ', b=backup' | ', b=backup, w=unused-weight-only';
}

export interface PlainEvpnSummary {
  readonly routerId: string | null;
  readonly autonomousSystem: number | null;
  readonly localAs: number | null;
  readonly tables: readonly PlainEvpnTable[];
  readonly totals: readonly EvpnTotals[];
}

const NAMES: Readonly<Record<number, string>> = {
  1: 'Ethernet Auto-Discovery',
  2: 'MAC-IP Advertisement',
  3: 'Inclusive Multicast Ethernet Tag',
  4: 'Ethernet Segment',
  5: 'IP Prefix',
  6: 'Selective Multicast Ethernet Tag',
  7: 'Selective Multicast Membership Report Sync',
  8: 'Selective Multicast Leave Sync',
};

/** `show … protocols bgp routes evpn … summary` as the router prints it. It knows nothing of the grammar. */
export function evpnSummaryText(summary: PlainEvpnSummary, print: EvpnSummaryPrint): string {
  const rule = '-'.repeat(print.width);
  const { routerId, autonomousSystem, localAs, tables, totals } = summary;
  return [
    rule,
    `Show report for the BGP route table of network-instance "${print.networkInstance}"`,
    rule,
    `Status codes: u=used, *=valid, >=best, x=stale${print.legend}`,
    'Origin codes: i=IGP, e=EGP, ?=incomplete',
    rule,
    `BGP Router ID: ${routerId}      AS: ${autonomousSystem}      Local AS: ${localAs}`,
    rule,
    ...tables.flatMap((table) => tableLines(table, print, rule)),
    ...totals.map(totalLine),
    rule,
    '',
  ].join('\n');
}

/** No rule stands behind the table of type 1. */
const tableLines = (
  { routeType, rows }: PlainEvpnTable,
  print: EvpnSummaryPrint,
  rule: string,
): readonly string[] => {
  const columns = columnsOf(routeType, print);
  const shares = columns.map(({ share }) => share);
  return [
    ...(routeType === 1 ? [rule] : []),
    `Type ${routeType} ${NAMES[routeType]} Routes`,
    ...boxLines(
      columns.map(({ title }) => title),
      rows.map((row) => columns.map(({ cell }) => [cell(row)])),
      sharedWidths(print.width, shares),
    ),
    ...(routeType === 1 ? [] : [rule]),
  ];
};

const totalLine = ({ routeType, routes, used, valid, stale }: EvpnTotals): string =>
  `${routes} ${NAMES[routeType]} routes ${used} used, ${valid} valid${stale === null ? '' : `, ${stale} stale`}`;

interface Column {
  readonly title: string;
  readonly share: number;
  readonly cell: (row: EvpnRowValues) => string;
}

const plain = (title: string, key: keyof EvpnRowValues, share = 3): Column => ({
  title,
  share,
  cell: (row) => `${row[key] ?? '-'}`,
});

const SIGNS: Readonly<Record<string, string>> = {
  ...{ used: 'u', valid: '*', best: '>', stale: 'x', backup: 'b', 'unused-weight-only': 'w' },
};
const status: Column = {
  title: 'Status',
  share: 2,
  cell: ({ flags }) => flags.map((flag) => SIGNS[flag] ?? flag).join(''),
};
const rd = plain('Route-distinguisher', 'routeDistinguisher');
const tag = plain('Tag-ID', 'tagId', 4);
const esi = plain('ESI', 'esi', 5);
const neighbor = plain('neighbor', 'neighbor');
const nextHop = plain('Next-Hop', 'nextHop');

function columnsOf(type: EvpnRouteType, print: EvpnSummaryPrint): readonly Column[] {
  const hops = [neighbor, ...(print.pathId ? [plain('Path-id', 'pathId', 2)] : []), nextHop];
  const label: Column = { title: print.label, share: 6, cell: labelsOf };
  switch (type) {
    case 1:
      return [status, rd, esi, tag, neighbor, { ...nextHop, title: 'Next-hop' }, label];
    case 2:
      return [
        ...[status, rd, tag, plain('MAC-address', 'macAddress'), plain('IP-address', 'ipAddress')],
        ...[...hops, label, esi, plain('MAC Mobility', 'mobility')],
      ];
    case 3:
      return [status, rd, tag, plain('Originator-IP', 'originatingRouter'), ...hops];
    case 4:
      return [status, rd, esi, plain('originating-router', 'originatingRouter'), ...hops];
    case 5:
      return [
        ...[status, rd, tag, plain('IP-address', 'prefix'), ...hops, label],
        plain('Gateway', 'gatewayIp'),
      ];
  }
}

const labelsOf = ({ label, secondLabel }: EvpnRowValues): string =>
  secondLabel === null ? `${label ?? '-'}` : `${label} + ${secondLabel}`;

/** The same with `| as json`: one object for each route, without what stands around the tables. */
export const evpnSummaryJson = (
  { tables }: PlainEvpnSummary,
  print: EvpnSummaryPrint,
): Printed => ({
  instance: [
    {
      Name: print.networkInstance,
      'evpn routes': tables.flatMap(({ routeType, rows }) =>
        rows.map((row) =>
          printed(
            Object.fromEntries(
              columnsOf(routeType, print).map(({ title, cell }) => [title, cell(row)]),
            ),
          ),
        ),
      ),
    },
  ],
});
