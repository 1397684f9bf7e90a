import type { NeighborRoutesValues } from '#facts/bgp-neighbor-routes.js';
import type { Problem } from '#facts/block.js';
import { familyOf } from '#facts/prefix.js';
import { placeOfRow } from '#parsers/box-lines.js';
import { type BoxReport, boxReading, boxReport } from '#parsers/box-report.js';
import { counted } from '#parsers/counted.js';
import { mismatch } from '#parsers/ending.js';
import type { Reading, Region } from '#parsers/show.js';
import { begins } from './begins.js';
import { type Head, ipReport, type Table } from './grammar.js';
import { aboutPeer } from './head.js';
import { cellsOf, titlesIn } from './lines.js';
import { neighborRoute } from './row.js';

/** The reading of routes of IPv4 or IPv6; null: it is another report. */
export function readIp(region: Region): Reading<'bgp-neighbor-routes'> | null {
  const box = boxReport(region, ipReport);
  if (box === null) return null;
  const rows = rowsIn(box);
  const routes = rows.flatMap(({ route }) => route ?? []);
  const { routes: declared, used } = box.counts;
  return boxReading(box, {
    data: {
      ...aboutPeer(box.title, used !== undefined, region.command),
      family: routes[0] === undefined ? askedIn(region) : familyOf(routes[0].prefix),
      ...{ rows: routes, totals: counted(box.counts, TOTALS), tables: [], tableTotals: [] },
    },
    networkInstance: null,
    closed: declared !== undefined,
    begins,
    counts: declared === undefined ? [] : mismatch(declared, routes.length, 'routes'),
    problems: unknownIn(box),
    halves: rows.flatMap(({ route, place }) => (route === null ? [place] : [])),
  });
}

const TOTALS = ['routes', 'used', 'valid'] as const;

function rowsIn(box: BoxReport<Head, Table>) {
  const titles = titlesIn(box.region.text, box.head);
  const codes = box.title.codes ?? new Map();
  return box.rows.map((row) => {
    const place = placeOfRow(row);
    const cells = isKnown(box) ? cellsOf(row, titles) : null;
    return { place, route: cells === null ? null : neighborRoute(cells, place, codes) };
  });
}

const isKnown = ({ columns }: BoxReport<Head, Table>): boolean => !columns.includes('unknown');

/** No bars tell which words are in a column that is new. */
function unknownIn(box: BoxReport<Head, Table>): readonly Problem[] {
  if (isKnown(box) || box.head === null) return [];
  const message =
    'no release we know prints these titles, so nobody can tell the columns of the rows';
  return [{ code: 'unknown-label', severity: 'warning', span: box.head, expected: [], message }];
}

/** Without a route only the command tells. */
export function askedIn({ command }: Pick<Region, 'command'>): NeighborRoutesValues['family'] {
  const [, asked] = /-routes (ipv4|ipv6|evpn)\b/.exec(command ?? '') ?? [];
  return asked === 'ipv4' || asked === 'ipv6' || asked === 'evpn' ? asked : null;
}
