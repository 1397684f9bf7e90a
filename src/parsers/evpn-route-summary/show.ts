import type { EvpnRow, EvpnSummary, EvpnTable } from '#facts/evpn-summary.js';
import { BEGINS_BGP_TABLE, type BgpTableTitle, bgpTableAnchor } from '#parsers/bgp-table-title.js';
import { placeOfRow } from '#parsers/box-lines.js';
import { boxReading, oddInBoxes, oddValue } from '#parsers/box-report.js';
import { readAt } from '#parsers/combine.js';
import { beginsLike } from '#parsers/ending.js';
import type { Section } from '#parsers/evpn-tables.js';
import { lettersOfCell } from '#parsers/letters.js';
import { numberOf } from '#parsers/lexemes.js';
import { withoutRemarks } from '#parsers/remarks.js';
import type { CellOf, ReadRow } from '#parsers/row-cells.js';
import type { Reading, Region, Show } from '#parsers/show.js';
import type { Span } from '#text/span.js';
import { type Column, type Head, type Report, report } from './grammar.js';
import { evpnRow } from './row.js';
import { miscounted, totalsOf } from './totals.js';

const ROUTES = 'show network-instance {network-instance} protocols bgp routes evpn route-type';
/** `show network-instance X protocols bgp routes evpn route-type [N] summary`. */
export const evpnRouteSummary: Show<'evpn-route-summary'> = {
  kind: 'evpn-route-summary',
  title: 'All EVPN routes, a table for each type',
  commands: [`${ROUTES} summary`, ...[1, 2, 3, 4, 5].map((type) => `${ROUTES} ${type} summary`)],
  anchors: [
    bgpTableAnchor,
    {
      needle: 'BGP Ro',
      begins: headless,
      ruled: true,
      family: bgpTableAnchor.family,
      weak: true,
    },
  ],
  recognises: ({ text, start, end, command }) => {
    const near: readonly [number, number] = [start, Math.min(end, start + 3_000)];
    const begin = withoutRemarks(text.slice(0, near[1]), near, 'table').text.slice(start);
    if (BEGINS_BGP_TABLE.test(begin)) return OF_EVPN.test(begin) || /\bevpn\b/.test(command ?? '');
    return HEADLESS.test(begin);
  },
  read,
};

/** EVPN prints the router's numbers above its first box. */
const OF_EVPN = /^[^+|]*BGP Router ID\s*:/;

/** Where the title is lost, the line with the router's ID begins the report, if a table follows. */
function headless(text: string, at: number): number | null {
  return HEADLESS.test(text.slice(at, at + 1_000)) ? at : null;
}

const HEADLESS =
  /^[\s-]*BGP Router ID\s*:\s*\S+\s+AS\s*:\s*\d+\s+Local AS\s*:\s*\d+[\s-]+Type\s+[1-5]\s+[A-Z]/;

function read(region: Region): Reading<'evpn-route-summary'> | null {
  const { text, remarks } = withoutRemarks(region.text, [region.start, region.end], 'table');
  const printed = readAt(report, text, region.start);
  if (printed === null) return null;
  const { head, sections, end } = printed;
  const read = sections.map((section) => ({ section, rows: rowsIn(section, head.title?.codes) }));
  const tables = read.map(
    ({ section, rows }): EvpnTable => ({
      routeType: section.title,
      rows: rows.flatMap((one) => one.read?.row ?? []),
    }),
  );
  const totals = printed.counts.map(totalsOf);
  const inside = remarks.filter((remark) => remark[1] <= end);
  const rows = read.flatMap((one) => one.rows);
  const odd = rows.flatMap((one) => one.read?.odd ?? []);
  return boxReading(
    { region, end, problems: oddInBoxes(region, inside, sections) },
    {
      data: { ...namesOf(head), tables, totals, spans: placesOf(head) },
      networkInstance: head.title?.networkInstance ?? null,
      closed: isClosed(region, printed) && tables.every(isCounted(totals)),
      begins,
      counts: miscounted(region.text, tables, totals),
      problems: odd.map(([column, span]) => oddValue(column, span)),
      halves: rows.flatMap((one) => (one.read === null ? [one.place] : [])),
    },
  );
}

interface FoundRow {
  readonly place: Span;
  /** Null where lines of it are missing. */
  readonly read: ReadRow<EvpnRow> | null;
}

const rowsIn = (
  { head, items }: Section<Column>,
  legend: BgpTableTitle['codes'] | undefined,
): readonly FoundRow[] =>
  items
    .flatMap((item) => (item.kind === 'rows' ? item.rows : []))
    .map((row) => {
      const cell: CellOf<Column> = (column) =>
        lettersOfCell(row, head?.columns.indexOf(column) ?? -1);
      return { place: placeOfRow(row), read: evpnRow(cell, placeOfRow(row), legend) };
    });

const namesOf = ({ routerId, autonomousSystem, localAs }: Head) => ({
  routerId: routerId?.text ?? null,
  autonomousSystem: numberOf(autonomousSystem?.text),
  localAs: numberOf(localAs?.text),
});

function placesOf({ routerId, autonomousSystem, localAs }: Head): EvpnSummary['spans'] {
  return {
    ...(routerId !== null && { routerId: routerId.span }),
    ...(autonomousSystem !== null && { autonomousSystem: autonomousSystem.span }),
    ...(localAs !== null && { localAs: localAs.span }),
  };
}

const isCounted =
  (totals: EvpnSummary['totals']) =>
  ({ routeType }: EvpnTable): boolean =>
    totals.some((one) => one.routeType === routeType);

/** A rule below the counts, or, where the author lost it, the counts with a prompt right behind them. */
const isClosed = (
  { text, end, followed }: Region,
  { counts, closed, end: from }: Report,
): boolean => counts.length > 0 && (closed || (followed && !/\S/.test(text.slice(from, end))));

const PHRASES = [
  'Status codes: u=used',
  'Origin codes: i=IGP, e=EGP',
  'BGP Router ID:',
  'Type 1 Ethernet',
  'Type 2 MAC-IP',
  'Type 3 Inclusive',
  'Type 4 Ethernet',
  'Type 5 IP',
  '-----',
];

const begins = (words: string): boolean =>
  beginsLike(PHRASES, words) || /^(?:[|+,]|\d+(?: [A-Z]|$))/.test(words);
