import type { Kind } from '#facts/block.js';
import { shows } from '#parsers/registry.js';
import type { Seam } from '#parsers/show.js';
import { clean } from '#text/clean.js';
import type { Opening } from '#text/transcript.js';
import type { FoundReport } from './found-report.js';
import { reportsAsPrinted } from './reports-as-printed.js';
import { reportsInAnyText } from './reports-in-any-text.js';

/**
 * Every report of a text, in its order: first those that are as leaves print them, which is fast, then
 * all others.
 *
 * @param opening who was asked for the report that the text begins with, when that is known
 * @param before records of that report that were read before
 */
export function reportsIn(
  text: string,
  file: string,
  opening: Opening | null = null,
  before = 0,
): readonly FoundReport[] {
  const { reports, end } = reportsAsPrinted(text, file, opening);
  if (end === 0) return reportsInAnyText(text, file, { from: 0, opening, before });
  const start = { from: end, opening: null, before: 0 };
  return [...reports, ...reportsInAnyText(text.slice(end), file, start)];
}

/** Where the report of this kind that begins at `start` may be cut, in front of `end`. */
export function seamOf(kind: Kind, text: string, start: number, end: number): Seam | null {
  const show = shows.find((one) => one.kind === kind);
  return clean(text).text === text ? (show?.seam?.(text, start, end) ?? null) : null;
}
