import type { Seam } from '#parsers/show.js';

/** The rule below the titles of the columns, with its line. */
const HEAD = /\n[^\S\n]*\+=[=+]*[^\S\n]*\n/;
/** A title, its rules and the titles of the columns fit in here. */
const LONGEST_HEAD = 12_000;
/** The line that begins a row: its ID is not empty. */
const ROW = /^[^\S\n]*\|[^|\n]*[^|\s][^|\n]*\|\s*\d+\s*\|/;
/** How many lines are tried: one row may be wrapped over many, and authors write between them. */
const LINES = 400;
/** What stands in the lines right above the seam could be taken for the end of the report. */
const ABOVE = 14;

/** The last row in front of the end that begins below nothing but lines of the table. */
export function seamIn(text: string, start: number, end: number): Seam | null {
  const found = HEAD.exec(text.slice(start, Math.min(end, start + LONGEST_HEAD)));
  if (found === null) return null;
  const head = start + found.index + found[0].length;
  const lines = linesAbove(text, head, end);
  const at = lines.findIndex(
    ({ words }, index) => ROW.test(words) && isCalm(lines.slice(index, index + ABOVE)),
  );
  const cut = lines[at]?.start ?? head;
  return cut > head ? { head, cut } : null;
}

interface Line {
  readonly words: string;
  readonly start: number;
}

/** The last lines between the head and the end, upwards; the one that the end cuts is left out. */
function linesAbove(text: string, head: number, end: number): readonly Line[] {
  const lines: Line[] = [];
  let behind = text.lastIndexOf('\n', end - 1);
  while (behind > head && lines.length < LINES) {
    const start = Math.max(head, text.lastIndexOf('\n', behind - 1) + 1);
    lines.push({ words: text.slice(start, behind), start });
    behind = start - 1;
  }
  return lines;
}

const isCalm = (lines: readonly Line[]): boolean =>
  new Set(lines.map(({ words }) => (/^\s*\|.*\|\s*$/.test(words) ? words.split('|').length : 0)))
    .size === 1;
