import type { Block, Problem } from '#facts/block.js';
import { type Coverage, type FoundReport, sumOf } from './found-report.js';
import { reportsIn } from './reports.js';

/** Every report found in one file. Spans are offsets into `text`. */
export interface ParsedFile {
  readonly file: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly problems: readonly Problem[];
  readonly coverage: Coverage;
}

/**
 * Reads anything a person saves: one report, a whole terminal log, the text of a web page. It never
 * throws and never fails as a whole: what it can't read is listed among the problems.
 *
 * @param text the file's characters, as they are
 * @param file how to name the file in evidence and messages
 */
export function parse(text: string, file = '-'): ParsedFile {
  return parsedFile(file, text, reportsIn(text, file));
}

/** The reports of a text with all that was found in them, in one record. */
export function parsedFile(
  file: string,
  text: string,
  reports: readonly FoundReport[],
): ParsedFile {
  return {
    file,
    text,
    blocks: reports.map(({ block }) => block),
    problems: reports.flatMap(({ problems }) => problems),
    coverage: sumOf(reports.map(({ coverage }) => coverage)),
  };
}
