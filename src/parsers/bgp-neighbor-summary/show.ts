import { COMMANDS } from '#facts/commands.js';
import { placeOfRow } from '#parsers/box-lines.js';
import { boxReading, boxReport, oddValue } from '#parsers/box-report.js';
import { counted } from '#parsers/counted.js';
import { beginsLike } from '#parsers/ending.js';
import { lettersOfCell } from '#parsers/letters.js';
import { withoutRemarks } from '#parsers/remarks.js';
import type { Reading, Region, Show } from '#parsers/show.js';
import { report } from './grammar.js';
import { neighborRow } from './row.js';
import { miscounted, TOTALS } from './totals.js';

const TITLE = 'BGP neighbor summary for network-instance';

/** `show network-instance X protocols bgp neighbor [PEER]`, the sessions in a box. */
export const bgpNeighborSummary: Show<'bgp-neighbor-summary'> = {
  kind: 'bgp-neighbor-summary',
  title: 'The BGP sessions of a network-instance',
  commands: [COMMANDS.sessions, COMMANDS.fabricSessions],
  asks: [
    { command: COMMANDS.sessions, wanted: 'sessions', releases: '*' },
    { command: COMMANDS.fabricSessions, wanted: 'fabric-sessions', releases: '*' },
  ],
  anchors: [
    {
      needle: 'BGP nei',
      begins: (text, at) => (text.startsWith(TITLE, at) ? at : null),
      ruled: true,
      family: 'bgp-neighbor-summary',
    },
  ],
  recognises: ({ text, start, end }) => {
    const near = Math.min(end, start + 2_000);
    if (!text.slice(start, near).includes(TITLE)) return false;
    return BEGINS.test(withoutRemarks(text, [start, near], 'table').text.slice(start));
  },
  read,
};

/** A rule or what comes next tells the title from a sentence about it. */
const BEGINS =
  /^\s*(?:-{5}[\s-]*BGP neighbor summary for |BGP neighbor summary for network-instance\s+"[^"\n]*"\s*(?:-{5}|Flags\s*:|[+|]))/;

function read(region: Region): Reading<'bgp-neighbor-summary'> | null {
  const box = boxReport(region, report);
  if (box === null) return null;
  const { title, columns, counts } = box;
  const rows = box.rows.flatMap(
    (row) =>
      neighborRow(
        (column) => lettersOfCell(row, columns.indexOf(column)),
        placeOfRow(row),
        title.flags,
      ) ?? [],
  );
  return boxReading(box, {
    data: { rows: rows.map(({ row }) => row), totals: counted(counts, TOTALS) },
    networkInstance: title.networkInstance,
    closed: counts['configured'] !== undefined && counts['dynamic'] !== undefined,
    begins,
    counts: miscounted(region.command, counts, rows.length),
    problems: rows.flatMap(({ odd }) => odd.map(([column, span]) => oddValue(column, span))),
    halves: [],
  });
}

const PHRASES = ['Flags: S static, D dynamic, L discovered', '-----', 'Summary:'];

const begins = (words: string): boolean =>
  beginsLike(PHRASES, words) || /^(?:[|+]|\d+$|\d+ [cd])/.test(words);
