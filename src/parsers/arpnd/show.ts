import { placeOfRow } from '#parsers/box-lines.js';
import { boxReading, boxReport, oddValue } from '#parsers/box-report.js';
import { counted } from '#parsers/counted.js';
import { beginsLike, mismatch } from '#parsers/ending.js';
import { wordsInRow } from '#parsers/plain-box-words.js';
import { withoutRemarks } from '#parsers/remarks.js';
import type { Reading, Region, Show } from '#parsers/show.js';
import { report, TOTALS } from './grammar.js';
import { entryOf } from './row.js';

/** `show arpnd arp-entries` and `show arpnd neighbors`, a box without a title. */
export const arpnd: Show<'arpnd'> = {
  kind: 'arpnd',
  title: 'The neighbors that a leaf knows by their link-layer addresses',
  commands: ['show arpnd arp-entries', 'show arpnd neighbors'],
  anchors: [{ needle: 'Link l', begins: boxed, family: 'arpnd' }],
  recognises: ({ text, start, end }) =>
    BEGINS.test(
      withoutRemarks(text, [start, Math.min(end, start + 6_000)], 'table').text.slice(start),
    ),
  read,
};

/** The titles may be wrapped, but the first line of each says how it begins. */
const BEGINS =
  /^[\s-]*(?:\+[-+]*\s*)?\|\s*Inter[^|\n]*\|\s*Subi[^|\n]*\|\s*Neigh[^|\n]*\|\s*Origin\s*\|\s*Link l/;

/** The border above the titles, or their first line, begins the report. */
function boxed(text: string, at: number): number | null {
  const from = Math.max(0, at - 3_000);
  const found = LEAD.exec(text.slice(from, at));
  return found === null ? null : from + found.index;
}

const LEAD =
  /(?:\+-[-+]*\s*)?\|\s*Inter[^|\n]*\|\s*Subi[^|\n]*\|\s*Neigh[^|\n]*\|\s*Origin\s*\|\s*$/;

function read(region: Region): Reading<'arpnd'> | null {
  const box = boxReport(region, report);
  if (box === null || box.head === null) return null;
  const { columns, counts } = box;
  const found = box.rows.map((row) => {
    const [word, place] = [wordsInRow(row, columns), placeOfRow(row)];
    return { word, place, entry: entryOf(word, place) };
  });
  const rows = found.flatMap(({ entry }) => entry ?? []);
  const odd = found.flatMap(({ word, entry }) =>
    entry?.subinterface === null ? [word('subinterface')?.span ?? entry.span] : [],
  );
  const { entries } = counts;
  return boxReading(box, {
    data: { rows, totals: counted(counts, TOTALS) },
    networkInstance: null,
    closed: entries !== undefined,
    begins,
    counts: entries === undefined ? [] : mismatch(entries, rows.length, 'entries'),
    problems: odd.map((span) => oddValue('Subinterface', span)),
    halves: found.flatMap(({ entry, place }) => (entry === null ? [place] : [])),
  });
}

const begins = (words: string): boolean =>
  beginsLike(['Total entries :', '-----'], words) || /^[|+]|^Total entries/.test(words);
