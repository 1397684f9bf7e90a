import type { Problem } from '#facts/block.js';
import { familyOf } from '#facts/prefix.js';
import type { TunnelTable } from '#facts/tunnel-table.js';
import { placeOfRow } from '#parsers/box-lines.js';
import { boxReading, boxReport, oddValue } from '#parsers/box-report.js';
import { beginsLike, mismatch } from '#parsers/ending.js';
import { lettersOfCell } from '#parsers/letters.js';
import type { Word } from '#parsers/lexemes.js';
import { withoutRemarks } from '#parsers/remarks.js';
import type { Reading, Region, Show } from '#parsers/show.js';
import { report } from './grammar.js';
import { oddIn, totalsIn, tunnelOf } from './row.js';

/** `show network-instance X tunnel-table all`, a report for each family. */
export const tunnelTable: Show<'tunnel-table'> = {
  kind: 'tunnel-table',
  title: 'The tunnels that next hops may be resolved by',
  commands: ['show network-instance {network-instance} tunnel-table all'],
  anchors: [
    {
      needle: 'tunnel table',
      begins: (text, at) => {
        const from = Math.max(0, at - 200);
        const found = LEAD.exec(text.slice(from, at));
        return found === null ? null : from + found.index;
      },
      ruled: true,
      family: 'tunnel-table',
    },
  ],
  recognises: ({ text, start, end }) => {
    const near = Math.min(end, start + 2_000);
    return BEGINS.test(withoutRemarks(text, [start, near], 'table').text.slice(start, near));
  },
  read,
};

const LEAD = /(?:IPv[46] |Show report for network instance\s+"[^"\n]*"\s+)$/;

/** What comes next tells the title from a sentence about it. */
const BEGINS =
  /^[\s-]*(?:IPv[46] tunnel table of network-instance\s+"[^"\n]*"|Show report for network instance\s+"[^"\n]*"\s+tunnel table)\s*(?:-{5}|[+|<])/;

function read(region: Region): Reading<'tunnel-table'> | null {
  const box = boxReport(region, report);
  if (box === null) return null;
  const { title, columns } = box;
  const found = box.rows.map((row) => {
    const place = placeOfRow(row);
    const tunnel = tunnelOf((column) => lettersOfCell(row, columns.indexOf(column)), place);
    return { place, tunnel };
  });
  const rows = found.flatMap(({ tunnel }) => tunnel ?? []);
  const [first] = rows;
  const counts = box.counts['counts'];
  const totals = totalsIn(counts);
  const family = title.family ?? (first === undefined ? null : familyOf(first.prefix));
  return boxReading(box, {
    data: { family, rows, totals },
    networkInstance: title.networkInstance === '*' ? null : title.networkInstance,
    closed: totals.length > 0 || title.empty,
    begins,
    counts: miscounted(counts, totals, rows.length),
    problems: rows.flatMap(oddIn).map(([column, span]) => oddValue(column, span)),
    halves: found.flatMap(({ tunnel, place }) => (tunnel === null ? [place] : [])),
  });
}

function miscounted(
  counts: Word | undefined,
  totals: TunnelTable['totals'],
  shown: number,
): readonly Problem[] {
  if (counts === undefined) return [];
  const all = totals.reduce((sum, { tunnels }) => sum + tunnels, 0);
  return mismatch({ text: `${all}`, span: counts.span }, shown, 'tunnels');
}

const begins = (words: string): boolean =>
  beginsLike(['<no_entries>', '-----'], words) || /^(?:[|+]|\d+(?: [A-Z]|$))/.test(words);
