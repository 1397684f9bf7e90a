import type {
  NeighborEvpnRoute,
  NeighborEvpnTotals,
  NeighborRoutes,
} from '#facts/bgp-neighbor-routes.js';
import type { Problem } from '#facts/block.js';
import { placeOfRow } from '#parsers/box-lines.js';
import { boxReading, oddInBoxes, oddValue } from '#parsers/box-report.js';
import { readAt } from '#parsers/combine.js';
import { type Counts, counted } from '#parsers/counted.js';
import { mismatch } from '#parsers/ending.js';
import { type Section, typeNamed } from '#parsers/evpn-tables.js';
import { lettersOfCell } from '#parsers/letters.js';
import { withoutRemarks } from '#parsers/remarks.js';
import type { ReadRow } from '#parsers/row-cells.js';
import type { Reading, Region } from '#parsers/show.js';
import type { StatusCodes } from '#parsers/status-codes.js';
import type { Cited, Span } from '#text/span.js';
import { begins } from './begins.js';
import type { EvpnColumn } from './evpn-columns.js';
import { evpnNeighborRoute } from './evpn-row.js';
import { type EvpnReport, evpnReport } from './grammar.js';
import { aboutPeer } from './head.js';

/** The reading of routes of EVPN; null: it is another report. */
export function readEvpn(region: Region): Reading<'bgp-neighbor-routes'> | null {
  const { text, remarks } = withoutRemarks(region.text, [region.start, region.end], 'table');
  const printed = readAt(evpnReport, text, region.start);
  if (printed === null) return null;
  const { title, sections, counts, end } = printed;
  const found = sections.flatMap((section) => rowsIn(section, title.codes ?? new Map()));
  const tables = sections.map((section) => ({
    routeType: section.title,
    rows: found.flatMap((one) => (one.section === section ? (one.read?.row ?? []) : [])),
  }));
  const tableTotals = counts.map(totalsOf);
  const used = counts.some((count) => count['used'] !== undefined);
  const problems = oddInBoxes(
    region,
    remarks.filter((remark) => remark[1] <= end),
    sections,
  );
  return boxReading(
    { region, end, problems },
    {
      data: {
        ...aboutPeer(title, used, region.command),
        ...{ family: 'evpn', rows: [], totals: null, tables, tableTotals },
      },
      networkInstance: null,
      closed: isClosed(region, printed) && tables.every(isCounted(tableTotals)),
      begins,
      counts: miscounted(region.text, tables, tableTotals),
      problems: found.flatMap(({ read }) =>
        (read?.odd ?? []).map(([column, span]) => oddValue(column, span)),
      ),
      halves: found.flatMap(({ read, place }) => (read === null ? [place] : [])),
    },
  );
}

interface FoundRow {
  readonly section: Section<EvpnColumn>;
  readonly place: Span;
  /** Null where lines of it are missing. */
  readonly read: ReadRow<NeighborEvpnRoute> | null;
}

const rowsIn = (section: Section<EvpnColumn>, legend: StatusCodes): readonly FoundRow[] =>
  section.items
    .flatMap((item) => (item.kind === 'rows' ? item.rows : []))
    .map((row) => {
      const place = placeOfRow(row);
      const columns = section.head?.columns ?? [];
      const read = evpnNeighborRoute(
        section.title,
        (column) => lettersOfCell(row, columns.indexOf(column)),
        place,
        legend,
      );
      return { section, place, read };
    });

function totalsOf(counts: Counts): Cited<NeighborEvpnTotals> {
  const numbers = counted(counts, ['routes', 'used', 'valid']) ?? NOTHING;
  return { routeType: typeNamed(counts['name']?.text ?? ''), ...numbers };
}

const NOTHING = { routes: null, used: null, valid: null, spans: {} };

const isCounted =
  (totals: NeighborRoutes['tableTotals']) =>
  ({ routeType }: NeighborRoutes['tables'][number]): boolean =>
    totals.some((one) => one.routeType === routeType);

/** A rule below the counts, or, where the author lost it, the counts with a prompt right behind them. */
const isClosed = (
  { text, end, followed }: Region,
  { counts, closed, end: from }: EvpnReport,
): boolean => counts.length > 0 && (closed || (followed && !/\S/.test(text.slice(from, end))));

/** Where a line counts other routes than its table shows. */
const miscounted = (
  text: string,
  tables: NeighborRoutes['tables'],
  totals: NeighborRoutes['tableTotals'],
): readonly Problem[] =>
  totals.flatMap(({ routeType, spans: { routes: place } }) => {
    const rows = tables.filter((one) => one.routeType === routeType).flatMap((one) => one.rows);
    if (place === undefined || routeType > 5) return [];
    return mismatch({ text: text.slice(...place), span: place }, rows.length, 'routes');
  });
