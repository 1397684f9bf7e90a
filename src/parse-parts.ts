import type { Block } from '#facts/block.js';
import type { FoundReport } from './found-report.js';
import { type Desk, given, type Piece, putAway, sureEnd, wholeOf } from './reading-desk.js';
import { reportsIn, seamOf } from './reports.js';

/** The first part of a report that goes beyond the text at hand, with the reports in front of it. */
export function firstPart(desk: Desk): Piece | null {
  const { text, file, known } = desk;
  const last = reportsIn(text, file, known).at(-1);
  if (last === undefined || (known !== null && last.start === 0)) return null;
  const seam = seamOf(last.block.kind, text, last.start, sureEnd(text, desk));
  const shown = text.slice(0, seam?.cut ?? 0);
  const reports = reportsIn(shown, file, known);
  const part = reports.at(-1);
  if (seam === null || part?.start !== last.start || !reaches(part, shown)) return null;
  const piece = given(desk, shown, known === null ? reports : reports.slice(1), true);
  const head = text.slice(last.start, seam.head);
  const parts = {
    kind: part.block.kind,
    head,
    before: recordsIn(part),
    doubtful: isDoubtful(part),
  };
  putAway(desk, text, seam.cut, { known: part.opening, parts });
  return piece;
}

/** The next part of the report that is being read in parts, when nothing else begins in it. */
export function nextPart(desk: Desk): Piece | null {
  const { parts, file, known } = desk;
  if (parts === null) return null;
  const whole = wholeOf(desk);
  const seam = seamOf(parts.kind, whole, 0, sureEnd(whole, desk));
  if (seam === null || seam.cut <= parts.head.length) return null;
  const shown = whole.slice(0, seam.cut);
  const [part, ...others] = reportsIn(shown, file, known, parts.before);
  if (part === undefined || others.length > 0 || !reaches(part, shown)) return null;
  const piece = given(desk, shown, [part], true);
  const before = parts.before + recordsIn(part);
  const doubtful = parts.doubtful || isDoubtful(part);
  putAway(desk, whole, seam.cut, { known, parts: { ...parts, before, doubtful } });
  return piece;
}

/** Whether nothing but blanks stands behind the report. */
const reaches = ({ block }: FoundReport, text: string): boolean =>
  text.slice(block.span[1]).trim() === '';

const recordsIn = ({ block }: FoundReport): number => listIn(block).length;

/** The one list that a report read in parts is made of. */
const listIn = (block: Block): readonly unknown[] =>
  block.kind === 'route-table' ? block.data.rows : [];

const isDoubtful = ({ problems }: FoundReport): boolean =>
  problems.some(({ code }) => code === 'author-edit' || code === 'unread-line');
