import { columnsOf, wrapped } from '#render/lines.js';
import { printable } from '#text/printable.js';
import type { Capture } from '../board.js';
import { commandAt, lineIn } from '../capture-lines.js';
import { lit, type Mark, type Stretch } from '../citations.js';
import { type Line, line, piece } from '../line.js';
import { SEVERITIES } from '../verdict-words.js';
import type { Preview, Scene } from '../view.js';

/**
 * One line of a capture whole, over as many rows as it needs, with marks under the words that are
 * quoted, and what they prove.
 *
 * @param at number of the line, from 0
 */
export function linePreview(
  capture: Capture,
  marks: readonly Mark[],
  at: number,
  { width }: Scene,
): Preview {
  const command = commandAt(capture, at);
  return {
    title: `line ${at + 1}${command === null ? '' : `, printed by ${printable(command)}`}`,
    lines: [
      ...pieces(lineIn(capture, at), marks, width),
      ...(marks.length === 0 ? [line('nothing that was found quotes this line', 'dim')] : []),
      ...marks.flatMap((each) => provenLines(each, width)),
    ],
  };
}

function provenLines({ evidence, finding }: Mark, width: number): readonly Line[] {
  const { mark, tone } = SEVERITIES[finding.severity];
  const words = wrapped(printable(`${finding.rule}: ${evidence.label}`), width - 2);
  return words.map((text, at) => [piece(at === 0 ? `${mark} ` : '  ', tone), piece(text)]);
}

/** The line cut to the width, each part with its marks below. */
function pieces(raw: string, marks: readonly Mark[], width: number): readonly Line[] {
  const { text, stretches } = shown(raw, marks);
  const rows: Line[] = [];
  for (let from = 0; rows.length < MOST && (from === 0 || from < text.length); ) {
    const part = head(text.slice(from), width);
    const inside = stretches
      .map((each) => ({ ...each, start: each.start - from, end: each.end - from }))
      .filter(({ start, end }) => start < part.length && end > 0);
    rows.push(lit(part, inside), ...(inside.length === 0 ? [] : [carets(part, inside)]));
    from += Math.max(1, part.length);
  }
  return rows;
}

/** Rows of one line that can be looked through. */
const MOST = 400;

/** What a terminal would obey is spelled out, and the quoted stretches move with their words. */
function shown(
  raw: string,
  marks: readonly Mark[],
): { readonly text: string; readonly stretches: readonly Stretch[] } {
  const stretches = marks.map(({ start, end }) => ({
    start: printable(raw.slice(0, start)).length,
    end: printable(raw.slice(0, Math.min(end, raw.length))).length,
    tone: 'evidence' as const,
  }));
  return { text: printable(raw), stretches };
}

/** As much as the columns hold. */
function head(text: string, width: number): string {
  let part = '';
  let taken = 0;
  for (const character of text) {
    taken += columnsOf(character);
    if (taken > width) break;
    part += character;
  }
  return part;
}

function carets(part: string, stretches: readonly Stretch[]): Line {
  let marks = '';
  let at = 0;
  for (const character of part) {
    const here = at;
    const covered = stretches.some(({ start, end }) => start <= here && here < end);
    marks += (covered ? '^' : ' ').repeat(columnsOf(character));
    at += character.length;
  }
  return line(marks.trimEnd(), 'evidence');
}
