import { BEGINS_BGP_TABLE, bgpTableAnchor } from '#parsers/bgp-table-title.js';
import { placeOfRow } from '#parsers/box-lines.js';
import { boxReading, boxReport, oddValue } from '#parsers/box-report.js';
import { counted } from '#parsers/counted.js';
import { beginsLike, mismatch } from '#parsers/ending.js';
import { lettersOfCell } from '#parsers/letters.js';
import { withoutRemarks } from '#parsers/remarks.js';
import { familyOf } from '#parsers/route-table-title.js';
import type { Reading, Region, Show } from '#parsers/show.js';
import { report } from './grammar.js';
import { summaryRow } from './row.js';

/** `show network-instance X protocols bgp routes ipv4|ipv6 summary`, all paths in a box. */
export const bgpRouteSummary: Show<'bgp-route-summary'> = {
  kind: 'bgp-route-summary',
  title: 'All BGP paths of a network-instance, in one line each',
  commands: [
    'show network-instance {network-instance} protocols bgp routes {routes-family} summary',
  ],
  anchors: [bgpTableAnchor],
  recognises: ({ text, start, end, command }) => {
    const near: readonly [number, number] = [start, Math.min(end, start + 3_000)];
    const titled = text.slice(...near).includes('BGP route table of');
    if (!titled || /\bevpn\b/.test(command ?? '')) return false;
    const begin = withoutRemarks(text.slice(0, near[1]), near, 'table').text.slice(start);
    return BEGINS_BGP_TABLE.test(begin) && !OF_EVPN.test(begin);
  },
  read,
};

/** EVPN prints the router's numbers, and the type of its routes, above each of its boxes. */
const OF_EVPN = /^[^+|]*(?:BGP Router ID\s*:|Type \d)/;

function read(region: Region): Reading<'bgp-route-summary'> | null {
  const box = boxReport(region, report);
  if (box === null) return null;
  const { title, columns, counts } = box;
  const found = box.rows.map((row) => ({
    place: placeOfRow(row),
    read: summaryRow(
      (column) => lettersOfCell(row, columns.indexOf(column)),
      placeOfRow(row),
      title.codes,
    ),
  }));
  const rows = found.flatMap((one) => one.read ?? []);
  const halves = found.flatMap((one) => (one.read === null ? [one.place] : []));
  const { received } = counts;
  return boxReading(box, {
    data: {
      family: familyOf(rows[0]?.row.prefix ?? (/\bipv6\b/.test(region.command ?? '') ? '::' : '')),
      rows: rows.map(({ row }) => row),
      totals: counted(counts, TOTALS),
    },
    networkInstance: title.networkInstance,
    closed: received !== undefined && counts['destinations'] !== undefined,
    begins,
    counts: received === undefined ? [] : mismatch(received, rows.length, 'paths'),
    problems: rows.flatMap(({ odd }) => odd.map(([column, span]) => oddValue(column, span))),
    halves,
  });
}

const TOTALS = ['received', 'used', 'valid', 'stale', 'destinations', 'withEcmp'] as const;

const PHRASES = ['Status codes: u=used', 'Origin codes: i=IGP', '-----'];

const begins = (words: string): boolean =>
  beginsLike(PHRASES, words) || /^(?:[|+]|\d+$|\d+ [ra])/.test(words);
