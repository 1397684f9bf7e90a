import type { Kind } from '#facts/block.js';
import { type Position, positionAt } from '#text/position.js';
import type { Opening } from '#text/transcript.js';
import type { FoundReport } from './found-report.js';
import { type ParsedFile, parsedFile } from './parse.js';

/** A part of a file that was read by itself, and where in the file its text begins. */
export interface Piece {
  readonly parsed: ParsedFile;
  /** Characters of the file in front of the text. */
  readonly offset: number;
  readonly from: Position;
  /** Whether the first report goes on with the last one of the piece before. */
  readonly continues: boolean;
  /** Whether the last report goes on in the next piece. */
  readonly open: boolean;
}

/** A file that is being read in pieces: the text at hand, and what is known of what stood before. */
export interface Desk {
  readonly file: string;
  readonly window: number;
  text: string;
  offset: number;
  from: Position;
  /** How much text makes it worth to look for reports. */
  wanted: number;
  /** Who was asked for the report that the text begins with, which was given before. */
  known: Opening | null;
  /** The report that is being read in parts; `text` goes on with its records. */
  parts: Parts | null;
}

/** A report that is read in parts. */
export interface Parts {
  readonly kind: Kind;
  /** What every part must begin with; it stands in front of the text at hand. */
  readonly head: string;
  /** How many of its records were given before, and whether something among them was doubtful. */
  readonly before: number;
  readonly doubtful: boolean;
}

/** The text at hand with what must stand in front of it. */
export const wholeOf = ({ parts, text }: Desk): string => (parts?.head ?? '') + text;

/** Where the part of the text that is surely not changed by what comes behind it ends. */
export const sureEnd = (whole: string, { window }: Desk): number =>
  whole.length - Math.min(UNSURE, window / 2);

/**
 * What stands this near to the end of the text at hand may go on behind it: no title and no end of
 * a report is told by more than 10,000 characters behind it.
 */
const UNSURE = 2 ** 14;

/** A piece with these reports of the text; the last one may go on behind it. */
export function given(
  { file, offset, from, parts }: Desk,
  text: string,
  reports: readonly FoundReport[],
  open: boolean,
): Piece {
  const lead = parts?.head.length ?? 0;
  const told = reports.map((report, at) => {
    const own = at === 0 && parts !== null ? withoutHead(report, parts) : report;
    return open && at === reports.length - 1 ? withoutEnd(own, text) : own;
  });
  const lines = (parts?.head.split('\n').length ?? 1) - 1;
  return {
    parsed: parsedFile(file, text, told),
    offset: offset - lead,
    from: { line: from.line - lines, column: from.column },
    continues: parts !== null,
    open,
  };
}

/** A later part: what is wrong in the repeated head was told with the first one. */
function withoutHead(report: FoundReport, { head, doubtful }: Parts): FoundReport {
  const { block, problems, coverage } = report;
  const { length } = head;
  const { characters, read } = coverage;
  return {
    ...report,
    block: { ...block, complete: block.complete && !doubtful },
    problems: problems.filter(({ span }) => span[0] >= length),
    coverage: { ...coverage, characters: characters - length, read: read - length },
  };
}

/**
 * That the report does not end here is no problem of the file, and the blanks up to the next part
 * are its own.
 */
function withoutEnd(report: FoundReport, text: string): FoundReport {
  const { block, problems, coverage } = report;
  const blanks = text.length - block.span[1];
  const { characters, read } = coverage;
  return {
    ...report,
    problems: problems.filter(({ code }) => code !== 'cut-off'),
    coverage: { ...coverage, characters: characters + blanks, read: read + blanks },
  };
}

/** Puts away what was given: the text goes on at this place of the whole. */
export function putAway(
  desk: Desk,
  whole: string,
  at: number,
  next: Pick<Desk, 'known' | 'parts'>,
): void {
  const own = at - (desk.parts?.head.length ?? 0);
  desk.from = positionAt(desk.text, own, desk.from);
  desk.offset += own;
  desk.text = whole.slice(at);
  desk.known = next.known;
  desk.parts = next.parts;
}
